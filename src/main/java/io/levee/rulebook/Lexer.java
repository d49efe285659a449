package io.levee.rulebook;

import java.util.ArrayList;
import java.util.List;

/** Cuts a condition into tokens. */
final class Lexer {

    private static final List<String> SYMBOLS =
            List.of("&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "(", ")", ",", ".", ":");

    private final String text;
    private int at;
    private int line;
    private int column;

    private Lexer(String text, int line, int column) {
        this.text = text;
        this.line = line;
        this.column = column;
    }

    /** The tokens of a text that begins at a place of its file; ends with {@link Token.Kind#END}. */
    static List<Token> tokens(String text, int line, int column) {
        Lexer lexer = new Lexer(text, line, column);
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.next());
        } while (tokens.get(tokens.size() - 1).kind() != Token.Kind.END);
        return tokens;
    }

    private Token next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            take(1);
        }
        if (at >= text.length()) {
            return new Token(Token.Kind.END, "", line, column);
        }
        char c = text.charAt(at);
        if (Character.isDigit(c) || c == '-' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
            return token(Token.Kind.NUMBER, lengthOfNumber());
        }
        if (Character.isJavaIdentifierStart(c)) {
            return token(Token.Kind.NAME, lengthOfName());
        }
        if (c == '"') {
            int end = text.indexOf('"', at + 1);
            if (end > 0) {
                Token token = new Token(Token.Kind.TEXT, text.substring(at + 1, end), line, column);
                take(end + 1 - at);
                return token;
            }
        }
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                return token(Token.Kind.SYMBOL, symbol.length());
            }
        }
        return token(Token.Kind.SYMBOL, Character.charCount(text.codePointAt(at)));
    }

    private Token token(Token.Kind kind, int length) {
        Token token = new Token(kind, text.substring(at, at + length), line, column);
        take(length);
        return token;
    }

    private int lengthOfName() {
        int end = at + 1;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end - at;
    }

    private int lengthOfNumber() {
        int end = at + 1;
        boolean dot = false;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '.' && !dot && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1))) {
                dot = true;
            } else if (!Character.isJavaIdentifierPart(c)) {
                break;
            }
            end++;
        }
        return end - at;
    }

    private void take(int length) {
        for (int i = 0; i < length; i++) {
            if (text.charAt(at++) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
    }
}
