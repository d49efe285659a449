package io.levee.benchmarks;

import io.levee.facts.Remittance;
import io.levee.rulebook.Engine;
import io.levee.rulebook.Flag;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.RulebookFiles;
import io.levee.rulebook.RulebookLoader;
import io.levee.rulebook.TreeEngine;
import io.levee.rulebook.drools.DrlReader;
import io.levee.rulebook.drools.DroolsEngine;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The evaluation of the shipped flags alone, on facts that are ready: all flags in both engines, and eight of them
 * compiled beside the same eight written by hand. Setup refuses to measure engines that do not agree on every fact.
 *
 * <p>Windows such as {@code payersWithin( 24 )} are answered when a condition asks, so walking the movements is part of
 * what is measured, in all four.
 */
@BenchmarkMode({Mode.SampleTime, Mode.AverageTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 3)
public class RulebookBenchmark {

    @Benchmark
    public BitSet tree(AllFlags flags, Cursor cursor) {
        return flags.tree.evaluate(cursor.next(flags.facts));
    }

    @Benchmark
    public BitSet compiled(AllFlags flags, Cursor cursor) {
        return flags.compiled.evaluate(cursor.next(flags.facts));
    }

    @Benchmark
    public BitSet compiledEight(EightFlags flags, Cursor cursor) {
        return flags.compiled.evaluate(cursor.next(flags.facts));
    }

    @Benchmark
    public BitSet handWrittenEight(EightFlags flags, Cursor cursor) {
        return FrozenFlags.evaluate(cursor.next(flags.facts));
    }

    /** All flags of the shipped rulebook, in both engines. */
    @State(Scope.Benchmark)
    public static class AllFlags {

        List<Remittance> facts;
        TreeEngine tree;
        DroolsEngine compiled;

        @Setup(Level.Trial)
        public void compile() {
            Rulebook rulebook = shipped();
            facts = facts(rulebook);
            tree = new TreeEngine(rulebook.flags());
            compiled = DroolsEngine.compile(rulebook.flags());
            requireSameHits(rulebook.flags(), facts, tree, compiled::evaluate);
        }

        @TearDown(Level.Trial)
        public void close() {
            compiled.close();
        }
    }

    /** The flags that {@link FrozenFlags} repeats by hand. */
    @State(Scope.Benchmark)
    public static class EightFlags {

        List<Remittance> facts;
        DroolsEngine compiled;

        @Setup(Level.Trial)
        public void compile() {
            Rulebook rulebook = shipped();
            facts = facts(rulebook);
            List<Flag> eight =
                    FrozenFlags.IDS.stream().map(id -> flag(rulebook, id)).toList();
            compiled = DroolsEngine.compile(eight);
            Engine tree = new TreeEngine(eight);
            requireSameHits(eight, facts, tree, compiled::evaluate);
            requireSameHits(eight, facts, tree, FrozenFlags::evaluate);
        }

        @TearDown(Level.Trial)
        public void close() {
            compiled.close();
        }
    }

    private static Rulebook shipped() {
        return new RulebookLoader(new DrlReader()).load(RulebookFiles.builtIn());
    }

    private static List<Remittance> facts(Rulebook rulebook) {
        World world = new World();
        return new Facts(world.bank(), rulebook).of(world.looks());
    }

    private static Flag flag(Rulebook rulebook, String id) {
        return rulebook.flags().stream()
                .filter(flag -> flag.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the shipped rulebook has no " + id + ": see FrozenFlags"));
    }

    /** Every flag by every other engine as the tree has it, on all facts; and each engine must have seen hits. */
    private static void requireSameHits(
            List<Flag> flags, List<Remittance> facts, Engine tree, Function<Remittance, BitSet> other) {
        BitSet ever = new BitSet();
        for (Remittance each : facts) {
            BitSet expected = tree.evaluate(each);
            BitSet differing = other.apply(each);
            ever.or(differing);
            differing.xor(expected);
            if (!differing.isEmpty()) {
                throw new IllegalStateException("two engines do not agree on " + flags.get(differing.nextSetBit(0))
                        + "; where it is one of FrozenFlags, that may lag behind the shipped rulebook");
            }
        }
        if (ever.cardinality() < FrozenFlags.IDS.size()) {
            throw new IllegalStateException("only these flags ever fire, which compares too little: "
                    + ever.stream().mapToObj(flags::get).toList());
        }
    }
}
