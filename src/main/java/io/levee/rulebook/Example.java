package io.levee.rulebook;

import io.levee.facts.Frame;
import io.levee.facts.Known;
import io.levee.facts.Rates;
import io.levee.facts.Remittance;
import io.levee.transfer.Case;
import io.levee.transfer.Transfer;
import io.levee.words.Lexicon;
import java.time.Duration;
import java.time.Instant;

/**
 * A harmless transfer with a few differences, and what it shows of a flag.
 *
 * @param flag the flag's id
 * @param name what it shows
 * @param kind what must become of it
 * @param situation the transfer and what was known around it
 * @param coveredDays for how many days before the look the history is complete, 0 for not at all
 * @param file the file that it stands in
 * @param line where it stands
 * @param column where in the line it stands
 */
public record Example(
        String flag, String name, Kind kind, Case situation, int coveredDays, String file, int line, int column) {

    /** What must become of an example. */
    public enum Kind {
        /** The flag fires. */
        FIRES,
        /** It just misses: the flag does not fire. */
        QUIET,
        /** A legitimate transfer with the same sign: the flag fires, and the level stays below {@code VERIFY}. */
        INNOCENT
    }

    /** Whether the flag fires. */
    public boolean fires() {
        return kind != Kind.QUIET;
    }

    /** The fact that the flag looks at. */
    public Remittance remittance(Settings settings, Rates rates, Lexicon lexicon) {
        Transfer transfer = situation.transfer();
        Instant asOf = transfer.time().toInstant();
        Instant covered = coveredDays > 0 ? asOf.minus(Duration.ofDays(coveredDays)) : null;
        return Remittance.of(
                transfer,
                new Frame(asOf, settings.currency(), rates, settings.coverageDays()),
                Known.of(situation, covered, asOf),
                Speech.heard(transfer, lexicon));
    }
}
