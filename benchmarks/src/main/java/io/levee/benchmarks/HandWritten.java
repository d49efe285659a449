package io.levee.benchmarks;

import io.levee.facts.Remittance;
import io.levee.transfer.AccountEvent;
import io.levee.transfer.Funding;
import io.levee.transfer.Observation;
import io.levee.transfer.PartyType;
import io.levee.transfer.Relation;
import io.levee.transfer.Settlement;
import io.levee.transfer.WatchlistStatus;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * The sixty flags as plain Java: what a developer would write who has nothing but the compiler. It is the limit that all
 * engines are measured against, and frozen: a test holds the hash of this file.
 */
final class HandWritten implements Peer {

    /** Each flag by itself, for engines that take conditions as lambdas. */
    static final List<Predicate<Remittance>> CONDITIONS = List.of(
            HandWritten::cm01,
            HandWritten::cm03,
            HandWritten::cm06,
            HandWritten::cm09,
            HandWritten::cm13,
            HandWritten::cm16,
            HandWritten::cm22,
            HandWritten::cm25,
            HandWritten::cm29,
            HandWritten::cm41,
            HandWritten::cm44,
            HandWritten::cm47,
            HandWritten::cm52,
            HandWritten::cm55,
            HandWritten::cm82,
            HandWritten::cm85,
            HandWritten::cm63,
            HandWritten::cm66,
            HandWritten::cm71,
            HandWritten::cm75,
            HandWritten::cm87,
            HandWritten::cm93,
            HandWritten::cm96,
            HandWritten::cm97,
            HandWritten::cm77,
            HandWritten::fa03,
            HandWritten::fa06,
            HandWritten::fa09,
            HandWritten::fa13,
            HandWritten::fa22,
            HandWritten::fa40,
            HandWritten::fo02,
            HandWritten::fo06,
            HandWritten::fo21,
            HandWritten::fo14,
            HandWritten::fo17,
            HandWritten::ls03,
            HandWritten::ls06,
            HandWritten::ls11,
            HandWritten::ls15,
            HandWritten::ml01,
            HandWritten::ml04,
            HandWritten::ml07,
            HandWritten::ml10,
            HandWritten::ml21,
            HandWritten::ml32,
            HandWritten::ml13,
            HandWritten::ml15,
            HandWritten::ob04,
            HandWritten::ob07,
            HandWritten::ob12,
            HandWritten::ob21,
            HandWritten::ob08,
            HandWritten::ri02,
            HandWritten::ri05,
            HandWritten::ri08,
            HandWritten::ri12,
            HandWritten::ri20,
            HandWritten::ri23,
            HandWritten::ri32);

    @Override
    public BitSet evaluate(Remittance r) {
        BitSet fired = new BitSet(CONDITIONS.size());
        part1(r, fired);
        part2(r, fired);
        part3(r, fired);
        return fired;
    }

    private static void part1(Remittance r, BitSet fired) {
        if (cm01(r)) {
            fired.set(0);
        }
        if (cm03(r)) {
            fired.set(1);
        }
        if (cm06(r)) {
            fired.set(2);
        }
        if (cm09(r)) {
            fired.set(3);
        }
        if (cm13(r)) {
            fired.set(4);
        }
        if (cm16(r)) {
            fired.set(5);
        }
        if (cm22(r)) {
            fired.set(6);
        }
        if (cm25(r)) {
            fired.set(7);
        }
        if (cm29(r)) {
            fired.set(8);
        }
        if (cm41(r)) {
            fired.set(9);
        }
        if (cm44(r)) {
            fired.set(10);
        }
        if (cm47(r)) {
            fired.set(11);
        }
        if (cm52(r)) {
            fired.set(12);
        }
        if (cm55(r)) {
            fired.set(13);
        }
        if (cm82(r)) {
            fired.set(14);
        }
        if (cm85(r)) {
            fired.set(15);
        }
        if (cm63(r)) {
            fired.set(16);
        }
        if (cm66(r)) {
            fired.set(17);
        }
        if (cm71(r)) {
            fired.set(18);
        }
        if (cm75(r)) {
            fired.set(19);
        }
    }

