package io.levee.rulebook;

import io.levee.facts.Frame;
import io.levee.facts.Known;
import io.levee.facts.Rates;
import io.levee.facts.Remittance;
import io.levee.transfer.Answer;
import io.levee.transfer.Case;
import io.levee.transfer.Transfer;
import io.levee.words.Lexicon;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A harmless transfer with a few differences, and whether a flag fires on it.
 *
 * @param flag the flag's id
 * @param name what it shows
 * @param fires whether the flag fires
 * @param situation the transfer and what was known around it
 * @param coveredDays for how many days before the look the history is complete, 0 for not at all
 * @param file the file that it stands in
 * @param line where it stands
 */
public record Example(String flag, String name, boolean fires, Case situation, int coveredDays, String file, int line) {

    /** The fact that the flag looks at. */
    public Remittance remittance(Settings settings, Rates rates, Lexicon lexicon) {
        Transfer transfer = situation.transfer();
        Instant asOf = transfer.time().toInstant();
        Instant covered = coveredDays > 0 ? asOf.minus(Duration.ofDays(coveredDays)) : null;
        return Remittance.of(
                transfer,
                new Frame(asOf, settings.currency(), rates, settings.coverageDays()),
                Known.of(situation, covered, asOf),
                lexicon.read(said(transfer), ticked(transfer)));
    }

    static List<String> said(Transfer transfer) {
        List<String> said = new ArrayList<>();
        String purpose = transfer.purpose();
        if (purpose != null) {
            said.add(purpose);
        }
        for (Answer answer : transfer.answers()) {
            String text = answer.text();
            if (text != null) {
                said.add(text);
            }
        }
        return said;
    }

    static List<String> ticked(Transfer transfer) {
        List<String> ticked = new ArrayList<>();
        transfer.answers().forEach(answer -> ticked.addAll(answer.ticks()));
        return ticked;
    }
}
