package io.levee.rulebook;

/** Ends the reading of one condition at its first problem. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Token token;
    private final String zh;
    private final String en;

    Refusal(Token token, String zh, String en) {
        super(en, null, false, false);
        this.token = token;
        this.zh = zh;
        this.en = en;
    }

    /** Notes it with its place. */
    void addTo(Problems problems, String file) {
        problems.add(file, token.line(), token.column(), zh, en);
    }
}
