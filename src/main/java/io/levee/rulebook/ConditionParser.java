package io.levee.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a condition and checks every name, kind and constant in it. Exactly the flag language is understood; everything
 * else is a problem with its place and with what to write instead.
 *
 * <pre>
 * condition = [ "$name" ":" ] any
 * any       = all { "||" all }
 * all       = one { "&amp;&amp;" one }
 * one       = "!" one | "(" any ")" | property [ comparison | "in" "(" constants ")" ]
 * </pre>
 */
final class ConditionParser {

    private static final int MOST_DEPTH = 8;
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");

    private final Vocabulary vocabulary;
    private final String file;
    private final Problems problems;
    private final Map<String, Property> bindings = new LinkedHashMap<>();
    private Tokens tokens = new Tokens(List.of());
    private PropertyParser properties;
    private int depth;
    private boolean isRead;

    ConditionParser(Vocabulary vocabulary, String file, Problems problems) {
        this.vocabulary = vocabulary;
        this.file = file;
        this.problems = problems;
        this.properties = new PropertyParser(vocabulary, tokens);
    }

    /** The values that conditions read so far bound for their reason. */
    Map<String, Property> bindings() {
        return bindings;
    }

    /** Reads one condition; null where it has problems, and where it only binds a value. */
    @Nullable
    Condition parse(String text, int line, int column) {
        tokens = new Tokens(Lexer.tokens(text, line, column));
        properties = new PropertyParser(vocabulary, tokens);
        depth = 0;
        isRead = true;
        try {
            return bound();
        } catch (Refusal refusal) {
            refusal.addTo(problems, file);
            isRead = false;
            return null;
        }
    }

    /** Whether the last condition was understood, also where it only binds a value. */
    boolean isRead() {
        return isRead;
    }

    private @Nullable Condition bound() throws Refusal {
        Token first = tokens.peek();
        if (first.kind() != Token.Kind.NAME || !first.text().startsWith("$")) {
            return toTheEnd(any());
        }
        tokens.next();
        tokens.expect(":");
        int start = tokens.mark();
        Property property = properties.property();
        if (bindings.put(first.text().substring(1), property) != null) {
            throw new Refusal(first, "`" + first.text() + "` 已经绑定过", "`" + first.text() + "` is bound already");
        }
        if (tokens.peek().kind() == Token.Kind.END) {
            return null;
        }
        tokens.reset(start);
        return toTheEnd(any());
    }

    private Condition toTheEnd(Condition condition) throws Refusal {
        Token rest = tokens.peek();
        if (rest.kind() != Token.Kind.END) {
            throw Tokens.unexpected(rest);
        }
        return condition;
    }

    private Condition any() throws Refusal {
        if (++depth > MOST_DEPTH) {
            throw new Refusal(tokens.peek(), "括号嵌套过深", "brackets are nested too deeply");
        }
        List<Condition> parts = new ArrayList<>(List.of(all()));
        while (tokens.accept("||")) {
            parts.add(all());
        }
        depth--;
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(List.copyOf(parts));
    }

