package io.levee.rulebook;

import io.levee.facts.Remittance;
import io.levee.transfer.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final Vocabulary vocabulary;
    private final String file;
    private final Problems problems;
    private final Map<String, Property> bindings = new LinkedHashMap<>();
    private List<Token> tokens = List.of();
    private int at;
    private int depth;

    ConditionParser(Vocabulary vocabulary, String file, Problems problems) {
        this.vocabulary = vocabulary;
        this.file = file;
        this.problems = problems;
    }

    /** The values that conditions read so far bound for their reason. */
    Map<String, Property> bindings() {
        return bindings;
    }

    /** Reads one condition; null where it has problems, and where it only binds a value. */
    @Nullable
    Condition parse(String text, int line, int column) {
        tokens = Lexer.tokens(text, line, column);
        at = 0;
        depth = 0;
        try {
            return bound();
        } catch (Stop stop) {
            problems.add(file, stop.token.line(), stop.token.column(), stop.zh, stop.en);
            return null;
        }
    }

    private @Nullable Condition bound() throws Stop {
        Token first = peek();
        if (first.kind() != Token.Kind.NAME || !first.text().startsWith("$")) {
            return toTheEnd(any());
        }
        at++;
        expect(":");
        int start = at;
        Property property = property();
        if (bindings.put(first.text().substring(1), property) != null) {
            throw new Stop(first, "`" + first.text() + "` 已经绑定过", "`" + first.text() + "` is bound already");
        }
        if (peek().kind() == Token.Kind.END) {
            return null;
        }
        at = start;
        return toTheEnd(any());
    }

    private Condition toTheEnd(Condition condition) throws Stop {
        Token rest = peek();
        if (rest.kind() != Token.Kind.END) {
            throw unexpected(rest);
        }
        return condition;
    }

    private Condition any() throws Stop {
        if (++depth > MOST_DEPTH) {
            throw new Stop(peek(), "括号嵌套过深", "brackets are nested too deeply");
        }
        List<Condition> parts = new ArrayList<>(List.of(all()));
        while (accept("||")) {
            parts.add(all());
        }
        depth--;
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(List.copyOf(parts));
    }

    private Condition all() throws Stop {
        List<Condition> parts = new ArrayList<>(List.of(one()));
        while (accept("&&")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(List.copyOf(parts));
    }

    private Condition one() throws Stop {
        Token first = peek();
        if (accept("!")) {
            Condition part = accept("(") ? bracketed() : comparison();
            if (canBeUnknown(part)) {
                throw new Stop(
                        first,
                        "`!` 只能用于总是已知的内容；未知时写 `== false` 或改用 `counter.without( … )`",
                        "`!` is only for what is always known; write `== false`, or `counter.without( … )`");
            }
            return new Condition.Not(part);
        }
        return accept("(") ? bracketed() : comparison();
    }

    private Condition bracketed() throws Stop {
        Condition inner = any();
        expect(")");
        return inner;
    }

    private static boolean canBeUnknown(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().anyMatch(ConditionParser::canBeUnknown);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(ConditionParser::canBeUnknown);
        }
        if (condition instanceof Condition.Not not) {
            return canBeUnknown(not.part());
        }
        if (condition instanceof Condition.Truth truth) {
            return truth.property().word().canBeUnknown();
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.property().word().canBeUnknown();
        }
        return true;
    }

    private Condition comparison() throws Stop {
        Token start = peek();
        Property property = property();
        Token operator = peek();
        if (operator.kind() == Token.Kind.NAME && operator.text().equals("in")) {
            at++;
            return in(property, operator);
        }
        if (operator.is("!=")) {
            throw new Stop(
                    operator,
                    "不能用 `!=`：它在未知时也成立；列出要匹配的值",
                    "`!=` holds for what is unknown too; list the values that should match");
        }
        Comparison comparison = operator.kind() == Token.Kind.SYMBOL ? Comparison.find(operator.text()) : null;
        if (comparison == null) {
            return truth(property, true, start);
        }
        at++;
        return switch (property.word().kind()) {
            case NUMBER -> number(property, comparison, operator);
            case TRUTH -> truthLiteral(property, comparison, operator);
            case CONSTANT -> equalConstant(property, comparison, operator);
            default -> throw cannotCompare(property, start);
        };
    }

    private static Condition truth(Property property, boolean expected, Token start) throws Stop {
        if (property.word().kind() != Kind.TRUTH) {
            throw new Stop(
                    start,
                    "`" + property + "` 不是“是否”，后面要有比较，如 `>= 3`",
                    "`" + property + "` is not yes or no and needs a comparison, such as `>= 3`");
        }
        return new Condition.Truth(property, expected);
    }

    private Condition truthLiteral(Property property, Comparison comparison, Token operator) throws Stop {
        Token literal = peek();
        boolean isTruth = literal.text().equals("true") || literal.text().equals("false");
        if (comparison != Comparison.EQUAL || !isTruth) {
            throw new Stop(
                    operator,
                    "`" + property + "` 只能写 `== true` 或 `== false`",
                    "`" + property + "` can only be `== true` or `== false`");
        }
        at++;
        return new Condition.Truth(property, literal.text().equals("true"));
    }

    private Condition number(Property property, Comparison comparison, Token operator) throws Stop {
        if (property.word().meaning().atLeast()
                && comparison != Comparison.AT_LEAST
                && comparison != Comparison.GREATER) {
            throw new Stop(
                    operator,
                    "`" + property + "` 是下限，只能用 `>=` 或 `>`",
                    "`" + property + "` is a lower bound: compare it with `>=` or `>` only");
        }
        Token right = peek();
        if (right.kind() == Token.Kind.NUMBER) {
            at++;
            return new Condition.Compare(property, comparison, bounded(property.word(), right));
        }
        if (right.kind() != Token.Kind.NAME) {
            throw unexpected(right);
        }
        Property other = property();
        if (other.word().kind() != Kind.NUMBER
                || other.word().unit() != property.word().unit()) {
            throw new Stop(
                    right,
                    "`" + other + "` 与 `" + property + "` 不是同一种量",
                    "`" + other + "` and `" + property + "` are not of the same kind");
        }
        return new Condition.CompareBoth(property, comparison, other);
    }

    private double bounded(Word word, Token literal) throws Stop {
        double value = number(literal);
        if (value < word.meaning().min() || value > word.meaning().max()) {
            String range = Property.literal(word.meaning().min()) + " – "
                    + Property.literal(word.meaning().max());
            throw new Stop(
                    literal,
                    "`" + literal.text() + "` 超出 `" + word.name() + "` 的取值范围 " + range,
                    "`" + literal.text() + "` can never be reached by `" + word.name() + "`, which is " + range);
        }
        return value;
    }

    private static double number(Token literal) throws Stop {
        try {
            return Double.parseDouble(literal.text());
        } catch (NumberFormatException e) {
            throw new Stop(
                    literal,
                    "`" + literal.text() + "` 不是数字；不要用下划线、单位或千分位",
                    "`" + literal.text() + "` is no number; no underscores, units or thousands marks");
        }
    }

    private Condition equalConstant(Property property, Comparison comparison, Token operator) throws Stop {
        if (comparison != Comparison.EQUAL) {
            throw new Stop(
                    operator,
                    "`" + property + "` 只能用 `==` 或 `in`",
                    "`" + property + "` can only be compared with `==` or `in`");
        }
        return new Condition.OneOf(property, List.of(constant(property.word().type())));
    }

    private Condition in(Property property, Token operator) throws Stop {
        if (property.word().kind() != Kind.CONSTANT) {
            throw new Stop(operator, "`in` 只能用于常量", "`in` is for constants only");
        }
        expect("(");
        List<Object> constants = new ArrayList<>();
        do {
            constants.add(constant(property.word().type()));
        } while (accept(","));
        expect(")");
        return new Condition.OneOf(property, List.copyOf(constants));
    }

    private Object constant(Class<?> type) throws Stop {
        Token typeName = next();
        String allowed = type.getSimpleName() + ".…（" + Constants.list(type) + "）";
        if (typeName.kind() != Token.Kind.NAME || !accept(".")) {
            throw wrongConstant(typeName, allowed, type);
        }
        Token name = next();
        Object constant = typeName.text().equals(type.getSimpleName()) ? Constants.find(type, name.text()) : null;
        if (constant == null) {
            throw wrongConstant(typeName, allowed, type);
        }
        return constant;
    }

    private static Stop wrongConstant(Token token, String allowed, Class<?> type) {
        return new Stop(
                token,
                "这里应为 " + allowed,
                "expected " + type.getSimpleName() + ".… here, one of " + Constants.list(type));
    }

    private Property property() throws Stop {
        Class<?> part = Remittance.class;
        List<Word> words = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        do {
            Token name = next();
            Word word = name.kind() == Token.Kind.NAME ? vocabulary.find(part, name.text()) : null;
            if (word == null) {
                throw unknownName(name, part);
            }
            words.add(word);
            part = word.type();
            if (word.isMethod()) {
                arguments(word, name, arguments);
            }
            if (word.kind() != Kind.PART) {
                return Property.of(words, arguments);
            }
        } while (accept("."));
        throw new Stop(
                peek(),
                "`" + words.get(words.size() - 1).name() + "` 后面要有 `.` 和属性",
                "`" + words.get(words.size() - 1).name() + "` needs a dot and a property after it");
    }

    private void arguments(Word word, Token name, List<Object> arguments) throws Stop {
        if (!accept("(")) {
            throw new Stop(name, "`" + word.name() + "` 需要括号和参数", "`" + word.name() + "` needs brackets and arguments");
        }
        for (int i = 0; i < word.parameters().size(); i++) {
            if (i > 0) {
                expect(",");
            }
            arguments.add(argument(word.parameters().get(i)));
        }
        expect(")");
    }

    private Object argument(Class<?> type) throws Stop {
        if (type.isEnum()) {
            return constant(type);
        }
        Token token = next();
        if (type == String.class && token.kind() == Token.Kind.TEXT) {
            return token.text();
        }
        if (type == int.class && token.kind() == Token.Kind.NUMBER) {
            double value = number(token);
            if (value >= 1 && value <= Windows.MOST && value == Math.rint(value)) {
                return (int) value;
            }
            throw new Stop(
                    token,
                    "参数应为 1 到 " + Windows.MOST + " 的整数",
                    "expected a whole number from 1 to " + Windows.MOST + " here");
        }
        throw unexpected(token);
    }

    private Stop unknownName(Token name, Class<?> part) {
        List<String> names = vocabulary.names(part);
        String nearest = Nearest.to(name.text(), names);
        String which = nearest == null ? String.join(", ", names) : nearest;
        return new Stop(
                name,
                "不认识 `" + name.text() + "`，是不是：" + which,
                "`" + name.text() + "` is unknown; did you mean: " + which);
    }

    private static Stop cannotCompare(Property property, Token start) {
        return new Stop(
                start,
                "`" + property + "` 是" + property.word().kind().zh() + "，不能比较",
                "`" + property + "` is " + property.word().kind().en() + " and cannot be compared");
    }

    private static Stop unexpected(Token token) {
        String text = token.kind() == Token.Kind.END ? "" : token.text();
        return text.isEmpty()
                ? new Stop(token, "条件没有写完", "the condition is not complete")
                : new Stop(
                        token,
                        "这里不能写 `" + text + "`：规则里没有这种写法",
                        "`" + text + "` can't stand here: it is not part of the flag language");
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    private boolean accept(String symbol) {
        if (peek().is(symbol)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String symbol) throws Stop {
        if (!accept(symbol)) {
            Token token = peek();
            throw new Stop(token, "这里应为 `" + symbol + "`", "expected `" + symbol + "` here");
        }
    }

    /** Ends the reading of one condition at its first problem. */
    private static final class Stop extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Token token;
        private final String zh;
        private final String en;

        Stop(Token token, String zh, String en) {
            super(en, null, false, false);
            this.token = token;
            this.zh = zh;
            this.en = en;
        }
    }
}
