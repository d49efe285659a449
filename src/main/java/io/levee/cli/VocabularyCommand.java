package io.levee.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levee.facts.Unit;
import io.levee.rulebook.RulebookLoader;
import io.levee.rulebook.VocabularyEntry;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints everything that a flag may name. */
@Command(
        name = "vocabulary",
        description = "Prints everything that a flag may name, with kind, unit, bounds and meaning.",
        mixinStandardHelpOptions = true)
final class VocabularyCommand extends Work {

    @ArgGroup
    private Form form = new Form();

    /** In which form it is printed; as plain text without any. */
    private static final class Form {
        @Option(names = "--md", description = "as a Markdown table")
        private boolean markdown;

        @Option(names = "--json", description = "as one JSON object")
        private boolean json;
    }

    @Override
    int work() {
        List<VocabularyEntry> entries = RulebookLoader.vocabulary();
        if (form.json) {
            output().out().println(json(entries));
        } else if (form.markdown) {
            output().out().println(say("| 写法 | 种类 | 可能未知 | 含义 |", "| write | kind | can be unknown | meaning |"));
            output().out().println("| --- | --- | --- | --- |");
            for (VocabularyEntry entry : entries) {
                output().out()
                        .println("| `" + entry.path() + "` | " + kind(entry) + " | " + unknown(entry) + " | "
                                + entry.meaning().in(locale()) + constants(entry) + " |");
            }
        } else {
            int width = entries.stream()
                            .mapToInt(entry -> Columns.width(entry.path()))
                            .max()
                            .orElse(0)
                    + 2;
            for (VocabularyEntry entry : entries) {
                String unknown = unknown(entry).isEmpty() ? "" : "  (" + say("可能未知", "can be unknown") + ")";
                output().out()
                        .println(Columns.padded(entry.path(), width) + kind(entry) + unknown + "  "
                                + entry.meaning().in(locale()) + constants(entry));
            }
        }
        return Levee.DONE;
    }

    private String unknown(VocabularyEntry entry) {
        return entry.canBeUnknown() ? say("是", "yes") : "";
    }

    private String kind(VocabularyEntry entry) {
        String kind = entry.kind().in(locale());
        String unit = unit(entry.unit());
        String bounds = unit.isEmpty() || Double.isInfinite(entry.most())
                ? ""
                : String.format(Locale.ROOT, " %s–%s", plain(entry.least()), plain(entry.most()));
        String bound = entry.atLeast() ? say("，下限，只用 >= 和 >", ", a lower bound: >= and > only") : "";
        return kind + (unit.isEmpty() ? "" : say("，", ", ") + unit) + bounds + bound;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private String unit(Unit unit) {
        return switch (unit) {
            case NONE -> "";
            case MONEY -> say("金额", "money");
            case RATIO -> say("比例，1 为全部", "a ratio, 1 is the whole");
            case MINUTES -> say("分钟", "minutes");
            case HOURS -> say("小时", "hours");
            case DAYS -> say("天", "days");
            case YEARS -> say("岁或年", "years");
            case HOUR_OF_DAY -> say("钟点", "hour of the day");
            case COUNT -> say("个数", "a number of things");
        };
    }

    private String constants(VocabularyEntry entry) {
        return entry.constants().isEmpty() ? "" : say("：", ": ") + String.join(", ", entry.constants());
    }

    private ObjectNode json(List<VocabularyEntry> entries) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode words = node.put("schema", 1).putArray("words");
        for (VocabularyEntry entry : entries) {
            ObjectNode word = words.addObject()
                    .put("path", entry.path())
                    .put("kind", entry.kind().in(Locale.ENGLISH))
                    .put("unit", entry.unit().name())
                    .put("canBeUnknown", entry.canBeUnknown())
                    .put("atLeast", entry.atLeast())
                    .put("zh", entry.meaning().zh())
                    .put("en", entry.meaning().en());
            if (!Double.isInfinite(entry.most())) {
                word.put("least", entry.least()).put("most", entry.most());
            }
            ArrayNode constants = word.putArray("constants");
            entry.constants().forEach(constants::add);
        }
        return node;
    }
}