    private Condition all() throws Refusal {
        List<Condition> parts = new ArrayList<>(List.of(one()));
        while (tokens.accept("&&")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(List.copyOf(parts));
    }

    private Condition one() throws Refusal {
        Token first = tokens.peek();
        if (tokens.accept("!")) {
            Condition part = tokens.accept("(") ? bracketed() : comparison();
            if (canBeUnknown(part)) {
                throw new Refusal(
                        first,
                        "`!` 只能用于总是已知的内容；未知时写 `== false` 或改用 `counter.without( … )`",
                        "`!` is only for what is always known; write `== false`, or `counter.without( … )`");
            }
            return new Condition.Not(part);
        }
        return tokens.accept("(") ? bracketed() : comparison();
    }

    private Condition bracketed() throws Refusal {
        Condition inner = any();
        tokens.expect(")");
        return inner;
    }

    private static boolean canBeUnknown(Condition condition) {
        return Leaves.of(condition).stream().anyMatch(ConditionParser::leafCanBeUnknown);
    }

    private static boolean leafCanBeUnknown(Condition leaf) {
        boolean isPlain = leaf instanceof Condition.Truth || leaf instanceof Condition.OneOf;
        return !isPlain
                || Leaves.properties(leaf).stream()
                        .anyMatch(property -> property.word().canBeUnknown());
    }

    private Condition comparison() throws Refusal {
        Token start = tokens.peek();
        Property property = properties.property();
        Token operator = tokens.peek();
        if (operator.kind() == Token.Kind.NAME && operator.text().equals("in")) {
            tokens.next();
            return in(property, operator);
        }
        if (operator.is("!=")
                || operator.kind() == Token.Kind.NAME && operator.text().equals("not")) {
            throw new Refusal(
                    operator,
                    "不能用 `" + operator.text() + "`：它在未知时也成立；列出要匹配的值",
                    "`" + operator.text() + "` holds for what is unknown too; list the values that should match");
        }
        if (operator.kind() == Token.Kind.NAME) {
            throw new Refusal(
                    operator,
                    "没有 `" + operator.text() + "`：只能用 ==、<、<=、>、>= 和 in",
                    "there is no `" + operator.text() + "`: compare with ==, <, <=, >, >= or in");
        }
        if (operator.kind() == Token.Kind.SYMBOL && ARITHMETIC.contains(operator.text())) {
            throw new Refusal(
                    operator,
                    "不能计算：用现成的属性，如 `money.share`",
                    "no arithmetic here: use a property that has the result, such as `money.share`");
        }
        Comparison comparison = operator.kind() == Token.Kind.SYMBOL ? Comparison.find(operator.text()) : null;
        if (comparison == null) {
            return truth(property, true, start);
        }
        tokens.next();
        return switch (property.word().kind()) {
            case NUMBER -> number(property, comparison, operator);
            case TRUTH -> truthLiteral(property, comparison, operator);
            case CONSTANT -> equalConstant(property, comparison, operator);
            default -> throw cannotCompare(property, start);
        };
    }

    private static Condition truth(Property property, boolean expected, Token start) throws Refusal {
        if (property.word().kind() != Kind.TRUTH) {
            throw new Refusal(
                    start,
                    "`" + property + "` 不是“是否”，后面要有比较，如 `>= 3`",
                    "`" + property + "` is not yes or no and needs a comparison, such as `>= 3`");
        }
        return new Condition.Truth(property, expected);
    }

    private Condition truthLiteral(Property property, Comparison comparison, Token operator) throws Refusal {
        Token literal = tokens.peek();
        boolean isTruth = literal.text().equals("true") || literal.text().equals("false");
        if (comparison != Comparison.EQUAL || !isTruth) {
            throw new Refusal(
                    comparison == Comparison.EQUAL ? literal : operator,
                    "`" + property + "` 只能写 `== true` 或 `== false`",
                    "`" + property + "` can only be `== true` or `== false`");
        }
        tokens.next();
        return new Condition.Truth(property, literal.text().equals("true"));
    }

    private Condition number(Property property, Comparison comparison, Token operator) throws Refusal {
        if (property.word().meaning().atLeast()
                && comparison != Comparison.AT_LEAST
                && comparison != Comparison.GREATER) {
            throw new Refusal(
                    operator,
                    "`" + property + "` 是下限，只能用 `>=` 或 `>`",
                    "`" + property + "` is a lower bound: compare it with `>=` or `>` only");
        }
        Token right = tokens.peek();
        if (right.kind() == Token.Kind.NUMBER) {
            tokens.next();
            return new Condition.Compare(property, comparison, bounded(property.word(), right));
        }
        if (right.kind() == Token.Kind.TEXT) {
            throw new Refusal(right, "这里应为数字，不加引号", "expected a number here, without quotes");
        }
        if (right.kind() != Token.Kind.NAME) {
            throw Tokens.unexpected(right);
        }
        Property other = properties.property();
        if (other.word().kind() != Kind.NUMBER
                || other.word().unit() != property.word().unit()) {
            throw new Refusal(
                    right,
                    "`" + other + "` 与 `" + property + "` 不是同一种量",
                    "`" + other + "` and `" + property + "` are not of the same kind");
        }
        return new Condition.CompareBoth(property, comparison, other);
    }

    private double bounded(Word word, Token literal) throws Refusal {
        double value = NumberLiteral.of(literal);
        double min = word.meaning().min();
        double max = word.meaning().max();
        if (value < min || value > max) {
            String range = Property.literal(word.meaning().min()) + " – "
                    + Property.literal(word.meaning().max());
            throw new Refusal(
                    literal,
                    "`" + literal.text() + "` 超出 `" + word.name() + "` 的取值范围 " + range,
                    "`" + literal.text() + "` can never be reached by `" + word.name() + "`, which is " + range);
        }
        return value;
    }

    private Condition equalConstant(Property property, Comparison comparison, Token operator) throws Refusal {
        if (comparison != Comparison.EQUAL) {
            throw new Refusal(
                    operator,
                    "`" + property + "` 只能用 `==` 或 `in`",
                    "`" + property + "` can only be compared with `==` or `in`");
        }
        return new Condition.OneOf(
                property, List.of(properties.constant(property.word().type())));
    }

    private Condition in(Property property, Token operator) throws Refusal {
        if (property.word().kind() != Kind.CONSTANT) {
            throw new Refusal(operator, "`in` 只能用于常量", "`in` is for constants only");
        }
        tokens.expect("(");
        List<Object> constants = new ArrayList<>();
        do {
            constants.add(properties.constant(property.word().type()));
        } while (tokens.accept(","));
        tokens.expect(")");
        return new Condition.OneOf(property, List.copyOf(constants));
    }

    private static Refusal cannotCompare(Property property, Token start) {
        return new Refusal(
                start,
                "`" + property + "` 是" + property.word().kind().zh() + "，不能比较",
                "`" + property + "` is " + property.word().kind().en() + " and cannot be compared");
    }
}
