package io.levee;

import io.levee.record.DecisionRecord;
import io.levee.record.RecordKeys;
import io.levee.transfer.Case;
import io.levee.transfer.Context;
import io.levee.transfer.Money;
import io.levee.transfer.Outcome;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import io.levee.transfer.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes the record that the picture of the report is made from: a made-up month of ordinary transfers at three branches,
 * and among them the shipped cases. It stands for no bank.
 */
final class DemoRecord {

    private static final int ORDINARY = 6_000;
    private static final List<String> BRANCHES = List.of("东湖支行", "解放路支行", "西门支行");

    private final Random random = new Random(20261127);

    private DemoRecord() {}

    public static void main(String[] arguments) throws IOException {
        try (DecisionRecord record = DecisionRecord.in(Path.of(arguments[0]))
                        .keys(RecordKeys.of(new byte[32]))
                        .open();
                Screener screener =
                        Screener.builder().withoutCompiling().record(record).build()) {
            new DemoRecord().write(screener);
        }
    }

    private void write(Screener screener) throws IOException {
        List<Case> cases = Cases.all();
        for (int i = 0; i < ORDINARY; i++) {
            Transfer transfer = ordinary(i);
            screener.screen(transfer);
            screener.close(transfer.id(), Outcome.PAID);
            if (i % (ORDINARY / cases.size()) == 0 && i / (ORDINARY / cases.size()) < cases.size()) {
                counter(screener, cases.get(i / (ORDINARY / cases.size())), transfer);
            }
        }
    }

    /** A case as it came to a counter of this month, with its questions, its end and what proved true. */
    private void counter(Screener screener, Case situation, Transfer beside) {
        Screener knowing = Cases.knowing(situation, screener);
        for (Transfer look :
                List.of(situation.transfer(), situation.secondLook().orElse(situation.transfer()))) {
            Transfer here = look.toBuilder().context(beside.context()).build();
            knowing.present(knowing.screen(here), Locale.ENGLISH);
        }
        boolean scam = !"LEGITIMATE".equals(situation.label());
        knowing.close(situation.transfer().id(), scam ? Outcome.CANCELLED : Outcome.PAID);
        if (random.nextInt(4) > 0) {
            knowing.verdict(situation.transfer().id(), scam ? Verdict.CONFIRMED_SCAM : Verdict.GENUINE, "compliance");
        }
    }

    private Transfer ordinary(int number) {
        OffsetDateTime day = OffsetDateTime.parse("2026-11-01T09:00:00+08:00").plusDays(number % 28);
        return Transfer.builder()
                .id("M-" + number)
                .time(day.plusMinutes(random.nextInt(8 * 60)))
                .amount(Money.of(Integer.toString(100 + random.nextInt(300) * random.nextInt(300)), "CNY"))
                .payer(Payer.builder()
                        .account("P" + random.nextInt(2_000))
                        .age(20 + random.nextInt(65))
                        .build())
                .payee(Payee.builder()
                        .account("Q" + random.nextInt(500))
                        .newToPayer(random.nextInt(5) == 0)
                        .build())
                .context(Context.builder()
                        .branch(BRANCHES.get(random.nextInt(BRANCHES.size())))
                        .build())
                .build();
    }
}
