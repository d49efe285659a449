package io.levee;

import io.levee.decision.Mandate;
import io.levee.rulebook.Flag;
import io.levee.transfer.Intervention;
import io.levee.transfer.Release;
import io.levee.transfer.Transfer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from points, orders and faults together.
 *
 * @param mandates the orders that act
 * @param released the orders that a release took out
 * @param release the release that the points stand under; null where there is none, or where something is new since
 */
record Ruling(Intervention intervention, List<Mandate> mandates, List<Mandate> released, @Nullable Release release) {

    Ruling {
        mandates = List.copyOf(mandates);
        released = List.copyOf(released);
    }

    /**
     * Rules on a transfer.
     *
     * @param points what the points ask for
     * @param floor the least that the faults ask for
     * @param orders all that is ordered, released or not
     * @param fired the flags that fired, shadow flags left out
     * @param lifted the hold of this transfer that was lifted, or null
     */
    static Ruling on(
            Transfer transfer,
            Intervention points,
            Intervention floor,
            List<Mandate> orders,
            List<Flag> fired,
            @Nullable Lifted lifted) {
        if (lifted == null || !lifted.covers(transfer)) {
            return new Ruling(together(points.or(floor), orders), orders, List.of(), null);
        }
        List<Mandate> released = orders.stream().filter(lifted::knows).toList();
        List<Mandate> acting =
                orders.stream().filter(order -> !lifted.knows(order)).toList();
        boolean nothingNew = acting.isEmpty() && fired.stream().allMatch(lifted::knows);
        Intervention left = nothingNew ? points.atMost(Intervention.REMIND) : points;
        return new Ruling(together(left.or(floor), acting), acting, released, nothingNew ? lifted.release() : null);
    }

    /** While screening is paused only the watchlist's orders act. */
    static Ruling whilePaused(List<Mandate> ofWatchlist) {
        return new Ruling(together(Intervention.NONE, ofWatchlist), ofWatchlist, List.of(), null);
    }

    private static Intervention together(Intervention least, List<Mandate> acting) {
        Intervention strongest = least;
        for (Mandate mandate : acting) {
            strongest = strongest.or(mandate.intervention());
        }
        return strongest;
    }
}
