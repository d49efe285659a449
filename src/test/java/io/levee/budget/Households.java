package io.levee.budget;

import io.levee.transfer.AccountId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Who banks here: customers with pay, rent and families, shops, and the accounts that they deal with. */
final class Households {

    private static final int CUSTOMERS = 600;
    private static final int SHOPS = 20;
    private static final List<String> UTILITIES =
            List.of("某市供电公司", "某市自来水公司", "某燃气有限公司", "某人寿保险股份有限公司", "某物业服务有限公司", "某银行贷款专户");

    private final Random random;
    private final List<Customer> customers = new ArrayList<>();
    private final List<Shop> shops = new ArrayList<>();
    private final AccountId bank = AccountId.of("BANK");
    private final AccountId school = AccountId.of("SCHOOL");
    private int accounts;

    Households(Random random) {
        this.random = random;
        List<AccountId> employers = some(30);
        List<AccountId> utilities = some(UTILITIES.size());
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add(customer(employers, utilities));
        }
        for (int i = 0; i < SHOPS; i++) {
            shops.add(new Shop(newAccount(), i % 10 == 9, some(6), 5000 + random.nextInt(60_000)));
        }
        for (Customer customer : customers) {
            for (int i = 0; i < 3; i++) {
                customer.friends.add(anyone());
            }
            if (random.nextInt(10) < 7) {
                AccountId other = anyone();
                customer.family = random.nextBoolean() || other.equals(customer.account) ? newAccount() : other;
            }
        }
    }

    private Customer customer(List<AccountId> employers, List<AccountId> utilities) {
        int age = 18 + random.nextInt(72);
        long pay = 2500 + 100L * random.nextInt(age > 60 ? 40 : 120);
        LocalDate opened =
                random.nextInt(100) < 85 ? OrdinaryBank.BEGIN : OrdinaryBank.BEGIN.plusDays(random.nextInt(400));
        Customer customer = new Customer(
                newAccount(),
                age,
                opened,
                1 + random.nextInt(25),
                pay,
                employers.get(random.nextInt(employers.size())),
                300 + 100L * random.nextInt(15),
                newAccount(),
                Math.round(Math.exp(9 + 1.3 * random.nextGaussian())));
        if (random.nextInt(100) < (age < 45 ? 60 : 20)) {
            customer.landlord = newAccount();
            customer.rent = 800 + 100L * random.nextInt(20);
        }
        for (int i = 0; i < utilities.size(); i++) {
            if (random.nextInt(100) < 45) {
                customer.standingOrders.add(new Customer.StandingOrder(
                        utilities.get(i), UTILITIES.get(i), 1 + random.nextInt(28), 60 + random.nextInt(900)));
            }
        }
        customer.termDeposit = age > 40 && random.nextInt(100) < 40;
        return customer;
    }

    private List<AccountId> some(int count) {
        return IntStream.range(0, count).mapToObj(i -> newAccount()).toList();
    }

    AccountId newAccount() {
        return AccountId.of("A" + ++accounts);
    }

    AccountId anyone() {
        return customers.get(random.nextInt(customers.size())).account;
    }

    AccountId bank() {
        return bank;
    }

    AccountId school() {
        return school;
    }

    List<Customer> customers() {
        return customers;
    }

    List<Shop> shops() {
        return shops;
    }
}
