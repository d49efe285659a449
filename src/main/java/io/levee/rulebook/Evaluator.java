package io.levee.rulebook;

import io.levee.facts.Remittance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Evaluates the flags of one rulebook and survives every fault.
 *
 * <p>It starts with the engine that is ready at once and swaps in the compiled one when that is built and warm. When a
 * flag fails, the same facts are evaluated again flag by flag, so that nothing else is lost; the flag that failed is
 * named and kept out from then on, and the fast engine is built again without it.
 */
public final class Evaluator implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Evaluator.class);
    /** Calls after which the JVM has compiled what is called: with fewer, the first callers wait some milliseconds. */
    private static final int WARM_UP_CALLS = 20_000;

    private final Rulebook rulebook;
    private final Engine.Compiler compiler;
    private final Executor background;
    private final AtomicReference<State> state;
    private final CountDownLatch firstBuild = new CountDownLatch(1);

    /** The engine in use, the flags that it evaluates, and whether it is the compiled one. */
    private record State(List<Flag> flags, List<Flag> keptOut, Engine engine, boolean compiled, boolean closed) {}

    /**
     * What an evaluation gave.
     *
     * @param fired the flags that fired
     * @param failed flags that failed just now
     * @param keptOut the flags that were not evaluated, because they failed before or just now
     */
    public record Outcome(List<Flag> fired, List<Flag> failed, List<Flag> keptOut) {}

    /** Starts with the ready engine and compiles the fast one in the background. */
    public Evaluator(Rulebook rulebook, Engine.Compiler compiler, Executor background) {
        this(background, rulebook, compiler);
        compileInBackground();
    }

    private Evaluator(Executor background, Rulebook rulebook, Engine.Compiler compiler) {
        this.rulebook = rulebook;
        this.compiler = compiler;
        this.background = background;
        this.state = new AtomicReference<>(ready(rulebook.flags(), List.of()));
    }

    /**
     * Compiles and warms up before it comes back, which takes seconds.
     *
     * @param background compiles again after a fault
     * @throws IllegalStateException if the flags can't be compiled
     */
    public static Evaluator compiled(Rulebook rulebook, Engine.Compiler compiler, Executor background) {
        Evaluator evaluator = new Evaluator(background, rulebook, compiler);
        evaluator.compile();
        if (!evaluator.isCompiled()) {
            throw new IllegalStateException("the flags of rulebook " + rulebook.hash() + " could not be compiled");
        }
        return evaluator;
    }

    private State state() {
        return Objects.requireNonNull(state.get());
    }

    private static State ready(List<Flag> flags, List<Flag> keptOut) {
        return new State(flags, keptOut, new TreeEngine(flags), false, false);
    }

    /** Evaluates all flags that are not kept out. Never throws because of a flag. */
    public Outcome evaluate(Remittance remittance) {
        State current = state();
        try {
            BitSet fired = current.engine.evaluate(remittance);
            if (fired.isEmpty()) {
                return new Outcome(List.of(), List.of(), current.keptOut);
            }
            List<Flag> flags = new ArrayList<>(fired.cardinality());
            for (int i = fired.nextSetBit(0); i >= 0; i = fired.nextSetBit(i + 1)) {
                flags.add(current.flags.get(i));
            }
            return new Outcome(flags, List.of(), current.keptOut);
        } catch (RuntimeException | StackOverflowError e) {
            return flagByFlag(current, remittance);
        }
    }

    private Outcome flagByFlag(State current, Remittance remittance) {
        List<Flag> fired = new ArrayList<>();
        List<Flag> failed = new ArrayList<>();
        for (Flag flag : current.flags) {
            try {
                if (flag.condition().holds(remittance)) {
                    fired.add(flag);
                }
            } catch (RuntimeException | StackOverflowError e) {
                failed.add(flag);
                LOG.error(
                        "flag {} failed and is kept out until the next rulebook: {}",
                        flag,
                        e.getClass().getName());
            }
        }
        keepOut(failed);
        List<Flag> keptOut = new ArrayList<>(current.keptOut);
        keptOut.addAll(failed);
        return new Outcome(fired, failed, keptOut);
    }

    /** Goes on without some flags, on the ready engine until the compiled one is built again. */
    private void keepOut(List<Flag> failed) {
        State before = Objects.requireNonNull(state.getAndUpdate(old -> {
            List<Flag> left =
                    old.flags.stream().filter(flag -> !failed.contains(flag)).toList();
            List<Flag> keptOut = new ArrayList<>(old.keptOut);
            failed.stream().filter(flag -> !keptOut.contains(flag)).forEach(keptOut::add);
            return old.closed ? old : ready(left, List.copyOf(keptOut));
        }));
        before.engine.close();
        compileInBackground();
    }

    private void compileInBackground() {
        try {
            background.execute(this::compile);
        } catch (RejectedExecutionException e) {
            LOG.debug("not compiled: closing");
        }
    }

    private void compile() {
        State before = state();
        if (before.compiled || before.closed) {
            return;
        }
        try {
            Engine engine = compiler.compile(before.flags);
            warmUp(engine);
            if (!state.compareAndSet(before, new State(before.flags, before.keptOut, engine, true, false))) {
                engine.close();
            }
        } catch (RuntimeException | LinkageError e) {
            if (state().closed) {
                return; // closing interrupts a compilation that nobody needs any more
            }
            LOG.error("the flags could not be compiled; they are evaluated more slowly instead", e);
        } finally {
            firstBuild.countDown();
        }
    }

    private void warmUp(Engine engine) {
        List<Remittance> examples = rulebook.exampleRemittances();
        for (int call = 0; call < WARM_UP_CALLS || call < examples.size(); call++) {
            if (examples.isEmpty() || Thread.currentThread().isInterrupted()) {
                return;
            }
            try {
                engine.evaluate(examples.get(call % examples.size()));
            } catch (RuntimeException e) {
                LOG.warn(
                        "an example fails in the compiled rules: {}",
                        e.getClass().getName());
                return;
            }
        }
    }

    /** Whether the compiled engine is in use. */
    public boolean isCompiled() {
        return state().compiled;
    }

    /** Waits until the first compilation has ended; whether the compiled engine is then in use. */
    public boolean awaitCompiled(Duration atMost) throws InterruptedException {
        return firstBuild.await(atMost.toMillis(), TimeUnit.MILLISECONDS) && isCompiled();
    }

    /** The flags that failed and are kept out. */
    public List<Flag> keptOut() {
        return state().keptOut;
    }

    /** Lets go of the compiled engine; evaluations that are under way still end. */
    @Override
    public void close() {
        Objects.requireNonNull(state.getAndUpdate(
                        old -> new State(old.flags, old.keptOut, new TreeEngine(old.flags), false, true)))
                .engine
                .close();
    }
}
