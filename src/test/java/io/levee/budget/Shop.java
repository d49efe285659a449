package io.levee.budget;

import io.levee.transfer.AccountId;
import java.util.List;
import java.util.Random;

/** A merchant's account, or a class treasurer's, on which many strangers pay small sums. */
final class Shop {

    final AccountId account;
    final boolean treasurer;
    private final List<AccountId> suppliers;
    long balance;

    Shop(AccountId account, boolean treasurer, List<AccountId> suppliers, long balance) {
        this.account = account;
        this.treasurer = treasurer;
        this.suppliers = suppliers;
        this.balance = balance;
    }

    AccountId supplier(Random random) {
        return suppliers.get(random.nextInt(suppliers.size()));
    }
}
