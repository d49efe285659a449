package io.levee;

import io.levee.decision.Evidence;
import io.levee.decision.Mandate;
import io.levee.transfer.Context;
import io.levee.transfer.Intervention;
import io.levee.transfer.InvalidInputException;
import io.levee.transfer.Outcome;
import io.levee.transfer.Release;
import io.levee.transfer.Transfer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a transfer from one look to the next: no answer and nothing that was seen.
 *
 * @param transfer the transfer as the latest look saw it, without observations, answers and confirmations
 * @param moment the latest look; the money moves, or does not, no sooner
 * @param strongest the most that a look asked for
 * @param standing the same, since a hold was lifted or it proved genuine: what was said before causes nothing any more
 * @param orders the mandates in force at the latest look, those that a release took out among them
 * @param acting those of them that act
 * @param flags the ids of all flags that spoke for a scam at any look
 * @param tellers the ids of all who keyed it
 * @param lifted the hold that was lifted; null for none
 * @param prior the look that was taken last
 */
record OpenTransfer(
        Transfer transfer,
        Instant moment,
        Intervention strongest,
        Intervention standing,
        List<Mandate> orders,
        List<Mandate> acting,
        Set<String> flags,
        Set<String> tellers,
        @Nullable Lifted lifted,
        PriorLook prior) {

    /** After the first look. */
    static OpenTransfer of(Screening screening) {
        Transfer transfer = screening.transfer();
        Instant keyed = transfer.time().toInstant();
        return new OpenTransfer(
                bare(transfer),
                screening.asOf().isAfter(keyed) ? screening.asOf() : keyed,
                screening.intervention(),
                screening.intervention(),
                orders(screening),
                screening.mandates(),
                flags(screening),
                tellers(transfer),
                null,
                PriorLook.of(screening));
    }

    /** After one more look, which may be one further back in time. */
    OpenTransfer with(Screening screening) {
        OpenTransfer other = of(screening);
        OpenTransfer latest = other.moment.isBefore(moment) ? this : other;
        return new OpenTransfer(
                latest.transfer,
                latest.moment,
                strongest.or(other.strongest),
                standing.or(other.standing),
                latest.orders,
                latest.acting,
                joined(flags, other.flags),
                joined(tellers, other.tellers),
                lifted,
                other.prior);
    }

    /**
     * After its hold was lifted.
     *
     * @throws InvalidInputException if nothing is held, if the police hold it and are not asked, or if its teller has a
     *     hand in it
     */
    OpenTransfer released(Release release) {
        if (standing != Intervention.HOLD) {
            throw InvalidInputException.of("transferId", "nothing to release", "a transfer that was held");
        }
        release.checkApartFrom(tellers);
        if (!release.evidence().isOfPolice() && acting.stream().anyMatch(WatchlistMandates::isOfPolice)) {
            throw InvalidInputException.of(
                    "release.evidence", "a second person", "a police reference for what the police hold");
        }
        return new OpenTransfer(
                transfer,
                moment,
                strongest,
                Intervention.NONE,
                orders,
                List.of(),
                flags,
                tellers,
                new Lifted(release, transfer, orders, flags),
                prior);
    }

    /** After it proved genuine. */
    OpenTransfer cleared() {
        return new OpenTransfer(
                transfer, moment, strongest, Intervention.NONE, orders, acting, flags, tellers, lifted, prior);
    }

    /** The level that an attempt carries. */
    Intervention level(Outcome outcome) {
        return outcome == Outcome.CLEARED ? strongest : standing;
    }

    /** Whether it may be wanted for days, because somebody was asked to look into it. */
    boolean isQuestioned() {
        return strongest.compareTo(Intervention.VERIFY) >= 0;
    }

    private static Transfer bare(Transfer transfer) {
        boolean isBare = transfer.observations().isEmpty()
                && transfer.notObserved().isEmpty()
                && transfer.answers().isEmpty()
                && transfer.confirmations().isEmpty();
        return isBare
                ? transfer
                : transfer.toBuilder()
                        .observations()
                        .notObserved()
                        .answers()
                        .confirmations()
                        .build();
    }

    private static List<Mandate> orders(Screening screening) {
        return screening.released().isEmpty()
                ? screening.mandates()
                : Stream.concat(screening.mandates().stream(), screening.released().stream())
                        .toList();
    }

    private static Set<String> flags(Screening screening) {
        List<String> flags = new ArrayList<>(screening.evidence().size());
        for (Evidence evidence : screening.evidence()) {
            if (evidence.points() > 0) {
                flags.add(evidence.rule());
            }
        }
        return Set.copyOf(flags);
    }

    private static Set<String> tellers(Transfer transfer) {
        Context context = transfer.context();
        String teller = context == null ? null : context.teller();
        return teller == null ? Set.of() : Set.of(teller);
    }

    private static Set<String> joined(Set<String> earlier, Set<String> later) {
        if (earlier.containsAll(later)) {
            return earlier;
        }
        Set<String> joined = new HashSet<>(earlier);
        joined.addAll(later);
        return joined;
    }

    /** Which transfer and how strongly, and nothing about people. */
    @Override
    public String toString() {
        return transfer.id() + " " + strongest;
    }
}
