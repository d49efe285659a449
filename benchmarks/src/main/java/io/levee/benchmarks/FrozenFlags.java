package io.levee.benchmarks;

import io.levee.facts.Remittance;
import io.levee.transfer.NameMatch;
import io.levee.transfer.Observation;
import io.levee.transfer.PartyType;
import io.levee.transfer.Relation;
import java.util.BitSet;
import java.util.List;

/**
 * Eight of the shipped flags written by hand as plain Java, as a reference: eight, not all. One or more of each group
 * that looks at facts: counter, payee, money, pattern, words.
 */
final class FrozenFlags {

    /** The flags in the order of their bits. */
    static final List<String> IDS = List.of("CM-07", "CM-21", "CM-26", "CM-28", "CM-40", "CM-43", "CM-52", "LS-02");

    private FrozenFlags() {}

    static BitSet evaluate(Remittance remittance) {
        BitSet fired = new BitSet(IDS.size());
        fired.set(0, remittance.counter().saw(Observation.ON_PHONE));
        fired.set(1, accountOpenedWithinAMonth(remittance));
        fired.set(2, newPersonElsewhere(remittance));
        fired.set(3, remittance.payee().nameMatch() == NameMatch.NO_MATCH);
        fired.set(4, largeFirstPaymentBetweenPersons(remittance));
        fired.set(5, nearlyTheWholeBalance(remittance));
        fired.set(
                6,
                remittance.pattern().newPayeesWithin(24) >= 2
                        && Boolean.TRUE.equals(remittance.payee().newWithin(24)));
        fired.set(7, remittance.words().tells("loan-blocked-pay-first"));
        return fired;
    }

    private static boolean accountOpenedWithinAMonth(Remittance remittance) {
        Integer days = remittance.payee().daysOpen();
        return days != null && days <= 30 && !remittance.payee().saidToBe(Relation.SELF);
    }

    private static boolean newPersonElsewhere(Remittance remittance) {
        return remittance.payee().type() == PartyType.PERSON
                && Boolean.TRUE.equals(remittance.payee().otherRegion())
                && Boolean.TRUE.equals(remittance.payee().newToPayer());
    }

    private static boolean largeFirstPaymentBetweenPersons(Remittance remittance) {
        Double amount = remittance.money().amount();
        return amount != null
                && amount >= 50_000
                && remittance.payer().type() == PartyType.PERSON
                && remittance.payee().type() == PartyType.PERSON
                && Boolean.TRUE.equals(remittance.payee().newToPayer())
                && !remittance.payee().saidToBe(Relation.SELF);
    }

    private static boolean nearlyTheWholeBalance(Remittance remittance) {
        Double share = remittance.money().share();
        Double amount = remittance.money().amount();
        return share != null && share >= 0.9 && amount != null && amount >= 5_000;
    }
}
