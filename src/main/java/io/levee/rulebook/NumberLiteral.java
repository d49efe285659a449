package io.levee.rulebook;

/** Reads numbers as the flag language writes them. */
final class NumberLiteral {

    private NumberLiteral() {}

    static double of(Token literal) throws Refusal {
        try {
            return Double.parseDouble(literal.text());
        } catch (NumberFormatException e) {
            throw new Refusal(
                    literal,
                    "`" + literal.text() + "` 不是数字；不要用下划线、单位或千分位",
                    "`" + literal.text() + "` is no number; no underscores, units or thousands marks");
        }
    }
}
