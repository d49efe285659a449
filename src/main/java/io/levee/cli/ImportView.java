package io.levee.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levee.history.HistoryState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an import came to, for people and for programs. */
final class ImportView {

    private static final int NAME_WIDTH = 30;

    private final ImportCount count;
    private final HistoryState state;
    private final double seconds;
    private final HistoryWork work;

    ImportView(ImportCount count, HistoryState state, long nanos, HistoryWork work) {
        this.count = count;
        this.state = state;
        this.seconds = nanos / 1e9;
        this.work = work;
    }

    private long perSecond() {
        return Math.round(count.lines() / seconds);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String took = String.format(Locale.ROOT, "%.1f", seconds);
        String speed = HistoryWork.number(perSecond());
        lines.add(work.say(
                "导入 " + HistoryWork.number(count.lines()) + " 行，用时 " + took + " 秒，每秒 " + speed + " 行",
                "imported " + HistoryWork.number(count.lines()) + " lines in " + took + " s, " + speed + " a second"));
        add(lines, "资金往来", "movements", count.movements());
        add(lines, "账户事件", "events", count.events());
        add(lines, "未成的付款", "attempts", count.attempts());
        add(lines, "完整性声明", "statements of coverage", count.statements());
        add(lines, "中断前已导入的行", "lines that were in already", count.known());
        add(lines, "有误未导入的行", "bad lines, left out", count.bad());
        if (count.bad() > 0) {
            lines.add(work.say(
                    "  历史记录不知道有误的行；改正后请作为单独的文件导入",
                    "  the history knows nothing of the bad lines; mend them and import them as a file of their own"));
        }
        lines.add(work.accounts(state));
        lines.add(work.coverage(state));
        return lines;
    }

    private void add(List<String> lines, String zh, String en, long number) {
        if (number > 0) {
            String name = Columns.padded("  " + work.say(zh, en), NAME_WIDTH);
            lines.add(name + String.format(Locale.ROOT, "%,13d", number));
        }
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", 1);
        json.put("lines", count.lines());
        json.put("movements", count.movements());
        json.put("events", count.events());
        json.put("attempts", count.attempts());
        json.put("statements", count.statements());
        json.put("known", count.known());
        json.put("bad", count.bad());
        json.put("seconds", seconds);
        json.put("linesPerSecond", perSecond());
        json.put("accounts", state.accounts());
        json.put("coveredSince", HistoryWork.text(state.coveredSince()));
        return json;
    }
}