    private static void part2(Remittance r, BitSet fired) {
        if (cm87(r)) {
            fired.set(20);
        }
        if (cm93(r)) {
            fired.set(21);
        }
        if (cm96(r)) {
            fired.set(22);
        }
        if (cm97(r)) {
            fired.set(23);
        }
        if (cm77(r)) {
            fired.set(24);
        }
        if (fa03(r)) {
            fired.set(25);
        }
        if (fa06(r)) {
            fired.set(26);
        }
        if (fa09(r)) {
            fired.set(27);
        }
        if (fa13(r)) {
            fired.set(28);
        }
        if (fa22(r)) {
            fired.set(29);
        }
        if (fa40(r)) {
            fired.set(30);
        }
        if (fo02(r)) {
            fired.set(31);
        }
        if (fo06(r)) {
            fired.set(32);
        }
        if (fo21(r)) {
            fired.set(33);
        }
        if (fo14(r)) {
            fired.set(34);
        }
        if (fo17(r)) {
            fired.set(35);
        }
        if (ls03(r)) {
            fired.set(36);
        }
        if (ls06(r)) {
            fired.set(37);
        }
        if (ls11(r)) {
            fired.set(38);
        }
        if (ls15(r)) {
            fired.set(39);
        }
    }

    private static void part3(Remittance r, BitSet fired) {
        if (ml01(r)) {
            fired.set(40);
        }
        if (ml04(r)) {
            fired.set(41);
        }
        if (ml07(r)) {
            fired.set(42);
        }
        if (ml10(r)) {
            fired.set(43);
        }
        if (ml21(r)) {
            fired.set(44);
        }
        if (ml32(r)) {
            fired.set(45);
        }
        if (ml13(r)) {
            fired.set(46);
        }
        if (ml15(r)) {
            fired.set(47);
        }
        if (ob04(r)) {
            fired.set(48);
        }
        if (ob07(r)) {
            fired.set(49);
        }
        if (ob12(r)) {
            fired.set(50);
        }
        if (ob21(r)) {
            fired.set(51);
        }
        if (ob08(r)) {
            fired.set(52);
        }
        if (ri02(r)) {
            fired.set(53);
        }
        if (ri05(r)) {
            fired.set(54);
        }
        if (ri08(r)) {
            fired.set(55);
        }
        if (ri12(r)) {
            fired.set(56);
        }
        if (ri20(r)) {
            fired.set(57);
        }
        if (ri23(r)) {
            fired.set(58);
        }
        if (ri32(r)) {
            fired.set(59);
        }
    }

    private static boolean cm01(Remittance r) {
        return is(r.counter().saw(Observation.SCREEN_SHARING))
                && !is(r.counter().confirmedByBank())
                && ((r.payee().type() == PartyType.PERSON || r.payee().type() == PartyType.PAYMENT_ACCOUNT)
                        || !is(r.words().tells("public-payee")));
    }

    private static boolean cm03(Remittance r) {
        return is(r.counter().saw(Observation.COACHED)) && !is(r.words().tells("harmless-remark"));
    }

    private static boolean cm06(Remittance r) {
        return is(r.counter().saw(Observation.CANNOT_NAME_PAYEE));
    }

    private static boolean cm09(Remittance r) {
        return is(r.counter().saw(Observation.EVASIVE));
    }

    private static boolean cm13(Remittance r) {
        return is(r.counter().saw(Observation.ACCOMPANIED));
    }

    private static boolean cm16(Remittance r) {
        return is(r.counter().saw(Observation.FAR_FROM_HOME));
    }

    private static boolean cm22(Remittance r) {
        return r.payee().type() == PartyType.PERSON && atLeast(r.payee().payersWithin(24), 5);
    }

    private static boolean cm25(Remittance r) {
        return atLeast(r.payee().quietDays(), 180) && atLeast(r.payee().payersWithin(24), 2);
    }

    private static boolean cm29(Remittance r) {
        return is(r.payee().listed(WatchlistStatus.SUSPECT));
    }

    private static boolean cm41(Remittance r) {
        return atLeast(r.money().amount(), 200000)
                && is(r.payee().newToPayer())
                && !is(r.payee().saidToBe(Relation.SELF));
    }

    private static boolean cm44(Remittance r) {
        return atLeast(r.payer().eventsWithin(AccountEvent.TERM_DEPOSIT_BROKEN, 24), 2);
    }

