package io.levee.rulebook;

import io.levee.facts.Remittance;
import io.levee.transfer.Nearest;
import java.util.ArrayList;
import java.util.List;

/** Reads paths through the facts and the constants that they are compared with, and checks every name in them. */
final class PropertyParser {

    /** An amount comes before the window, which is always the last argument. */
    private static final int MOST_AMOUNT = 1_000_000;

    private final Vocabulary vocabulary;
    private final Tokens tokens;

    PropertyParser(Vocabulary vocabulary, Tokens tokens) {
        this.vocabulary = vocabulary;
        this.tokens = tokens;
    }

    Object constant(Class<?> type) throws Refusal {
        Token typeName = tokens.next();
        if (typeName.kind() != Token.Kind.NAME || !tokens.accept(".")) {
            throw wrongConstant(typeName, typeName.text(), type);
        }
        Token name = tokens.next();
        Object constant = typeName.text().equals(type.getSimpleName()) ? Constants.find(type, name.text()) : null;
        if (constant == null) {
            throw wrongConstant(typeName, name.text(), type);
        }
        return constant;
    }

    private static Refusal wrongConstant(Token token, String name, Class<?> type) {
        String prefix = type.getSimpleName() + ".";
        String nearest = Nearest.to(name, Constants.names(type));
        return new Refusal(
                token,
                "这里应为 " + prefix + "…（" + Constants.list(type) + "）"
                        + (nearest == null ? "" : "，是不是 " + prefix + nearest),
                "expected " + prefix + "… here, one of " + Constants.list(type)
                        + (nearest == null ? "" : "; did you mean " + prefix + nearest));
    }

    Property property() throws Refusal {
        Class<?> part = Remittance.class;
        List<Word> words = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        do {
            Token name = tokens.next();
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
        } while (tokens.accept("."));
        throw new Refusal(
                tokens.peek(),
                "`" + words.get(words.size() - 1).name() + "` 后面要有 `.` 和属性",
                "`" + words.get(words.size() - 1).name() + "` needs a dot and a property after it");
    }

    private void arguments(Word word, Token name, List<Object> arguments) throws Refusal {
        if (!tokens.accept("(")) {
            throw new Refusal(
                    name, "`" + word.name() + "` 需要括号和参数", "`" + word.name() + "` needs brackets and arguments");
        }
        for (int i = 0; i < word.parameters().size(); i++) {
            if (i > 0) {
                tokens.expect(",");
            }
            boolean beforeTheWindow = i + 1 < word.parameters().size();
            arguments.add(argument(word.parameters().get(i), beforeTheWindow ? MOST_AMOUNT : Windows.MOST));
        }
        tokens.expect(")");
    }

    private Object argument(Class<?> type, int most) throws Refusal {
        if (type.isEnum()) {
            return constant(type);
        }
        Token token = tokens.next();
        if (type == String.class && token.kind() == Token.Kind.TEXT) {
            return token.text();
        }
        if (type == int.class && token.kind() == Token.Kind.NUMBER) {
            double value = NumberLiteral.of(token);
            if (value >= 1 && value <= most && value == Math.rint(value)) {
                return (int) value;
            }
            boolean window = most == Windows.MOST;
            throw new Refusal(
                    token,
                    window ? "时间窗应为 1 到 " + most + " 小时：历史保留 180 天" : "参数应为 1 到 " + most + " 的整数",
                    window
                            ? "expected a window of 1 to " + most + " whole hours: the history keeps 180 days"
                            : "expected a whole number from 1 to " + most + " here");
        }
        throw Tokens.unexpected(token);
    }

    private Refusal unknownName(Token name, Class<?> part) {
        if (name.kind() == Token.Kind.END) {
            return Tokens.unexpected(name);
        }
        if (Comparison.find(name.text()) != null) {
            return new Refusal(
                    name,
                    "`" + name.text() + "` 前面要再写一次属性，如 `payer.age >= 60 && payer.age <= 70`",
                    "write the property once more before `" + name.text()
                            + "`, as in `payer.age >= 60 && payer.age <= 70`");
        }
        if (name.kind() == Token.Kind.NUMBER) {
            return new Refusal(
                    name,
                    "条件应以属性开头；数字里不要写千分位的逗号",
                    "a condition begins with a property; numbers take no thousands marks");
        }
        List<String> names = vocabulary.names(part);
        String nearest = Nearest.to(name.text(), names);
        String which = nearest == null ? String.join(", ", names) : nearest;
        return new Refusal(
                name,
                "不认识 `" + name.text() + "`，是不是：" + which,
                "`" + name.text() + "` is unknown; did you mean: " + which);
    }
}
