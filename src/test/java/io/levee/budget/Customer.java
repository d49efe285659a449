package io.levee.budget;

import io.levee.transfer.AccountId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An ordinary private customer: what comes in, what goes out every month, and what is left. Money is whole yuan. */
final class Customer {

    final AccountId account;
    final int age;
    final LocalDate opened;
    final int payDay;
    final long pay;
    final AccountId employer;
    final long usualCash;
    final List<StandingOrder> standingOrders = new ArrayList<>();

    @Nullable
    AccountId landlord;

    long rent;
    final List<AccountId> friends = new ArrayList<>();

    @Nullable
    AccountId family;

    final AccountId ownElsewhere;
    long balance;
    boolean termDeposit;

    Customer(
            AccountId account,
            int age,
            LocalDate opened,
            int payDay,
            long pay,
            AccountId employer,
            long usualCash,
            AccountId ownElsewhere,
            long balance) {
        this.account = account;
        this.age = age;
        this.opened = opened;
        this.payDay = payDay;
        this.pay = pay;
        this.employer = employer;
        this.usualCash = usualCash;
        this.ownElsewhere = ownElsewhere;
        this.balance = balance;
    }

    /** Paid on the same day of each month. */
    record StandingOrder(AccountId payee, String name, int day, long amount) {}
}
