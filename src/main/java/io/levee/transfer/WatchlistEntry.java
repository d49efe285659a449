package io.levee.transfer;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the police or the bank knows about an account, for a time.
 *
 * <p>A stop of payment holds for 48 hours and a freeze for six months where no end is given; for twelve months after
 * its end either counts as {@link WatchlistStatus#SUSPECT}: the police looked at the account once, and may again. The
 * terms are those of 银发〔2016〕86号 (stop payment 48 hours, freeze of deposits six months); the twelve months after are
 * this library's.
 *
 * @param account the account
 * @param status what is known
 * @param since from when on it holds; null where not known, which counts as always
 * @param until when it ceases to hold, after {@code since}; null where not known: the term above, else never
 */
public record WatchlistEntry(
        AccountId account, WatchlistStatus status, @Nullable Instant since, @Nullable Instant until)
        implements StreamLine {

    private static final Duration STOP_PAYMENT_HOLDS = Duration.ofDays(2);
    private static final Period FREEZE_HOLDS = Period.ofMonths(6);
    private static final Period SUSPECT_AFTERWARDS = Period.ofMonths(12);

    /**
     * Makes the entry.
     *
     * @throws InvalidInputException without account or status, or if it ends before it begins
     */
    public WatchlistEntry {
        Check.present("watch.account", account, "an account number");
        Check.present("watch.status", status, "what is known");
        Check.plausible("watch.since", since);
        Check.plausible("watch.until", until);
        if (since != null && until != null && !until.isAfter(since)) {
            throw Check.refusal("watch.until", Check.shown(until), "a moment after since");
        }
    }

    /**
     * Reads an entry of a list.
     *
     * @param account the account's number
     * @param status the name of a status
     * @param since ISO 8601 with an offset, or a day, which counts from its first moment anywhere; null or blank where
     *     not known
     * @param until the same; a day counts to its last moment anywhere
     * @throws InvalidInputException if something makes no sense, with the field's name; it never shows the account
     */
    public static WatchlistEntry of(String account, String status, @Nullable String since, @Nullable String until) {
        WatchlistStatus known = null;
        for (WatchlistStatus one : WatchlistStatus.values()) {
            if (one.name().equals(status)) {
                known = one;
            }
        }
        if (known == null) {
            throw Check.refusal(
                    "watch.status", Check.word(status), "one of " + Arrays.toString(WatchlistStatus.values()));
        }
        return new WatchlistEntry(
                AccountId.of("watch.account", account),
                known,
                moment("watch.since", since, true),
                moment("watch.until", until, false));
    }

    private static @Nullable Instant moment(String field, @Nullable String text, boolean first) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return first ? Moments.from(text) : Moments.to(text);
        } catch (DateTimeException e) {
            throw Check.refusal(field, Check.date(text), Moments.EXPECTED);
        }
    }

    /** What it says of the account at a moment; null where nothing. */
    public @Nullable WatchlistStatus at(Instant moment) {
        if (since != null && moment.isBefore(since)) {
            return null;
        }
        Instant end = end();
        if (end == null || moment.isBefore(end)) {
            return status;
        }
        boolean lingers = status == WatchlistStatus.STOP_PAYMENT || status == WatchlistStatus.FROZEN;
        return lingers && moment.isBefore(after(end, SUSPECT_AFTERWARDS)) ? WatchlistStatus.SUSPECT : null;
    }

    private @Nullable Instant end() {
        if (until != null || since == null) {
            return until;
        }
        return switch (status) {
            case STOP_PAYMENT -> since.plus(STOP_PAYMENT_HOLDS);
            case FROZEN -> after(since, FREEZE_HOLDS);
            case SUSPECT, PROTECTED, POLICE_WARNED -> null;
        };
    }

    private static Instant after(Instant moment, Period period) {
        return moment.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }

    /** What is known, nothing else. */
    @Override
    public String toString() {
        return "WatchlistEntry[" + status + "]";
    }
}
