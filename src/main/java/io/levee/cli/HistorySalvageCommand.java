package io.levee.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levee.history.DurableHistory;
import io.levee.history.Salvage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a damaged history whole again as far as can be. */
@Command(
        name = "salvage",
        description =
                "Makes a damaged history usable again: keeps every group of entries that is as it was written, says"
                        + " what was lost and from when on to feed again, and moves the damaged file aside.",
        mixinStandardHelpOptions = true)
final class HistorySalvageCommand extends HistoryWork {

    @Parameters(paramLabel = "DIR", description = "the history's folder")
    private Path directory = Path.of("");

    @Override
    int work() throws IOException {
        OpenHistory.mustExist(directory, this);
        Salvage salvage = DurableHistory.salvage(directory);
        print(lines(salvage), json(salvage));
        return Levee.DONE;
    }

    /** What it came to, for people. */
    List<String> lines(Salvage salvage) {
        List<String> lines = new ArrayList<>();
        lines.add(say("保住的记录：", "entries kept: ") + number(salvage.kept()));
        lines.add(say("丢失的记录：", "entries lost: ") + number(salvage.lost()));
        salvage.gaps().forEach(gap -> lines.add("  " + number(gap.entries()) + "  " + where(gap)));
        lines.add(again(salvage));
        lines.add(say("损坏的文件移到了 ", "the damaged file was moved to ") + salvage.damaged());
        return lines;
    }

    private String where(Salvage.Gap gap) {
        String after = gap.after().map(HistoryWork::time).orElse(null);
        String before = gap.before().map(HistoryWork::time).orElse(null);
        if (after == null) {
            return before == null
                    ? say("没有留下任何时间", "at times that nothing is left of")
                    : say(before + " 之前", "before " + before);
        }
        return before == null
                ? say(after + " 之后", "after " + after)
                : say(after + " 至 " + before + " 之间", "between " + after + " and " + before);
    }

    private String again(Salvage salvage) {
        Optional<String> latest = salvage.latest().map(HistoryWork::time);
        if (latest.isEmpty()) {
            return say("需要重新导入：全部", "to be fed again: everything");
        }
        boolean inBetween = salvage.gaps().stream().anyMatch(gap -> gap.before().isPresent());
        return say("需要重新导入：" + latest.get() + " 之后的全部记录", "to be fed again: everything after " + latest.get())
                + (inBetween ? say("，以及上列时间段内的记录", ", and what lies in the times above") : "");
    }

    private static ObjectNode json(Salvage salvage) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", 1);
        json.put("kept", salvage.kept());
        json.put("lost", salvage.lost());
        ArrayNode gaps = json.putArray("gaps");
        salvage.gaps().forEach(gap -> gaps.addObject()
                .put("entries", gap.entries())
                .put("after", text(gap.after()))
                .put("before", text(gap.before())));
        json.put("latest", text(salvage.latest()));
        json.put("damaged", salvage.damaged().toString());
        return json;
    }
}
