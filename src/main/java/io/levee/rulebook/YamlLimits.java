package io.levee.rulebook;

import io.levee.decision.Text;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * What YAML can say and a rulebook may not: references and tags, several documents in a file, and nesting without end.
 */
final class YamlLimits {

    /** Deeper nesting is refused. */
    static final int MOST_DEPTH = 20;

    private int depth;
    private int documents;

    /** What is refused, with its place. */
    record Refused(Text text, Mark mark) {}

    /** The first thing that a file may not hold; null where there is none. */
    static @Nullable Refused first(Iterable<Event> events) {
        YamlLimits limits = new YamlLimits();
        for (Event event : events) {
            Text refused = limits.refused(event);
            if (refused != null) {
                return new Refused(refused, event.getStartMark());
            }
        }
        return null;
    }

    private @Nullable Text refused(Event event) {
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
            return new Text(
                    "不允许用 `&` 和 `*` 引用：请写出内容；以此开头的文字请加引号",
                    "references with `&` and `*` are not allowed: write the text itself, and put one that begins with"
                            + " either in quotes");
        }
        if (hasTag(event)) {
            return new Text(
                    "不允许 `!` 标签：只写内容；以此开头的文字请加引号",
                    "tags with `!` are not allowed: write the value alone, and put a text that begins with it in"
                            + " quotes");
        }
        if (event instanceof DocumentStartEvent start) {
            documents++;
            boolean directs = start.getVersion() != null
                    || start.getTags() != null && !start.getTags().isEmpty();
            return documents > 1 || directs
                    ? new Text(
                            "一个文件只能有一份内容：删去 `---` 和 `%` 开头的行",
                            "a file holds one document: remove the line that begins with `---` or `%`")
                    : null;
        }
        depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
        return depth > MOST_DEPTH
                ? new Text("嵌套超过 " + MOST_DEPTH + " 层", "nested deeper than " + MOST_DEPTH + " levels")
                : null;
    }

    private static boolean hasTag(Event event) {
        return event instanceof ScalarEvent scalar && scalar.getTag() != null
                || event instanceof CollectionStartEvent collection && collection.getTag() != null;
    }
}