    private static boolean cm47(Remittance r) {
        return (r.money().funding() == Funding.TERM_DEPOSIT_BROKEN
                        || r.money().funding() == Funding.INVESTMENT_REDEEMED)
                && atLeast(r.money().amount(), 50000)
                && is(r.payee().newToPayer())
                && ((r.payee().type() == PartyType.PERSON || r.payee().type() == PartyType.PAYMENT_ACCOUNT)
                        || !is(r.words().tells("public-payee")));
    }

    private static boolean cm52(Remittance r) {
        return atLeast(r.pattern().newPayeesWithin(24), 2) && is(r.payee().newWithin(24));
    }

    private static boolean cm55(Remittance r) {
        return atLeast(r.pattern().strangersCreditingWithin(168), 3)
                && r.payer().type() == PartyType.PERSON
                && atLeast(r.pattern().passedOnOfAllWithin(168), 0.85)
                && atMost(r.pattern().passedOnOfAllWithin(168), 1.05);
    }

    private static boolean cm82(Remittance r) {
        return (r.money().settlement() == Settlement.NEXT_DAY || r.money().settlement() == Settlement.STANDARD);
    }

    private static boolean cm85(Remittance r) {
        return atLeast(r.pattern().daysInContact(), 45) && atLeast(r.pattern().creditsFromPayeeWithin(2160), 2);
    }

    private static boolean cm63(Remittance r) {
        return is(r.words().tells("for-family"))
                && r.payee().relation() == Relation.STRANGER
                && r.payee().type() == PartyType.PERSON;
    }

    private static boolean cm66(Remittance r) {
        return r.payee().relation() == Relation.SELF
                && atMost(r.payee().daysOpen(), 30)
                && atMost(r.payer().hoursSince(AccountEvent.ONLINE_BANKING_OPENED), 168);
    }

    private static boolean cm71(Remittance r) {
        return is(r.counter().saw(Observation.NERVOUS)) && is(r.counter().saw(Observation.EVASIVE));
    }

    private static boolean cm75(Remittance r) {
        return is(r.words().tells("stay-on-the-line"));
    }

    private static boolean cm87(Remittance r) {
        return r.payer().type() == PartyType.BUSINESS
                && r.payee().type() == PartyType.BUSINESS
                && atLeast(r.pattern().daysPayingPayee(), 60)
                && atLeast(r.pattern().paymentsToPayeeWithin(4320), 2)
                && atMost(r.pattern().timesFirstToPayeeWithin(4320), 5);
    }

    private static boolean cm93(Remittance r) {
        return atLeast(r.pattern().daysPayingPayee(), 45) && atLeast(r.pattern().paymentsToPayeeWithin(2160), 2);
    }

    private static boolean cm96(Remittance r) {
        return r.payer().type() == PartyType.BUSINESS;
    }

    private static boolean cm97(Remittance r) {
        return atMost(r.pattern().repaidShareBefore(168), 1.3);
    }

    private static boolean cm77(Remittance r) {
        return is(r.words().tells("pay-before-you-get"));
    }

    private static boolean fa03(Remittance r) {
        return is(r.words().tells("relative-calls-in-trouble"));
    }

    private static boolean fa06(Remittance r) {
        return is(r.words().tells("boss-by-message"));
    }

    private static boolean fa09(Remittance r) {
        return is(r.words().tells("papers-later"));
    }

    private static boolean fa13(Remittance r) {
        return is(r.words().tells("not-the-relatives-name"));
    }

    private static boolean fa22(Remittance r) {
        return atLeast(r.pattern().timesFirstToPayeeWithin(24), 0.7)
                && is(r.payee().newWithin(24))
                && atLeast(r.money().amount(), 10000);
    }

    private static boolean fa40(Remittance r) {
        return atLeast(r.payer().age(), 65)
                && r.payee().relation() == Relation.FAMILY
                && is(r.counter().saw(Observation.CANNOT_NAME_PAYEE));
    }

    private static boolean fo02(Remittance r) {
        return is(r.words().tells("authority-orders-money"));
    }

    private static boolean fo06(Remittance r) {
        return is(r.words().tells("official-secret"));
    }

    private static boolean fo21(Remittance r) {
        return r.money().funding() == Funding.TERM_DEPOSIT_BROKEN
                && (is(r.counter().saw(Observation.ON_PHONE)) || is(r.counter().saw(Observation.FOLLOWS_PHONE)));
    }

    private static boolean fo14(Remittance r) {
        return is(r.words().tells("officer-never-met"));
    }

