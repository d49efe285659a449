package io.levee;

/**
 * What a flag did.
 *
 * @param rule its id
 * @param fired on how many transfers it fired
 * @param right how many of them proved to be scams
 * @param wrong how many of them proved genuine; of the others nothing is known
 * @param alarms how many alarms there would not have been without it
 * @param alarmsRight how many of these proved to be scams
 * @param alarmsWrong how many of these proved genuine
 * @param notRepeated how many alarms with it could not be decided again, for want of their rulebook
 */
public record FlagReport(
        String rule,
        long fired,
        long right,
        long wrong,
        long alarms,
        long alarmsRight,
        long alarmsWrong,
        long notRepeated) {

    /** 95 %, both sides. */
    private static final double Z = 1.959963984540054;

    /** How often it was right where that is known, 0 to 1; not a number where nothing is. */
    public double share() {
        return (double) right / (right + wrong);
    }

    /** The lower end of the 95 % interval of {@link #share()} by Wilson's score; 0 where nothing is known. */
    public double low() {
        return bound(-1);
    }

    /** The upper end of the 95 % interval of {@link #share()} by Wilson's score; 1 where nothing is known. */
    public double high() {
        return bound(1);
    }

    private double bound(int side) {
        double n = right + wrong;
        if (n == 0) {
            return side < 0 ? 0 : 1;
        }
        double p = right / n;
        double middle = p + Z * Z / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return Math.max(0, Math.min(1, (middle + side * half) / (1 + Z * Z / n)));
    }
}
