package io.levee.budget;

import io.levee.transfer.AccountId;
import io.levee.transfer.Funding;
import io.levee.transfer.PartyType;
import io.levee.transfer.Relation;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What people pay again and again. */
final class Wishes {

    private Wishes() {}

    static Wish of(
            Customer customer,
            @Nullable AccountId payee,
            @Nullable String name,
            PartyType type,
            @Nullable Relation relation,
            long amount,
            @Nullable Funding funding) {
        return new Wish(
                customer.account,
                PartyType.PERSON,
                customer.age,
                payee,
                name,
                type,
                relation,
                amount,
                customer.balance,
                funding);
    }

    static Wish cash(Customer customer, long amount, @Nullable Funding funding) {
        return of(customer, null, null, PartyType.PERSON, null, amount, funding);
    }

    static Wish rent(Customer customer, long amount) {
        return of(customer, customer.landlord, null, PartyType.PERSON, Relation.BUSINESS_PARTNER, amount, null);
    }

    static Wish standingOrder(Customer customer, Customer.StandingOrder order, long amount) {
        return of(
                customer,
                order.payee(),
                order.name(),
                PartyType.BUSINESS,
                Relation.BUSINESS_PARTNER,
                amount,
                Funding.BALANCE);
    }

    static Wish friend(Customer customer, Random random) {
        AccountId friend = customer.friends.get(random.nextInt(customer.friends.size()));
        long amount = Math.max(10, Math.round(Math.exp(5.5 + random.nextGaussian())));
        return friend.equals(customer.account)
                ? cash(customer, 300, null)
                : of(customer, friend, null, PartyType.PERSON, Relation.FRIEND, amount, null);
    }

    static Wish family(Customer customer, long amount) {
        return of(customer, customer.family, null, PartyType.PERSON, Relation.FAMILY, amount, null);
    }

    static Wish supplier(Shop shop, AccountId payee, long amount) {
        return new Wish(
                shop.account,
                shop.treasurer ? PartyType.PERSON : PartyType.BUSINESS,
                shop.treasurer ? 40 : null,
                payee,
                "某某商贸有限公司",
                PartyType.BUSINESS,
                Relation.BUSINESS_PARTNER,
                amount,
                shop.balance,
                null);
    }
}
