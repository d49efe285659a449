package io.levee.benchmarks;

import io.levee.transfer.AccountId;
import io.levee.transfer.Money;
import io.levee.transfer.Movement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;

/**
 * Movements among a number of accounts, in time order over ninety days and always the same ones. Each account deals with
 * about twenty others. Built anew at every call, as a feed builds them.
 */
final class MadeUpMovements {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant END = START.plusSeconds(90L * 86_400);

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final int ACQUAINTANCES = 10;

    private final int accounts;
    private final int movements;

    MadeUpMovements(int accounts, int movements) {
        this.accounts = accounts;
        this.movements = movements;
    }

    /** A card number of sixteen digits. */
    AccountId account(int number) {
        return AccountId.of("6222" + (100_000_000_000L + number));
    }

    int payer(int number) {
        return (int) (mixed(number) % accounts);
    }

    int payee(int number) {
        int payer = payer(number);
        return (int) ((payer + 1 + mixed(number * 31L + 7) % ACQUAINTANCES * 997) % accounts);
    }

    Movement movement(int number) {
        return Movement.builder()
                .id("B-" + number)
                .time(START.plusSeconds((long) (90.0 * 86_400 * number / movements)))
                .from(account(payer(number)))
                .to(account(payee(number)))
                .amount(Money.of(BigDecimal.valueOf(100 + mixed(number) % 1_000_000, 2), CNY))
                .build();
    }

    private static long mixed(long number) {
        long mixed = (number + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        return (mixed ^ mixed >>> 31) >>> 1;
    }
}
