package io.levee.budget;

import io.levee.transfer.Funding;
import io.levee.transfer.PartyType;
import io.levee.transfer.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** What people pay once: a craftsman, a car, a home, a hospital, money moved to another bank. Rates are per day. */
final class Whims {

    private Whims() {}

    static List<Function<Customer, Wish>> of(Customer customer, Random random, Households households) {
        List<Function<Customer, Wish>> wishes = new ArrayList<>(1);
        if (percent(random, 1.2)) {
            long amount = Math.round(Math.exp(6.5 + 1.1 * random.nextGaussian()));
            boolean shop = random.nextBoolean();
            wishes.add(who -> Wishes.of(
                    who,
                    households.newAccount(),
                    shop ? "某某装饰有限公司" : null,
                    shop ? PartyType.BUSINESS : PartyType.PERSON,
                    random.nextInt(4) == 0 ? Relation.STRANGER : Relation.BUSINESS_PARTNER,
                    amount,
                    null));
        }
        if (percent(random, 1)) {
            Shop shop = households.shops().get(random.nextInt(households.shops().size()));
            wishes.add(who -> Wishes.of(
                    who, shop.account, "某某商行", PartyType.BUSINESS, Relation.STRANGER, 20 + random.nextInt(900), null));
        }
        if (percent(random, 0.01)) {
            long amount = 20_000 + 1000L * random.nextInt(100);
            wishes.add(who ->
                    Wishes.of(who, households.newAccount(), null, PartyType.PERSON, Relation.STRANGER, amount, null));
        }
        if (percent(random, 0.01)) {
            wishes.add(who -> Wishes.of(
                    who,
                    households.newAccount(),
                    "某置业有限公司预售资金监管户",
                    PartyType.BUSINESS,
                    Relation.BUSINESS_PARTNER,
                    who.balance * 7 / 10,
                    who.termDeposit && random.nextInt(3) == 0 ? Funding.TERM_DEPOSIT_BROKEN : null));
        }
        if (percent(random, 0.02)) {
            wishes.add(who -> Wishes.of(
                    who,
                    households.newAccount(),
                    "某市中心医院",
                    PartyType.BUSINESS,
                    null,
                    3000 + 1000L * random.nextInt(30),
                    who.termDeposit && random.nextInt(4) == 0 ? Funding.TERM_DEPOSIT_BROKEN : null));
        }
        if (customer.termDeposit && percent(random, 0.15)) {
            wishes.add(who -> Wishes.of(
                    who,
                    who.ownElsewhere,
                    null,
                    PartyType.PERSON,
                    Relation.SELF,
                    who.balance * (5 + random.nextInt(5)) / 10,
                    random.nextInt(10) == 0 ? Funding.TERM_DEPOSIT_BROKEN : Funding.TERM_DEPOSIT_MATURED));
        }
        if (percent(random, 0.02)) {
            wishes.add(who -> Wishes.cash(who, who.balance * 8 / 10 / 100 * 100, null));
        }
        if (percent(random, 0.15)) {
            wishes.add(who -> Wishes.cash(who, 5000 + 1000L * random.nextInt(20), null));
        }
        return wishes;
    }

    private static boolean percent(Random random, double percent) {
        return random.nextDouble() * 100 < percent;
    }
}
