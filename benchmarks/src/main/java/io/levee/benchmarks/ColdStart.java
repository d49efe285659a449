package io.levee.benchmarks;

import io.levee.Screener;
import io.levee.transfer.Answer;
import io.levee.transfer.Money;
import io.levee.transfer.Observation;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own: a screener's first answer, and then a teller's screenings a millisecond apart until some seconds after
 * the compiled rules came. Says {@code first} at once, and at the end when they came and how long the longest later call was.
 */
final class ColdStart {

    private static final long AFTERWARDS = TimeUnit.SECONDS.toNanos(4);
    private static final long AT_MOST = TimeUnit.SECONDS.toNanos(60);

    private ColdStart() {}

    public static void main(String[] arguments) throws InterruptedException {
        long start = System.nanoTime();
        Screener screener = arguments.length == 0 ? Screener.builtIn() : Screener.open(Path.of(arguments[0]));
        List<Transfer> transfers = transfers();
        screener.screen(transfers.get(0));
        System.out.println("first");
        System.out.flush();
        long longest = 0;
        long compiled = 0;
        long end = start + AT_MOST;
        for (int i = 1; System.nanoTime() < end; i++) {
            long before = System.nanoTime();
            screener.screen(transfers.get(i % transfers.size()));
            longest = Math.max(longest, System.nanoTime() - before);
            if (compiled == 0 && screener.health().compiled()) {
                compiled = System.nanoTime();
                end = compiled + AFTERWARDS;
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
        System.out.println("compiled " + (compiled == 0 ? -1 : (compiled - start) / 1_000_000));
        System.out.println("longest " + longest / 1_000);
        screener.close();
    }

    private static List<Transfer> transfers() {
        Transfer plain = Transfer.builder()
                .id("T-1")
                .time(OffsetDateTime.parse("2026-11-20T10:30:00+08:00"))
                .amount(Money.of("2000.00", "CNY"))
                .payer(Payer.builder().account("6222 0001").age(45).build())
                .payee(Payee.of("6222 0002"))
                .purpose("还给朋友的饭钱")
                .build();
        return List.of(
                plain,
                plain.observed(List.of(Observation.ON_PHONE)),
                plain.answered(Answer.text("公安局打来的，说我洗钱，要把钱转到安全账户")),
                plain.answered(Answer.text("贷款批下来了，要先交保证金")),
                plain.answered(Answer.text("给孩子交学费")));
    }
}
