package io.levee;

import io.levee.transfer.Intervention;
import io.levee.transfer.Outcome;
import io.levee.transfer.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What records tell of some time: how many transfers were looked at, how many alarms there were and where, what became of
 * them, and what each flag was worth. Several looks at one transfer count once, with the most that a look asked for. An
 * alarm is a transfer of which a look asked for {@link Intervention#VERIFY} or more.
 *
 * @param transfers how many transfers were looked at
 * @param questions how many questions were shown
 * @param levels how many transfers came to each level
 * @param scams alarms by the scam that led; {@code -} where none did
 * @param branches transfers and alarms by branch; {@code -} where it is not known
 * @param hours the same by hour of the day, in the transfer's own offset
 * @param ages the same by the payer's age in tens of years, such as {@code 60}; {@code -} where it is not known
 * @param outcomes how many transfers ended in each way; those without an end are not among them
 * @param verdicts what proved true of how many
 * @param stopped by currency, what was cancelled, refused or referred after an alarm
 * @param stoppedScams the part of it that is known to have been scams
 * @param flags what each flag did, those that fired most first
 * @param problems how many problems a verification of the records found
 */
public record RecordReport(
        long transfers,
        long questions,
        Map<Intervention, Long> levels,
        Map<String, Long> scams,
        Map<String, Count> branches,
        Map<String, Count> hours,
        Map<String, Count> ages,
        Map<Outcome, Long> outcomes,
        Map<Verdict, Long> verdicts,
        Map<String, BigDecimal> stopped,
        Map<String, BigDecimal> stoppedScams,
        List<FlagReport> flags,
        int problems) {

    /**
     * Reads records and counts.
     *
     * @param month only transfers of this month, in their own offset; null for all
     * @param archive the archive of rulebooks, for what a flag was worth; null for the built-in one alone
     * @throws IOException if a record can't be read
     */
    public static RecordReport of(List<Path> directories, @Nullable YearMonth month, @Nullable Path archive)
            throws IOException {
        return new ReportCounter(month, new ArchivedRulebooks(archive)).count(directories);
    }

    /** How many transfers came to a level or above. */
    public long atLeast(Intervention level) {
        return levels.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(level) >= 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /**
     * Transfers, and alarms among them.
     *
     * @param transfers how many
     * @param alarms how many of them
     */
    public record Count(long transfers, long alarms) {

        Count plus(boolean alarm) {
            return new Count(transfers + 1, alarms + (alarm ? 1 : 0));
        }
    }
}