    private static boolean fo17(Remittance r) {
        return is(r.words().tells("accused-by-a-caller"));
    }

    private static boolean ls03(Remittance r) {
        return is(r.words().tells("loan-pay-first"));
    }

    private static boolean ls06(Remittance r) {
        return is(r.words().tells("loan-by-link"));
    }

    private static boolean ls11(Remittance r) {
        return atLeast(r.pattern().paymentsToPayeeWithin(72), 1)
                && is(r.payee().newWithin(72))
                && atMost(r.money().amount(), 60000);
    }

    private static boolean ls15(Remittance r) {
        return atMost(r.payer().hoursSince(AccountEvent.LOAN_DRAWN), 48)
                && is(r.payee().newToPayer())
                && r.payee().type() == PartyType.PERSON;
    }

    private static boolean ml01(Remittance r) {
        return is(r.words().strong("malicious-link"));
    }

    private static boolean ml04(Remittance r) {
        return is(r.words().tells("remote-hand"));
    }

    private static boolean ml07(Remittance r) {
        return is(r.words().tells("send-it-back"));
    }

    private static boolean ml10(Remittance r) {
        return is(r.words().tells("deadline-set"));
    }

    private static boolean ml21(Remittance r) {
        return is(r.counter().saw(Observation.ON_PHONE))
                && is(r.counter().saw(Observation.HURRIED))
                && is(r.words().tells("deadline-set"));
    }

    private static boolean ml32(Remittance r) {
        return atMost(r.payer().hoursSince(AccountEvent.LOAN_DRAWN), 24)
                && (r.money().funding() == Funding.LOAN_PROCEEDS
                        || atLeast(r.money().share(), 0.8))
                && (r.payee().type() == PartyType.PERSON || r.payee().type() == PartyType.PAYMENT_ACCOUNT);
    }

    private static boolean ml13(Remittance r) {
        return is(r.words().tells("service-safe-account"));
    }

    private static boolean ml15(Remittance r) {
        return is(r.words().tells("bank-team-called"));
    }

    private static boolean ob04(Remittance r) {
        return is(r.words().tells("small-return-then-more"));
    }

    private static boolean ob07(Remittance r) {
        return is(r.counter().saw(Observation.REFUSES_WARNING)) && is(r.words().tells("pay-to-withdraw"));
    }

    private static boolean ob12(Remittance r) {
        return atLeast(r.pattern().timesFirstToPayeeWithin(336), 5)
                && is(r.payee().newWithin(336));
    }

    private static boolean ob21(Remittance r) {
        return (r.payee().type() == PartyType.PERSON || r.payee().type() == PartyType.PAYMENT_ACCOUNT)
                && r.payee().relation() == Relation.STRANGER
                && is(r.words().tells("for-goods"));
    }

    private static boolean ob08(Remittance r) {
        return is(r.words().tells("lured-into-a-group"));
    }

    private static boolean ri02(Remittance r) {
        return is(r.words().tells("sure-profit"));
    }

    private static boolean ri05(Remittance r) {
        return is(r.words().tells("online-friend-invests"));
    }

    private static boolean ri08(Remittance r) {
        return is(r.words().tells("hero-abroad"));
    }

    private static boolean ri12(Remittance r) {
        return is(r.words().tells("secret-opportunity"));
    }

    private static boolean ri20(Remittance r) {
        return atLeast(r.pattern().timesFirstToPayeeWithin(2160), 5)
                && atLeast(r.pattern().risingToPayeeWithin(2160), 3)
                && is(r.payee().newWithin(2160))
                && !is(r.payee().saidToBe(Relation.SELF));
    }

    private static boolean ri23(Remittance r) {
        return atLeast(r.pattern().refusedWithin(720), 1) && atLeast(r.money().amount(), 10000);
    }

    private static boolean ri32(Remittance r) {
        return r.payee().relation() == Relation.FRIEND && is(r.words().tells("never-met"));
    }

    private static boolean is(boolean value) {
        return value;
    }

    private static boolean is(Boolean value) {
        return value != null && value;
    }

    private static boolean atLeast(double value, double least) {
        return value >= least;
    }

    private static boolean atLeast(Number value, double least) {
        return value != null && value.doubleValue() >= least;
    }

    private static boolean atMost(double value, double most) {
        return value <= most;
    }

    private static boolean atMost(Number value, double most) {
        return value != null && value.doubleValue() <= most;
    }
}
