package io.levee.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levee.record.RecordKeys;
import io.levee.record.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether records are as they were written. */
@Command(
        name = "verify",
        description =
                "Finds lines of decision records that were changed, added, put in another order, taken away or cut"
                        + " off, and names them.",
        mixinStandardHelpOptions = true)
final class RecordVerifyCommand extends Work {

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "the records' folders")
    private List<Path> directories = List.of();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "the bank's key; without it seals are not compared, and who can write the files could have"
                    + " chained them anew")
    private @Nullable Path key;

    @Option(names = "--json", description = "JSON instead of text")
    private boolean json;

    @Override
    int work() throws IOException {
        if (!InputFiles.areFolders(directories, this)) {
            return Levee.BAD_INPUT;
        }
        Verification verification = Verification.of(directories, key == null ? null : RecordKeys.in(key));
        if (json) {
            output().out().println(json(verification));
        } else {
            verification.findings().forEach(finding -> output().out().println(told(finding)));
            verification.notes().forEach(note -> output().out().println(told(note)));
            output().out().println(summary(verification));
        }
        return verification.isSound() ? Levee.DONE : Levee.REFUSED;
    }

    private String told(Verification.Finding finding) {
        String place = finding.line() == 0 ? finding.file() : finding.file() + ":" + finding.line();
        return place + ": " + finding.text().in(locale());
    }

    private String summary(Verification verification) {
        String read = say("文件 ", "files: ")
                + verification.files()
                + say(" 个，记录 ", ", lines: ")
                + verification.lines()
                + say(" 行", "");
        String keyed = key == null ? say("；未用密钥核对封签", "; seals not compared, for want of the key") : "";
        String found = verification.isSound()
                ? say("，与写入时一致", ", all as they were written")
                : say("，发现问题 ", ", problems: ") + verification.findings().size() + say(" 处", "");
        return read + found + keyed;
    }

    private ObjectNode json(Verification verification) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", 1);
        json.put("files", verification.files());
        json.put("lines", verification.lines());
        json.put("sound", verification.isSound());
        json.set("findings", findings(verification.findings()));
        json.set("notes", findings(verification.notes()));
        return json;
    }

    private ArrayNode findings(List<Verification.Finding> findings) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        findings.forEach(finding -> array.addObject()
                .put("file", finding.file())
                .put("line", finding.line())
                .put("text", finding.text().in(locale())));
        return array;
    }
}
