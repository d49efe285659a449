package io.levee.rulebook;

/** Reads numbers as the flag language writes them. */
final class NumberLiteral {

    private NumberLiteral() {}

    static double of(Token literal) throws Refusal {
        if (!literal.text().matches("-?\\d{1,18}(\\.\\d{1,17})?(E\\d{1,3})?")) {
            throw new Refusal(
                    literal,
                    "`" + literal.text() + "` 不是数字；不要用下划线、单位或千分位",
                    "`" + literal.text() + "` is no number; no underscores, units or thousands marks");
        }
        return Double.parseDouble(literal.text());
    }
}
