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

    private static final Set<String> OF_POLICE = Set.of(
            WatchlistStatus.STOP_PAYMENT.name(), WatchlistStatus.FROZEN.name(), WatchlistStatus.POLICE_WARNED.name());

    private WatchlistMandates() {}

    /** Whether the police order it, so that only the police can take it back. */
    static boolean isOfPolice(Mandate mandate) {
        return OF_POLICE.contains(mandate.source());
    }

    static List<Mandate> of(Listed payer, Listed payee, Rulebook rulebook) {
        if (payer.statuses().isEmpty() && payee.statuses().isEmpty()) {
            return List.of();
        }
        List<Mandate> mandates = new ArrayList<>();
        for (WatchlistStatus status : WatchlistStatus.values()) {
            boolean ofPayer = status == WatchlistStatus.POLICE_WARNED || status == WatchlistStatus.PROTECTED;
            Intervention floor = rulebook.settings().watchlist().getOrDefault(status, Intervention.NONE);
            Listed side = ofPayer ? payer : payee;
            if (side.has(status) && floor != Intervention.NONE) {
                mandates.add(new Mandate(
                        floor, status.name(), rulebook.profile().watchlistReason(status), side.since(status)));
            }
        }
        return mandates;
    }

    /** What a suspicious payee orders where some evidence does not rest on the payee alone. */
    static List<Mandate> withEvidence(Listed payee, List<Flag> fired, Rulebook rulebook) {
        Intervention floor = rulebook.settings().suspectAndMore();
        boolean more = payee.has(WatchlistStatus.SUSPECT)
                && fired.stream().anyMatch(flag -> flag.isPositive() && flag.group() != Group.PAYEE);
        return more && floor != Intervention.NONE
                ? List.of(new Mandate(
                        floor,
                        WatchlistStatus.SUSPECT.name(),
                        rulebook.profile().suspectAndMore(),
                        payee.since(WatchlistStatus.SUSPECT)))
                : List.of();
    }
}
