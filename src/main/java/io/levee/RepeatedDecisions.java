package io.levee;

import io.levee.decision.ScamScore;
import io.levee.record.RecordKind;
import io.levee.record.RecordedLine;
import io.levee.record.RecordedLines;
import io.levee.rulebook.Decided;
import io.levee.rulebook.Flag;
import io.levee.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Repeats the decisions of a record from the facts that it kept, with the rulebook that each was made with.
 *
 * @param decisions how many looks were repeated
 * @param differences where another decision came out; empty where all is well
 * @param unknownRulebooks how many looks could not be repeated for want of each rulebook
 */
public record RepeatedDecisions(long decisions, List<Difference> differences, Map<String, Long> unknownRulebooks) {

    /**
     * A decision that comes out otherwise.
     *
     * @param file the record's file
     * @param line the number of the line
     * @param what what differs
     * @param recorded what the record says
     * @param repeated what comes out now
     */
    public record Difference(String file, long line, String what, String recorded, String repeated) {}

    /**
     * Repeats all decisions of some records.
     *
     * @param archive the archive of rulebooks; null for the one that the library ships with alone
     * @throws IOException if a record can't be read
     */
    public static RepeatedDecisions of(List<Path> directories, @Nullable Path archive) throws IOException {
        ArchivedRulebooks rulebooks = new ArchivedRulebooks(archive);
        List<Difference> differences = new ArrayList<>();
        Map<String, Long> unknown = new TreeMap<>();
        long[] decisions = {0};
        RecordedLines.each(directories, line -> {
            if (line.kind() != RecordKind.LOOK) {
                return;
            }
            Rulebook rulebook = rulebooks.find(line.text("rulebook")).orElse(null);
            if (rulebook == null) {
                unknown.merge(line.text("rulebook"), 1L, Long::sum);
            } else {
                decisions[0]++;
                compare(line, rulebook, differences);
            }
        });
        return new RepeatedDecisions(decisions[0], List.copyOf(differences), unknown);
    }

    private static void compare(RecordedLine line, Rulebook rulebook, List<Difference> differences) {
        RecordedDecision decision = new RecordedDecision(line, rulebook);
        Decided decided = decision.again();
        Map<String, String> recorded = new LinkedHashMap<>();
        Map<String, String> repeated = new LinkedHashMap<>();
        recorded.put("evidence", rules(line, "evidence"));
        repeated.put("evidence", rules(decided.fired()));
        recorded.put("shadow", rules(line, "shadow"));
        repeated.put("shadow", rules(decided.shadow()));
        recorded.put("score", number(line.number("score")));
        repeated.put("score", number(decided.score().level()));
        recorded.put("scam", line.text("scam"));
        String leading = decided.score().leading();
        repeated.put("scam", leading == null ? "" : leading);
        recorded.put("scams", scams(line));
        repeated.put("scams", scams(decided.score().ranked()));
        recorded.put("mandates", String.join(",", orders(line, rulebook)));
        repeated.put("mandates", decision.isPaused() ? "" : String.join(",", orders(decided.fired())));
        recorded.put("intervention", line.text("intervention"));
        repeated.put("intervention", decision.intervention(decided).name());
        recorded.forEach((what, value) -> {
            String now = String.valueOf(repeated.get(what));
            if (!value.equals(now)) {
                differences.add(new Difference(line.file(), line.number(), what, value, now));
            }
        });
    }

    private static String rules(RecordedLine line, String field) {
        return RecordedDecision.maps(line, field)
                .map(one -> one.get("rule") + " " + one.get("points"))
                .collect(Collectors.joining(","));
    }

    private static String rules(List<Flag> flags) {
        return flags.stream().map(flag -> flag.id() + " " + flag.points()).collect(Collectors.joining(","));
    }

    private static String number(double value) {
        return Double.toString(value);
    }

    private static String scams(RecordedLine line) {
        return RecordedDecision.maps(line, "scams")
                .map(one -> one.get("scam") + " " + one.get("score"))
                .collect(Collectors.joining(","));
    }

    private static String scams(List<ScamScore> scams) {
        return scams.stream().map(one -> one.scam() + " " + one.score()).collect(Collectors.joining(","));
    }

    /** What flags ordered, released or not; what the watchlist ordered is no decision of the rulebook. */
    private static Set<String> orders(RecordedLine line, Rulebook rulebook) {
        Set<String> ids = rulebook.flags().stream().map(Flag::id).collect(Collectors.toSet());
        return Stream.concat(RecordedDecision.maps(line, "mandates"), RecordedDecision.maps(line, "released"))
                .filter(one -> ids.contains(String.valueOf(one.get("source"))))
                .map(one -> one.get("source") + " " + one.get("intervention"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> orders(List<Flag> fired) {
        return fired.stream()
                .filter(flag -> flag.mandate() != null)
                .map(flag -> flag.id() + " " + flag.mandate())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
