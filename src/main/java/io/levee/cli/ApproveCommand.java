package io.levee.cli;

import io.levee.Rulebooks;
import io.levee.rulebook.Approval;
import io.levee.rulebook.RulebookDiff;
import io.levee.rulebook.RulebookFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a rulebook. */
@Command(
        name = "approve",
        description = "Signs the contents of a rulebook with a private Ed25519 key and writes the signature into its"
                + " rulebook.yaml. Whatever is edited afterwards takes the approval away.",
        mixinStandardHelpOptions = true)
final class ApproveCommand extends Work {

    @Parameters(paramLabel = "RULES", description = "the rulebook's folder")
    private Path rules = Path.of("");

    @Option(names = "--name", required = true, description = "the approver's name, as the bank's list of keys has it")
    private String name = "";

    @Option(
            names = "--key",
            paramLabel = "FILE.pem",
            required = true,
            description = "the private key, as `openssl genpkey -algorithm ed25519` writes it")
    private Path key = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "RULES",
            description =
                    "the rulebook in force (default: the built-in one): what protects less than it needs --weakens")
    private @Nullable Path from;

    @Option(names = "--weakens", description = "the rulebook protects less than the one in force, and that is meant")
    private boolean weakens;

    @Override
    int work() throws IOException {
        RulebookFiles files = RulebookFiles.in(rules);
        RulebookFiles before = from == null ? RulebookFiles.builtIn() : RulebookFiles.in(from);
        List<RulebookDiff.Change> changes = Rulebooks.diff(before, files);
        boolean isWeaker = RulebookDiff.weakens(changes);
        if (isWeaker && !weakens) {
            changes.stream().filter(RulebookDiff.Change::weakens).forEach(change -> output().err()
                    .println("! " + change.text().in(locale())));
            throw new RefusedException(
                    say("它降低了防护：若确实如此，请加 --weakens", "it protects less: add --weakens if that is meant"));
        }
        Approval approval = approved(files, isWeaker);
        write(approval.writtenTo(files));
        output().out()
                .println(say("已批准 ", "approved ")
                        + approval.content().substring(0, 16)
                        + say("，签名：", " by ")
                        + String.join(
                                ", ",
                                approval.by().stream().map(Approval.By::name).toList()));
        return Levee.DONE;
    }

    private Approval approved(RulebookFiles files, boolean isWeaker) throws IOException {
        try {
            return Rulebooks.approve(files, isWeaker, name, key);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(String.valueOf(e.getMessage()));
        }
    }

    /** All at once: half a file would be no rulebook. */
    private void write(String settings) throws IOException {
        Path draft = rules.resolve("rulebook.yaml.draft");
        Files.deleteIfExists(draft); // a link of that name is not followed
        Files.writeString(draft, settings, StandardOpenOption.CREATE_NEW);
        Files.move(draft, rules.resolve("rulebook.yaml"), StandardCopyOption.REPLACE_EXISTING);
    }
}
