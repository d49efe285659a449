package io.levee.rulebook;

/**
 * Numbers between two bounds. Whole numbers have closed bounds, so that what lies between two neighbours is empty.
 *
 * @param low the lower bound
 * @param high the upper bound
 * @param lowIn whether the lower bound belongs to it
 * @param highIn whether the upper bound belongs to it
 */
record Range(double low, double high, boolean lowIn, boolean highIn) implements Extent {

    /** What a word's value can be. */
    static Range of(Word word) {
        return new Range(word.meaning().min(), word.meaning().max(), true, true);
    }

    /** What a comparison with a literal leaves of a word's values. */
    static Range of(Word word, Comparison comparison, double literal) {
        double least = word.meaning().min();
        double most = word.meaning().max();
        Range range =
                switch (comparison) {
                    case LESS -> new Range(least, literal, true, false);
                    case AT_MOST -> new Range(least, literal, true, true);
                    case GREATER -> new Range(literal, most, false, true);
                    case AT_LEAST -> new Range(literal, most, true, true);
                    case EQUAL -> new Range(literal, literal, true, true);
                };
        Range within = range.and(of(word));
        return word.type() == int.class ? within.whole() : within;
    }

    private Range whole() {
        double least = lowIn ? Math.ceil(low) : Math.floor(low) + 1;
        double most = highIn ? Math.floor(high) : Math.ceil(high) - 1;
        return new Range(least, most, true, true);
    }

    private Range and(Range other) {
        boolean lowHere = low > other.low || low == other.low && !lowIn;
        boolean highHere = high < other.high || high == other.high && !highIn;
        return new Range(
                lowHere ? low : other.low,
                highHere ? high : other.high,
                lowHere ? lowIn : other.lowIn,
                highHere ? highIn : other.highIn);
    }

    @Override
    public Extent and(Extent other) {
        return other instanceof Range range ? and(range) : other.and(this);
    }

    @Override
    public boolean isEmpty() {
        return low > high || low == high && !(lowIn && highIn);
    }
}
