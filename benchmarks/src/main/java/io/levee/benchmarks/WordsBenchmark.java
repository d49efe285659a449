package io.levee.benchmarks;

import io.levee.facts.WordFacts;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.RulebookFiles;
import io.levee.rulebook.RulebookLoader;
import io.levee.rulebook.drools.DrlReader;
import io.levee.transfer.Answer;
import io.levee.transfer.Money;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading one answer with the shipped words: normalising, finding every term in one pass, and the tells. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 5, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 1)
public class WordsBenchmark {

    @Benchmark
    public WordFacts read(Said said) {
        return said.rulebook.read(said.transfer);
    }

    /** One answer of a kind and a length. */
    @State(Scope.Benchmark)
    public static class Said {

        private static final String NOTHING = "今天天气很好我们一家人去公园走了走看了看花，";
        private static final String TERM = "要交解冻费";
        private static final String EVASION = "要交解 D o n g 费，解·冻·费";

        @Param({"nothing", "term", "evasion"})
        public String kind;

        @Param({"20", "200", "2000"})
        public int characters;

        Rulebook rulebook;
        Transfer transfer;

        @Setup(Level.Trial)
        public void say() {
            rulebook = new RulebookLoader(new DrlReader()).load(RulebookFiles.builtIn());
            String said =
                    switch (kind) {
                        case "nothing" -> "";
                        case "term" -> TERM;
                        case "evasion" -> EVASION;
                        default -> throw new IllegalArgumentException(kind);
                    };
            int before = Math.max(0, characters - said.length());
            String text = NOTHING.repeat(before / NOTHING.length() + 1).substring(0, before) + said;
            transfer = Transfer.builder()
                    .id("T-1")
                    .time(OffsetDateTime.parse("2026-11-20T10:30:00+08:00"))
                    .amount(Money.of("2000.00", "CNY"))
                    .payer(Payer.of("6222 0001"))
                    .payee(Payee.of("6222 0002"))
                    .answers(Answer.text(text))
                    .build();
            boolean heard = rulebook.read(transfer).strong("loan-scam");
            if (heard == kind.equals("nothing")) {
                throw new IllegalStateException(kind + " of " + characters + " characters is heard: " + heard);
            }
        }
    }
}
