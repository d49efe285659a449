package io.levee.rulebook;

import io.levee.decision.Text;
import io.levee.transfer.Nearest;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of a YAML file that knows its place. Asking for something that is missing or of another kind notes a problem
 * and gives an empty value, so that one reading finds all problems.
 */
final class Yaml {

    private final String file;
    private final @Nullable Node node;
    private final int line;
    private final int column;
    private final Problems problems;

    private Yaml(String file, @Nullable Node node, int line, int column, Problems problems) {
        this.file = file;
        this.node = node;
        this.line = line;
        this.column = column;
        this.problems = problems;
    }

    /** A value with its place; {@code place} is its own, or that of its key. */
    private static Yaml at(String file, Node value, Node place, Problems problems) {
        Mark mark = place.getStartMark();
        return new Yaml(file, value, mark.getLine() + 1, mark.getColumn() + 1, problems);
    }

    /** Reads a file; a text that is no YAML is a problem and reads as empty. */
    static Yaml read(String file, String text, Problems problems) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(YamlLimits.MOST_DEPTH);
        options.setMaxAliasesForCollections(0);
        org.yaml.snakeyaml.Yaml parser = new org.yaml.snakeyaml.Yaml(options);
        try {
            YamlLimits.Refused refused = YamlLimits.first(parser.parse(new StringReader(text)));
            if (refused == null) {
                return new Yaml(file, parser.compose(new StringReader(text)), 1, 1, problems);
            }
            Mark mark = refused.mark();
            problems.unreadable(
                    file,
                    mark.getLine() + 1,
                    mark.getColumn() + 1,
                    refused.text().zh(),
                    refused.text().en());
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            if (mark != null && isTab(text, mark)) {
                problems.unreadable(
                        file,
                        mark.getLine() + 1,
                        mark.getColumn() + 1,
                        "缩进要用空格，不能用制表符（Tab）",
                        "indent with spaces: YAML takes no tabs");
                return nothing(file);
            }
            problems.unreadable(
                    file,
                    mark == null ? 0 : mark.getLine() + 1,
                    mark == null ? 0 : mark.getColumn() + 1,
                    "从这里起不是合法的 YAML：检查缩进、引号、括号和冒号；空格后的 # 是注释",
                    "this is no valid YAML from here on: check indentation, quotes, brackets and colons; a # behind a space begins a comment");
        } catch (YAMLException e) {
            problems.unreadable(file, 0, 0, "不是合法的 YAML", "this is no valid YAML");
        }
        return nothing(file);
    }

    private static boolean isTab(String text, Mark mark) {
        int at = mark.getIndex();
        return at < text.length() && text.charAt(at) == '\t';
    }

    /** What a file that can't be read reads as: what follows from that is no problem of its own. */
    static Yaml nothing(String file) {
        return new Yaml(file, null, 1, 1, new Problems());
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    boolean isThere() {
        return node != null;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    /** Whether a key stands here with nothing behind it. */
    private boolean isEmpty() {
        return node instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.NULL)
                && scalar.getValue().isEmpty();
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    void problem(String zh, String en) {
        problems.add(file, line, column, zh, en);
    }

    /** The entries of a mapping in their order; a key that is there twice is a problem. */
    Map<String, Yaml> entries() {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = keyOf(tuple);
                Yaml value = at(file, tuple.getValueNode(), placeOf(tuple), problems);
                if (!(tuple.getKeyNode() instanceof ScalarNode)) {
                    at(file, tuple.getKeyNode(), tuple.getKeyNode(), problems)
                            .problem("键应为一个词，不能是列表或映射", "a key is a word here, not a list or a mapping");
                    continue;
                }
                if (entries.put(key, value) != null) {
                    Mark mark = tuple.getKeyNode().getStartMark();
                    problems.add(
                            file,
                            mark.getLine() + 1,
                            mark.getColumn() + 1,
                            "`" + key + "` 重复",
                            "`" + key + "` is there twice");
                }
            }
        } else if (isEmpty()) {
            problem("冒号后面没有内容：写上，或删去这个键", "nothing stands behind this key: write it, or remove the key");
        } else if (node != null) {
            problem("这里应为“键: 值”", "expected `key: value` pairs here");
        }
        return entries;
    }

    private static String keyOf(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** A plain value is shown where it stands, if that is the line of its key; what is longer, where its key stands. */
    private static Node placeOf(NodeTuple tuple) {
        Node key = tuple.getKeyNode();
        Node value = tuple.getValueNode();
        boolean besideIt = value.getStartMark().getLine() == key.getStartMark().getLine();
        return value instanceof ScalarNode && besideIt ? value : key;
    }

    /** Whether the other says the same as this mapping without one of its keys. */
    boolean isSameBut(String key, Yaml other) {
        if (!(node instanceof MappingNode mapping) || other.node == null) {
            return false;
        }
        List<NodeTuple> rest = mapping.getValue().stream()
                .filter(tuple -> !key.equals(keyOf(tuple)))
                .toList();
        StringBuilder here = new StringBuilder();
        StringBuilder there = new StringBuilder();
        write(new MappingNode(mapping.getTag(), rest, mapping.getFlowStyle()), here);
        write(other.node, there);
        return here.compareTo(there) == 0;
    }

    /** All that a parser sees in a node, so that different nodes give different texts. */
    private static void write(Node node, StringBuilder into) {
        into.append(node.getTag().getValue()).append(' ');
        if (node instanceof ScalarNode scalar) {
            into.append(scalar.getValue().length()).append(':').append(scalar.getValue());
        } else if (node instanceof SequenceNode sequence) {
            into.append('[');
            sequence.getValue().forEach(item -> write(item, into));
            into.append(']');
        } else if (node instanceof MappingNode mapping) {
            into.append('{');
            for (NodeTuple tuple : mapping.getValue()) {
                write(tuple.getKeyNode(), into);
                write(tuple.getValueNode(), into);
            }
            into.append('}');
        }
    }

    /** Calls for each entry of a mapping. */
    void each(BiConsumer<String, Yaml> consumer) {
        entries().forEach(consumer);
    }

    /** The items of a list; a single value counts as a list of one. */
    List<Yaml> items() {
        List<Yaml> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> items.add(at(file, item, item, problems)));
        } else if (node != null) {
            items.add(this);
        }
        return items;
    }

    /** The value of a key, which may be missing. */
    Yaml get(String key) {
        Yaml value = isMap() ? entries().get(key) : null;
        return value == null ? new Yaml(file, null, line, column, problems) : value;
    }

    /** The value of a key, whose absence is a problem. */
    Yaml need(String key) {
        Yaml value = get(key);
        if (!value.isThere()) {
            problem("缺少 `" + key + "`", "`" + key + "` is missing");
        }
        return value;
    }

    /** Notes keys that are not among those expected. */
    void allow(Set<String> keys) {
        entries(); // a value of another kind is a problem
        for (NodeTuple tuple : node instanceof MappingNode mapping ? mapping.getValue() : List.<NodeTuple>of()) {
            String key = keyOf(tuple);
            if (tuple.getKeyNode() instanceof ScalarNode && !keys.contains(key)) {
                String nearest = Nearest.to(key, keys);
                String which = nearest == null ? sorted(keys) : nearest;
                at(file, tuple.getValueNode(), tuple.getKeyNode(), problems)
                        .problem(
                                "不认识的键 `" + key + "`，" + (nearest == null ? "可用：" : "是不是 ") + which,
                                "unknown key `" + key + "`"
                                        + (nearest == null ? ", expected one of " : "; did you mean ") + which);
            }
        }
    }

    private static String sorted(Set<String> keys) {
        return String.join(", ", keys.stream().sorted().toList());
    }

    /** The scalar as text; empty where missing. */
    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        if (node != null) {
            problem("这里应为一段文字", "expected a text here");
        }
        return "";
    }

    /** A list of texts. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        items().forEach(item -> texts.add(item.text()));
        return texts;
    }

    /** A text in both languages: {@code { zh: …, en: … }}; both must be there. */
    Text bilingual() {
        if (node == null) {
            return new Text("", "");
        }
        return new Text(need("zh").text(), need("en").text());
    }

    /** A list of texts in both languages. */
    List<Text> bilinguals() {
        return items().stream().map(Yaml::bilingual).toList();
    }

    /** Yes or no, written as {@code true} or {@code false}; anything else is a problem and reads as false. */
    boolean truth() {
        String text = text();
        if (node != null && !text.equals("true") && !text.equals("false")) {
            problem("`" + text + "` 应为 true 或 false", "`" + text + "`, expected true or false");
        }
        return text.equals("true");
    }

    /** A number; what is none is a problem and reads as 0. */
    double number() {
        String text = text();
        if (node == null) {
            return 0;
        }
        if (!text.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            problem("`" + text + "` 应为数字", "`" + text + "`, expected a number");
            return 0;
        }
        return Double.parseDouble(text);
    }

    /** A number within bounds. */
    double number(double least, double most) {
        double number = number();
        if (node != null && (number < least || number > most)) {
            String range = Property.literal(least) + " – " + Property.literal(most);
            problem("`" + text() + "` 应在 " + range + " 之间", "`" + text() + "`, expected " + range);
        }
        return number;
    }

    /** A whole number within bounds. */
    int whole(int least, int most) {
        double number = number(least, most);
        if (number != Math.rint(number)) {
            problem("`" + text() + "` 应为整数", "`" + text() + "`, expected a whole number");
        }
        return (int) number;
    }

    /** A percentage such as {@code 12.5 %}. */
    double percent() {
        String text = text();
        if (node == null) {
            return 0;
        }
        Double percent = Percent.parse(text);
        if (percent == null) {
            problem(
                    "`" + text + "` 应为 0 到 100 之间的百分数，如 12.5 %",
                    "`" + text + "`, expected a percentage above 0 and up to 100, such as 12.5 %");
            return 0;
        }
        return percent;
    }

    /** One of the constants of an enum, or the fallback where it is missing or none of them. */
    <E extends Enum<E>> E constant(Class<E> type, E fallback) {
        String text = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (node != null) {
            String allowed = Constants.list(type);
            problem("`" + text + "` 应为下列之一：" + allowed, "`" + text + "`, expected one of " + allowed);
        }
        return fallback;
    }

    /** The value as plain maps, lists and texts, the way any parser gives it. */
    @Nullable
    Object plain() {
        if (isMap()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            each((key, value) -> map.put(key, value.plain()));
            return map;
        }
        if (isList()) {
            return items().stream().map(Yaml::plain).toList();
        }
        String text = text();
        Tag tag = node == null ? Tag.NULL : node.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return text.equals("true");
        }
        return text.matches("-?\\d{1,18}(\\.\\d{1,18})?") && !tag.equals(Tag.STR) ? new BigDecimal(text) : text;
    }
}
