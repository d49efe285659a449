package io.levee;

import io.levee.record.RecordedLine;
import io.levee.rulebook.Rulebook;
import io.levee.transfer.Intervention;
import io.levee.transfer.Outcome;
import io.levee.transfer.Verdict;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a report keeps of one transfer while it reads: the most that a look asked for, and what came of it. */
final class ReportedTransfer {

    private Intervention level = Intervention.NONE;
    private String scam = ReportCounter.orUnknown("");
    private String branch = ReportCounter.orUnknown("");
    private String age = ReportCounter.orUnknown("");
    private int hour;
    private BigDecimal amount = BigDecimal.ZERO;
    private String currency = "";
    private final Set<String> rules = new HashSet<>();
    private Set<String> needed = Set.of();
    private boolean repeated = true;
    private @Nullable Outcome outcome;
    private @Nullable Verdict verdict;

    void look(RecordedLine line, OffsetDateTime time, ArchivedRulebooks rulebooks) {
        hour = time.getHour();
        branch = ReportCounter.orUnknown(line.text("branch"));
        currency = line.text("currency");
        amount = new BigDecimal(String.valueOf(line.fields().get("amount")));
        Object years = line.map("facts").get("payer.age");
        age = years instanceof Number number
                ? String.format(Locale.ROOT, "%02d", number.intValue() / 10 * 10)
                : ReportCounter.orUnknown("");
        List<String> fired = positive(line);
        rules.addAll(fired);
        Intervention now = Intervention.valueOf(line.text("intervention"));
        if (now.compareTo(level) >= 0) {
            level = now;
            scam = ReportCounter.orUnknown(line.text("scam"));
            if (isAlarm()) {
                decideWithoutEach(line, fired, rulebooks);
            }
        }
    }

    private static List<String> positive(RecordedLine line) {
        return RecordedDecision.maps(line, "evidence")
                .filter(one -> one.get("points") instanceof Number points && points.doubleValue() > 0)
                .map(one -> String.valueOf(one.get("rule")))
                .toList();
    }

    private void decideWithoutEach(RecordedLine line, List<String> fired, ArchivedRulebooks rulebooks) {
        Rulebook rulebook = rulebooks.find(line.text("rulebook")).orElse(null);
        repeated = rulebook != null;
        needed = new HashSet<>();
        if (rulebook != null) {
            RecordedDecision decision = new RecordedDecision(line, rulebook);
            for (String rule : fired) {
                if (decision.without(rule).compareTo(Intervention.VERIFY) < 0) {
                    needed.add(rule);
                }
            }
        }
    }

    void ended(Outcome how) {
        outcome = how;
    }

    void proved(Verdict what) {
        verdict = what;
    }

    Intervention level() {
        return level;
    }

    boolean isAlarm() {
        return level.compareTo(Intervention.VERIFY) >= 0;
    }

    String scam() {
        return scam;
    }

    String branch() {
        return branch;
    }

    String age() {
        return age;
    }

    int hour() {
        return hour;
    }

    BigDecimal amount() {
        return amount;
    }

    String currency() {
        return currency;
    }

    Set<String> rules() {
        return rules;
    }

    /** Whether there would have been no alarm without that flag. */
    boolean needs(String rule) {
        return needed.contains(rule);
    }

    /** Whether its alarm could be decided again. */
    boolean isRepeated() {
        return repeated;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    Verdict verdict() {
        return verdict;
    }
}
