package io.levee.budget;

import io.levee.history.History;
import io.levee.transfer.AccountEvent;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.AttemptOutcome;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Funding;
import io.levee.transfer.Money;
import io.levee.transfer.Movement;
import io.levee.transfer.Transfer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Fifteen months of a bank on which nobody is cheated, day by day: pay comes in, rent and standing orders go out, cash is
 * drawn on Fridays, people move house, buy cars and give presents, shops pay suppliers, new accounts have no past.
 */
final class OrdinaryBank {

    static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);
    static final LocalDate END = BEGIN.plusMonths(15);
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private final Random random;
    private final History history;
    private final Counter counter;
    private final Consumer<Transfer> looks;
    private final Households households;
    private final List<Timed> agenda = new ArrayList<>();
    private OffsetDateTime now = BEGIN.atTime(9, 0).atOffset(ZONE);
    private int movements;

    private record Timed(int minute, Runnable action) {}

    OrdinaryBank(Random random, History history, Consumer<Transfer> looks) {
        this.random = random;
        this.history = history;
        this.counter = new Counter(random);
        this.looks = looks;
        this.households = new Households(random);
        history.cover(BEGIN.atStartOfDay().toInstant(ZONE));
    }

    void run() {
        for (LocalDate day = BEGIN; day.isBefore(END); day = day.plusDays(1)) {
            agenda.clear();
            for (Customer customer : households.customers()) {
                if (!customer.opened.isAfter(day)) {
                    plan(customer, day);
                }
            }
            for (Shop shop : households.shops()) {
                plan(shop, day);
            }
            agenda.sort(Comparator.comparingInt(Timed::minute));
            for (Timed timed : agenda) {
                now = day.atTime(9, 0).plusMinutes(timed.minute).atOffset(ZONE);
                timed.action.run();
            }
        }
    }

    private void at(int minute, Runnable action) {
        agenda.add(new Timed(minute, action));
    }

    private int someTime() {
        return 5 + random.nextInt(470);
    }

    private void plan(Customer customer, LocalDate day) {
        if (day.getDayOfMonth() == customer.payDay) {
            at(0, () -> credit(customer.employer, customer, customer.pay));
            if (chance(35)) {
                at(someTime(), () -> draw(customer, customer.usualCash * 2));
            }
        }
        if (day.getDayOfWeek() == DayOfWeek.FRIDAY && chance(45)) {
            at(someTime(), () -> draw(customer, around(customer.usualCash)));
        }
        if (day.getDayOfMonth() == Math.min(28, customer.payDay + 2)) {
            at(someTime(), () -> payRent(customer));
        }
        for (Customer.StandingOrder order : customer.standingOrders) {
            if (day.getDayOfMonth() == order.day()) {
                at(someTime(), () -> pay(customer, Wishes.standingOrder(customer, order, around(order.amount()))));
            }
        }
        if (chance(4)) {
            Wish wish = Wishes.friend(customer, random);
            int minute = someTime();
            at(minute, () -> pay(customer, wish));
            if (chance(2)) {
                at(minute + 20, () -> pay(customer, wish)); // forgot something
            }
        }
        if (chance(1.2)) {
            at(someTime(), () -> gift(customer));
        }
        Whims.of(customer, random, households)
                .forEach(wish -> at(someTime(), () -> pay(customer, wish.apply(customer))));
        event(customer, AccountEvent.LIMIT_RAISED, 0.02);
        event(customer, AccountEvent.CARD_ISSUED, 0.03);
        event(customer, AccountEvent.ONLINE_BANKING_OPENED, 0.02);
        event(customer, AccountEvent.PHONE_CHANGED, 0.03);
        event(customer, AccountEvent.NEW_DEVICE, 0.07);
        event(customer, AccountEvent.PASSWORD_RESET, 0.03);
        event(customer, AccountEvent.LOAN_DRAWN, 0.02);
    }

    private void event(Customer customer, AccountEvent event, double percent) {
        if (chance(percent)) {
            at(someTime(), () -> {
                history.add(new DatedEvent(now.toInstant(), customer.account, event));
                if (event == AccountEvent.LOAN_DRAWN) {
                    credit(households.bank(), customer, 20_000 + 1000L * random.nextInt(60));
                }
            });
        }
    }

    private void payRent(Customer customer) {
        if (customer.landlord == null) {
            return;
        }
        if (chance(2.5)) {
            customer.landlord = households.newAccount();
            pay(customer, Wishes.rent(customer, customer.rent * 2));
        } else {
            pay(customer, Wishes.rent(customer, customer.rent));
        }
    }

    private void gift(Customer customer) {
        AccountId family = customer.family;
        if (family != null) {
            if (chance(40)) {
                credit(family, customer, 200 + 100L * random.nextInt(15));
            } else {
                pay(customer, Wishes.family(customer, 300 + 100L * random.nextInt(20)));
            }
        }
    }

    private void plan(Shop shop, LocalDate day) {
        for (int sale = 0; sale < 6; sale++) {
            at(someTime(), () -> {
                shop.balance += move(households.anyone(), shop.account, 20 + random.nextInt(900));
            });
        }
        if (shop.treasurer && day.getDayOfMonth() == 5) {
            long each = 60L + random.nextInt(200);
            for (int parent = 0; parent < 20; parent++) {
                int minute = parent;
                at(minute, () -> shop.balance += move(households.anyone(), shop.account, each));
            }
            at(400, () -> pay(shop, households.school(), each * 20));
        } else if (chance(22)) {
            AccountId supplier = chance(4) ? households.newAccount() : shop.supplier(random);
            at(someTime(), () -> pay(shop, supplier, 300 + random.nextInt(6000)));
        }
    }

    private void pay(Shop shop, AccountId payee, long amount) {
        if (shop.balance < amount) {
            return;
        }
        Transfer transfer = counter.transfer(Wishes.supplier(shop, payee, amount), now);
        looks.accept(transfer);
        shop.balance -= settle(transfer, shop.account, payee, amount);
    }

    private void pay(Customer customer, @Nullable Wish wish) {
        if (wish == null || wish.amount() <= 0 || wish.amount() > customer.balance) {
            return;
        }
        Transfer transfer = counter.transfer(wish, now);
        if (wish.payee() != null && chance(0.05)) {
            history.add(Attempt.builder()
                    .time(now.minusMinutes(30).toInstant())
                    .payer(wish.payer())
                    .payee(wish.payee())
                    .outcome(AttemptOutcome.ABANDONED)
                    .build());
        }
        if (wish.funding() == Funding.TERM_DEPOSIT_BROKEN) {
            history.add(new DatedEvent(
                    now.minusMinutes(5).toInstant(), customer.account, AccountEvent.TERM_DEPOSIT_BROKEN));
        }
        looks.accept(transfer);
        customer.balance -= settle(transfer, wish.payer(), wish.payee(), wish.amount());
    }

    private void draw(Customer customer, long amount) {
        pay(customer, Wishes.cash(customer, Math.max(100, amount / 100 * 100), null));
    }

    private void credit(AccountId from, Customer customer, long amount) {
        customer.balance += move(from, customer.account, amount);
    }

    private long move(AccountId from, AccountId to, long amount) {
        history.add(Movement.builder()
                .id("M" + ++movements)
                .time(now.toInstant())
                .from(from)
                .to(to)
                .amount(Money.of(amount + ".00", "CNY"))
                .build());
        return amount;
    }

    private long settle(Transfer transfer, AccountId from, @Nullable AccountId to, long amount) {
        Movement.Builder movement = Movement.builder()
                .id("M" + ++movements)
                .time(now.toInstant())
                .from(from)
                .amount(transfer.amount())
                .transferId(transfer.id());
        if (to != null) {
            movement.to(to);
        }
        history.add(movement.build());
        return amount;
    }

    private long around(long amount) {
        return Math.max(1, Math.round(amount * (0.9 + 0.2 * random.nextDouble())));
    }

    private boolean chance(double percent) {
        return random.nextDouble() * 100 < percent;
    }
}
