package io.levee.record;

import java.time.LocalDate;

/**
 * How long a record is kept. Whole days are deleted, and the lines that are left prove that they were there.
 *
 * @param days the lines, from 1; a bank must keep what a court may ask for
 * @param privateDays names, account numbers and words, from 1 and no longer than the lines
 */
public record RecordRetention(int days, int privateDays) {

    /** Five years for the lines (the term of China's anti-money-laundering law for records), two for what is private. */
    public static final RecordRetention DEFAULT = new RecordRetention(5 * 366, 2 * 366);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if they are out of bounds
     */
    public RecordRetention {
        if (days < 1 || privateDays < 1 || privateDays > days) {
            throw new IllegalArgumentException("days: " + days + ", privateDays: " + privateDays
                    + ", expected 1 or more, and what is private no longer than the rest");
        }
    }

    boolean isOver(LocalDate day, LocalDate today) {
        return day.plusDays(days).isBefore(today);
    }

    boolean isPrivateOver(LocalDate day, LocalDate today) {
        return day.plusDays(privateDays).isBefore(today);
    }
}
