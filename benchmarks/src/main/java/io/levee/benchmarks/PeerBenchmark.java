package io.levee.benchmarks;

import io.levee.facts.Remittance;
import io.levee.rulebook.Flag;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.RulebookFiles;
import io.levee.rulebook.RulebookLoader;
import io.levee.rulebook.TreeEngine;
import io.levee.rulebook.drools.DrlReader;
import io.levee.rulebook.drools.DroolsEngine;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.codegen.ExecutableModelProject;
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
 * The same sixty flags on the same ready facts, by everything that people evaluate such conditions with. Nothing is measured
 * before each has given the same hits as the condition trees on 2,000 random remittances, on which every flag fires and
 * stays quiet.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 5, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 2, time = 2)
public class PeerBenchmark {

    @Benchmark
    public BitSet evaluate(SamePeople people, Cursor cursor) throws Exception {
        return people.measured.evaluate(cursor.next(people.facts));
    }

    /** A peer and the facts of the day. */
    @State(Scope.Benchmark)
    public static class SamePeople {

        private static final int COMPARED = 2_000;
        private static final long SEED = 20_261_126;

        @Param({
            "handWritten",
            "levee",
            "droolsCommon",
            "droolsPooled",
            "easyRulesLambdas",
            "easyRulesMvel",
            "evrete",
            "cel"
        })
        public String peer;

        List<Remittance> facts;
        Peer measured;

        @Setup(Level.Trial)
        public void compare() throws Exception {
            Rulebook rulebook = new RulebookLoader(new DrlReader()).load(RulebookFiles.builtIn());
            List<Flag> flags = SixtyFlags.of(rulebook);
            measured = peer(peer, flags);
            requireSameHits(peer, measured, flags, new RandomRemittances(SEED, rulebook, flags).list(COMPARED));
            World world = new World();
            facts = new Facts(world.bank(), rulebook).of(world.looks());
        }

        @TearDown(Level.Trial)
        public void close() {
            measured.close();
        }
    }

    static Peer peer(String name, List<Flag> flags) throws Exception {
        return switch (name) {
            case "handWritten" -> new HandWritten();
            case "levee" -> DroolsEngine.compile(flags)::evaluate;
            case "droolsCommon" -> JoinedDrools.withNewSessions(flags, DrlProject.class);
            case "droolsPooled" -> JoinedDrools.withKeptSession(flags, ExecutableModelProject.class);
            case "easyRulesLambdas" -> EasyRules.withLambdas(flags);
            case "easyRulesMvel" -> EasyRules.withMvel(flags);
            case "evrete" -> new EvreteRules(flags);
            case "cel" -> new Cel(flags);
            default -> throw new IllegalArgumentException(name);
        };
    }

    static void requireSameHits(String name, Peer peer, List<Flag> flags, List<Remittance> remittances)
            throws Exception {
        TreeEngine meaning = new TreeEngine(flags);
        BitSet fired = new BitSet();
        BitSet quiet = new BitSet();
        for (Remittance remittance : remittances) {
            BitSet expected = meaning.evaluate(remittance);
            BitSet differing = peer.evaluate(remittance);
            differing.xor(expected);
            if (!differing.isEmpty()) {
                Flag flag = flags.get(differing.nextSetBit(0));
                throw new IllegalStateException(name + " differs on " + flag + ": " + flag.condition());
            }
            fired.or(expected);
            expected.flip(0, flags.size());
            quiet.or(expected);
        }
        if (fired.cardinality() < flags.size() || quiet.cardinality() < flags.size()) {
            fired.flip(0, flags.size());
            throw new IllegalStateException("these never fire, which compares too little: "
                    + fired.stream().mapToObj(flags::get).toList());
        }
        System.out.printf(Locale.ROOT, "%n%s: the same hits on %d remittances%n", name, remittances.size());
    }
}
