package io.levee.history;

import io.levee.transfer.AccountId;
import io.levee.transfer.Money;
import io.levee.transfer.Movement;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * A process of its own that adds movements to a history, from a number on, with two threads, and says on its output which
 * were acknowledged: even numbers by the one, odd ones by the other. It ends only when it is killed, or when the disk
 * refuses: then it says so, shows that snapshots still work, and exits.
 */
final class HistoryWriter {

    static final AccountId PAYER = AccountId.of("P-1");
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

    private HistoryWriter() {}

    static Movement movement(int number) {
        return Movement.builder()
                .id("m" + number)
                .time(START.plusSeconds(number))
                .from(PAYER)
                .to("Q-" + number)
                .amount(Money.of("10.00", "CNY"))
                .build();
    }

    public static void main(String[] arguments) throws InterruptedException {
        Path directory = Path.of(arguments[0]);
        int first = Integer.parseInt(arguments[1]);
        DurableHistory history = DurableHistory.open(directory, new Retention(3_650, 10_000), Clock.systemUTC(), 50);
        System.out.println("open");
        Thread other = new Thread(() -> write(history, first + 1));
        other.setDaemon(true);
        other.start();
        write(history, first);
        other.join();
        System.out.println("seen " + history.snapshot(PAYER, END).movements().size());
        history.close();
    }

    private static void write(DurableHistory history, int first) {
        for (int number = first; ; number += 2) {
            CompletionStage<Void> stage = history.add(movement(number));
            try {
                stage.toCompletableFuture().join();
            } catch (CompletionException e) {
                synchronized (HistoryWriter.class) {
                    System.out.println(
                            "refused " + Objects.requireNonNull(e.getCause()).getMessage());
                }
                return;
            }
            synchronized (HistoryWriter.class) {
                System.out.println("safe " + number);
            }
        }
    }
}
