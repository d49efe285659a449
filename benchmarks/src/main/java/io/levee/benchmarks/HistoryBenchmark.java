package io.levee.benchmarks;

import io.levee.facts.Frame;
import io.levee.facts.Known;
import io.levee.facts.Rates;
import io.levee.facts.Remittance;
import io.levee.facts.WordFacts;
import io.levee.history.History;
import io.levee.transfer.AccountId;
import io.levee.transfer.Money;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Puts together what is known of a transfer's two accounts, thirty movements each, before any flag asks. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HistoryBenchmark {

    private static final int TRANSFERS = 65_536;
    private static final int COVERAGE_DAYS = 30;

    /** A history, and transfers of which every other one goes to somebody whom the payer has dealt with. */
    @State(Scope.Benchmark)
    public static class Books {

        @Param("10000")
        int accounts;

        final History history = History.inMemory();
        final List<Transfer> transfers = new ArrayList<>();
        final Frame frame = new Frame(MadeUpMovements.END, Currency.getInstance("CNY"), Rates.none(), COVERAGE_DAYS);

        @Setup
        public void fill() {
            int movements = 15 * accounts;
            MadeUpMovements source = new MadeUpMovements(accounts, movements);
            history.cover(MadeUpMovements.START);
            for (int i = 0; i < movements; i++) {
                history.add(source.movement(i));
            }
            for (int i = 0; i < TRANSFERS; i++) {
                int number = (int) ((long) i * 7919 % movements);
                AccountId payee = source.account(i % 2 == 0 ? source.payee(number) : source.payer(number / 2));
                transfers.add(Transfer.builder()
                        .id("T-" + i)
                        .time(MadeUpMovements.END.atOffset(ZoneOffset.UTC))
                        .amount(Money.of("1000.00", "CNY"))
                        .payer(Payer.of(source.account(source.payer(number)).value()))
                        .payee(Payee.of(payee.value()))
                        .build());
            }
            if (facts(transfers.get(0)).payee().newToPayer() != Boolean.FALSE) {
                throw new IllegalStateException("a payee who was paid is taken for new");
            }
        }

        Remittance facts(Transfer transfer) {
            Instant asOf = frame.asOf();
            Payee payee = transfer.payee();
            Known known = new Known(
                    history.snapshot(transfer.payer().account(), asOf),
                    history.snapshot(payee.account(), asOf),
                    Set.of(),
                    Set.of());
            return Remittance.of(transfer, frame, known, WordFacts.none());
        }
    }

    /** Which transfer comes next, for each thread. */
    @State(Scope.Thread)
    public static class Turn {
        int next;
    }

    @Benchmark
    public Remittance facts(Books books, Turn turn) {
        return books.facts(books.transfers.get(turn.next++ & TRANSFERS - 1));
    }
}
