package io.levee.benchmarks;

import io.levee.facts.Remittance;
import io.levee.rulebook.Flag;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.RulebookFiles;
import io.levee.rulebook.RulebookLoader;
import io.levee.rulebook.TreeEngine;
import io.levee.rulebook.drools.DrlReader;
import io.levee.rulebook.drools.DroolsEngine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.drools.compiler.kie.builder.impl.DrlProject;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The evaluation of flags alone, on facts that are ready, by number of flags: the shipped rulebook, and flags generated in its
 * shape. Windows such as {@code payersWithin( 24 )} are answered when a condition asks, so walking the movements is part of
 * what is measured, whoever asks. Setup refuses to measure an engine that does not agree with the condition trees.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 5, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 2, time = 2)
public class RulebookBenchmark {

    @Benchmark
    public BitSet evaluate(Flags flags, Cursor cursor) throws Exception {
        return flags.measured.evaluate(cursor.next(flags.facts));
    }

    /** Some number of flags in some engine, and the facts of the day. */
    @State(Scope.Benchmark)
    public static class Flags {

        private static final int COMPARED = 500;
        private static final long SEED = 20_261_128;

        @Param({"shipped", "20", "60", "200", "1000"})
        public String flags;

        @Param({"compiled", "tree", "handWritten", "droolsCommon"})
        public String engine;

        List<Remittance> facts;
        Peer measured;

        @Setup(Level.Trial)
        public void compare() throws Exception {
            Rulebook rulebook = new RulebookLoader(new DrlReader()).load(RulebookFiles.builtIn());
            List<Flag> all = flags.equals("shipped")
                    ? rulebook.flags()
                    : new GeneratedFlags(rulebook).list(Integer.parseInt(flags));
            World world = new World();
            facts = new Facts(world.bank(), rulebook).of(world.looks());
            measured = engine(all);
            List<Remittance> compared = new ArrayList<>(facts);
            compared.addAll(new RandomRemittances(SEED, rulebook, all).list(COMPARED));
            requireSameHits(all, compared);
            long fired = 0;
            for (Remittance each : facts) {
                fired += measured.evaluate(each).cardinality();
            }
            System.out.printf(
                    Locale.ROOT, "%n%d flags, %.2f fire per look%n", all.size(), (double) fired / facts.size());
        }

        private Peer engine(List<Flag> all) throws Exception {
            return switch (engine) {
                case "compiled" -> DroolsEngine.compile(all)::evaluate;
                case "tree" -> new TreeEngine(all)::evaluate;
                case "handWritten" -> JavaSource.compile(all);
                case "droolsCommon" -> JoinedDrools.withNewSessions(all, DrlProject.class);
                default -> throw new IllegalArgumentException(engine);
            };
        }

        private void requireSameHits(List<Flag> all, List<Remittance> compared) throws Exception {
            TreeEngine meaning = new TreeEngine(all);
            for (Remittance each : compared) {
                BitSet differing = measured.evaluate(each);
                differing.xor(meaning.evaluate(each));
                if (!differing.isEmpty()) {
                    Flag flag = all.get(differing.nextSetBit(0));
                    throw new IllegalStateException(engine + " differs on " + flag + ": " + flag.condition());
                }
            }
        }

        @TearDown(Level.Trial)
        public void close() {
            measured.close();
        }
    }
}
