package io.levee;

import io.levee.decision.Group;
import io.levee.decision.Mandate;
import io.levee.rulebook.Flag;
import io.levee.rulebook.Rulebook;
import io.levee.transfer.Intervention;
import io.levee.transfer.WatchlistStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the watchlist orders, decided before the rules and whatever they say. */
final class WatchlistMandates {

    private WatchlistMandates() {}

    static List<Mandate> of(Set<WatchlistStatus> payer, Set<WatchlistStatus> payee, Rulebook rulebook) {
        if (payer.isEmpty() && payee.isEmpty()) {
            return List.of();
        }
        List<Mandate> mandates = new ArrayList<>();
        for (WatchlistStatus status : WatchlistStatus.values()) {
            boolean ofPayer = status == WatchlistStatus.POLICE_WARNED || status == WatchlistStatus.PROTECTED;
            Intervention floor = rulebook.settings().watchlist().getOrDefault(status, Intervention.NONE);
            if ((ofPayer ? payer : payee).contains(status) && floor != Intervention.NONE) {
                mandates.add(
                        new Mandate(floor, status.name(), rulebook.dialogue().watchlistReason(status)));
            }
        }
        return mandates;
    }

    /** What a suspicious payee orders where some evidence does not rest on the payee alone. */
    static List<Mandate> withEvidence(Set<WatchlistStatus> payee, List<Flag> fired, Rulebook rulebook) {
        Intervention floor = rulebook.settings().suspectAndMore();
        boolean more = payee.contains(WatchlistStatus.SUSPECT)
                && fired.stream().anyMatch(flag -> flag.isPositive() && flag.group() != Group.PAYEE);
        return more && floor != Intervention.NONE
                ? List.of(new Mandate(
                        floor,
                        WatchlistStatus.SUSPECT.name(),
                        rulebook.dialogue().suspectAndMore()))
                : List.of();
    }
}
