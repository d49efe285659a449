package io.levee.rulebook;

import java.util.List;

/** A place in the tokens of one condition. */
final class Tokens {

    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The next token, which stays where it is. */
    Token peek() {
        return tokens.get(at);
    }

    /** Takes the next token; the end is never passed. */
    Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    /** Takes the next token if it is that symbol. */
    boolean accept(String symbol) {
        boolean is = peek().is(symbol);
        if (is) {
            at++;
        }
        return is;
    }

    /** Takes that symbol or refuses. */
    void expect(String symbol) throws Refusal {
        if (!accept(symbol)) {
            throw new Refusal(peek(), "这里应为 `" + symbol + "`", "expected `" + symbol + "` here");
        }
    }

    /** Where it stands, to come back to. */
    int mark() {
        return at;
    }

    /** Goes back to a mark. */
    void reset(int mark) {
        at = mark;
    }

    /** The refusal of a token that no flag may have here. */
    static Refusal unexpected(Token token) {
        if (token.text().equals("and") || token.text().equals("or")) {
            String symbol = token.text().equals("and") ? "&&" : "||";
            return new Refusal(
                    token,
                    "`" + token.text() + "` 请写作 `" + symbol + "`",
                    "write `" + symbol + "` for `" + token.text() + "`");
        }
        return token.kind() == Token.Kind.END
                ? new Refusal(token, "条件没有写完", "the condition is not complete")
                : new Refusal(
                        token,
                        "这里不能写 `" + token.text() + "`：规则里没有这种写法",
                        "`" + token.text() + "` can't stand here: it is not part of the flag language");
    }
}
