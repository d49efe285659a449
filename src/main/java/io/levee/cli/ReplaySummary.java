package io.levee.cli;

import io.levee.Screening;
import io.levee.decision.Evidence;
import io.levee.rulebook.KnownFacts;
import io.levee.transfer.Intervention;
import io.levee.transfer.Transfer;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What a replay came to. */
final class ReplaySummary {

    private final Map<Intervention, Long> levels = new EnumMap<>(Intervention.class);
    private final Map<String, Map<Intervention, Long>> scams = new TreeMap<>();
    private final Map<String, Long> flags = new TreeMap<>();
    private final Map<Told, Long> told = new EnumMap<>(Told.class);
    private final KnownFacts facts = new KnownFacts();
    private long transfers;
    private long faulty;

    void add(Transfer transfer, Screening screening) {
        transfers++;
        count(levels, screening.intervention());
        if (!screening.faults().isEmpty()) {
            faulty++;
        }
        if (screening.intervention() != Intervention.NONE) {
            count(
                    scams.computeIfAbsent(Evaluation.rankedFirst(screening), key -> new EnumMap<>(Intervention.class)),
                    screening.intervention());
        }
        for (Evidence evidence : screening.evidence()) {
            if (evidence.points() > 0) {
                count(flags, evidence.rule());
            }
        }
        for (Told one : Told.values()) {
            if (one.isIn(transfer, screening)) {
                count(told, one);
            }
        }
        facts.add(screening.facts());
    }

    private static <K> void count(Map<K, Long> counts, K key) {
        counts.merge(key, 1L, Long::sum);
    }

    /** The transfers that were screened. */
    long transfers() {
        return transfers;
    }

    /** Those with a fault. */
    long faulty() {
        return faulty;
    }

    /** Those at a level or above. */
    long atLeast(Intervention level) {
        return atLeast(levels, level);
    }

    /** By the scam that was ranked first, or {@code -} where none was, the alarms at a level or above. */
    Map<String, Long> scamsAtLeast(Intervention level) {
        Map<String, Long> counts = new TreeMap<>();
        scams.forEach((scam, alarms) -> counts.put(scam, atLeast(alarms, level)));
        return counts;
    }

    private static long atLeast(Map<Intervention, Long> counts, Intervention level) {
        long sum = 0;
        for (Map.Entry<Intervention, Long> entry : counts.entrySet()) {
            sum += entry.getKey().compareTo(level) >= 0 ? entry.getValue() : 0;
        }
        return sum;
    }

    /** How often each of the flags with points fired that fired at all. */
    Map<String, Long> flags() {
        return flags;
    }

    /** How often that flag with points fired. */
    long fired(String flag) {
        return flags.getOrDefault(flag, 0L);
    }

    /** How many transfers came with it. */
    long told(Told what) {
        return told.getOrDefault(what, 0L);
    }

    /** In how many transfers each fact was known that can be unknown, in order of its path. */
    Map<String, Long> known() {
        return facts.counts();
    }
}
