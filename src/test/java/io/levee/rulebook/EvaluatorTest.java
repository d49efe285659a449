package io.levee.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.BrokenAttempts;
import io.levee.facts.AccountSnapshot;
import io.levee.facts.Frame;
import io.levee.facts.Known;
import io.levee.facts.Remittance;
import io.levee.facts.WordFacts;
import io.levee.rulebook.drools.DroolsEngine;
import io.levee.transfer.Money;
import io.levee.transfer.Observation;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import io.levee.words.LexiconBuilder;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Evaluating survives every fault, on the ready engine and on the compiled one. */
class EvaluatorTest {

    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-03-10T10:30:00+08:00");
    private static final Flag NERVOUS = Flags.of("CM-01", Flags.parse("counter.saw( Observation.NERVOUS )"));
    private static final Flag REFUSED = Flags.of("CM-02", Flags.parse("pattern.refusedWithin( 24 ) >= 1"));
    private static final Flag HURRIED = Flags.of("CM-03", Flags.parse("counter.saw( Observation.HURRIED )"));

    private final Background background = new Background();

    @Test
    void it_starts_on_the_tree_and_goes_over_to_the_compiled_engine() throws InterruptedException {
        AtomicInteger compiled = new AtomicInteger();
        Evaluator evaluator = new Evaluator(
                rulebook(NERVOUS, REFUSED, HURRIED),
                flags -> counting(compiled, DroolsEngine.compile(flags)),
                background);

        assertThat(evaluator.isCompiled()).isFalse();
        assertThat(evaluator.awaitCompiled(Duration.ZERO)).isFalse();
        assertThat(evaluator.evaluate(sound()).fired()).containsExactly(NERVOUS, HURRIED);
        assertThat(compiled).hasValue(0);

        background.work();

        assertThat(evaluator.isCompiled()).isTrue();
        assertThat(evaluator.awaitCompiled(Duration.ZERO)).isTrue();
        assertThat(evaluator.evaluate(sound()).fired()).containsExactly(NERVOUS, HURRIED);
        assertThat(compiled).hasValue(1);
        evaluator.close();
    }

    @Test
    void the_compiled_engine_is_warmed_on_every_example_before_it_is_used() {
        AtomicInteger evaluated = new AtomicInteger();
        Rulebook shipped = Shipped.rulebook();
        Evaluator evaluator = new Evaluator(shipped, flags -> counting(evaluated, new TreeEngine(flags)), background);
        background.work();
        assertThat(evaluated.get()).isGreaterThanOrEqualTo(shipped.examples().size());
        assertThat(evaluator.isCompiled()).isTrue();
    }

    @Test
    void a_flag_that_throws_on_the_tree_costs_only_itself() {
        Evaluator evaluator = new Evaluator(rulebook(NERVOUS, REFUSED, HURRIED), DroolsEngine::compile, background);
        losesOnlyTheFlagThatFailed(evaluator);
        evaluator.close();
    }

    @Test
    void a_flag_that_throws_in_the_compiled_engine_costs_only_itself() {
        Evaluator evaluator = new Evaluator(rulebook(NERVOUS, REFUSED, HURRIED), DroolsEngine::compile, background);
        background.work();
        assertThat(evaluator.isCompiled()).isTrue();

        losesOnlyTheFlagThatFailed(evaluator);

        assertThat(evaluator.isCompiled()).isFalse();
        background.work();
        assertThat(evaluator.isCompiled()).isTrue();
        assertThat(evaluator.keptOut()).containsExactly(REFUSED);
        assertThat(evaluator.evaluate(broken()))
                .isEqualTo(new Evaluator.Outcome(List.of(NERVOUS, HURRIED), List.of(), List.of(REFUSED)));
        evaluator.close();
    }

    private static void losesOnlyTheFlagThatFailed(Evaluator evaluator) {
        assertThat(evaluator.evaluate(broken()))
                .isEqualTo(new Evaluator.Outcome(List.of(NERVOUS, HURRIED), List.of(REFUSED), List.of(REFUSED)));
        assertThat(evaluator.keptOut()).containsExactly(REFUSED);
        assertThat(evaluator.evaluate(sound()))
                .as("the next remittance")
                .isEqualTo(new Evaluator.Outcome(List.of(NERVOUS, HURRIED), List.of(), List.of(REFUSED)));
        assertThat(evaluator.evaluate(broken()).failed()).as("named once").isEmpty();
    }

    @Test
    void a_shipped_flag_that_throws_leaves_all_others_as_they_were() {
        Rulebook shipped = Shipped.rulebook();
        List<Flag> failing = shipped.flags().stream()
                .filter(flag -> flag.condition().toString().contains("pattern.refusedWithin"))
                .toList();
        assertThat(failing).isNotEmpty();
        Evaluator evaluator = new Evaluator(shipped, DroolsEngine::compile, background);
        background.work();

        Evaluator.Outcome outcome = evaluator.evaluate(broken());

        assertThat(outcome.failed()).isEqualTo(failing);
        List<Flag> expected = shipped.flags().stream()
                .filter(flag -> !failing.contains(flag) && flag.condition().holds(broken()))
                .toList();
        assertThat(outcome.fired()).isEqualTo(expected).isNotEmpty();
        evaluator.close();
    }

    @Test
    void many_tellers_who_meet_the_failing_flag_at_once_lose_nothing() throws Exception {
        Evaluator evaluator = new Evaluator(rulebook(NERVOUS, REFUSED, HURRIED), DroolsEngine::compile, background);
        background.work();
        ExecutorService tellers = Executors.newFixedThreadPool(8);
        List<Future<Evaluator.Outcome>> outcomes = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Remittance remittance = i % 2 == 0 ? broken() : sound();
            outcomes.add(tellers.submit(() -> evaluator.evaluate(remittance)));
        }
        for (Future<Evaluator.Outcome> outcome : outcomes) {
            assertThat(outcome.get(30, TimeUnit.SECONDS).fired()).containsExactly(NERVOUS, HURRIED);
        }
        tellers.shutdown();
        background.work();
        assertThat(evaluator.keptOut()).containsExactly(REFUSED);
        assertThat(evaluator.isCompiled()).isTrue();
        evaluator.close();
    }

    @Test
    void a_compiler_that_fails_leaves_the_tree_in_place() throws InterruptedException {
        for (Engine.Compiler compiler : List.<Engine.Compiler>of(
                flags -> {
                    throw new IllegalStateException("on purpose");
                },
                flags -> {
                    throw new NoClassDefFoundError("on purpose");
                })) {
            Evaluator evaluator = new Evaluator(rulebook(NERVOUS, REFUSED, HURRIED), compiler, background);
            background.work();
            assertThat(evaluator.awaitCompiled(Duration.ZERO)).isFalse();
            assertThat(evaluator.isCompiled()).isFalse();
            assertThat(evaluator.evaluate(sound()).fired()).containsExactly(NERVOUS, HURRIED);
            evaluator.close();
        }
    }

    @Test
    void a_background_that_takes_no_work_leaves_the_tree_in_place() {
        Evaluator evaluator = new Evaluator(rulebook(NERVOUS, REFUSED, HURRIED), DroolsEngine::compile, task -> {
            throw new RejectedExecutionException("on purpose");
        });
        assertThat(evaluator.evaluate(sound()).fired()).containsExactly(NERVOUS, HURRIED);
        assertThat(evaluator.isCompiled()).isFalse();
        evaluator.close();
    }

    @Test
    void an_engine_that_is_ready_after_closing_is_let_go() {
        AtomicBoolean closed = new AtomicBoolean();
        List<Evaluator> evaluators = new ArrayList<>();
        evaluators.add(new Evaluator(
                rulebook(NERVOUS),
                flags -> {
                    evaluators.get(0).close();
                    return new Engine() {
                        @Override
                        public BitSet evaluate(Remittance remittance) {
                            return new BitSet();
                        }

                        @Override
                        public void close() {
                            closed.set(true);
                        }
                    };
                },
                background));
        background.work();
        assertThat(closed).isTrue();
        assertThat(evaluators.get(0).isCompiled()).isFalse();
        assertThat(evaluators.get(0).evaluate(sound()).fired()).containsExactly(NERVOUS);
    }

    @Test
    void closing_while_others_evaluate_loses_nothing() throws Exception {
        Random random = Shipped.chance("closing");
        Rulebook shipped = Shipped.rulebook();
        RandomRemittances made = new RandomRemittances(shipped, random);
        List<Remittance> remittances = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            remittances.add(made.next());
        }
        TreeEngine tree = new TreeEngine(shipped.flags());
        Evaluator evaluator = new Evaluator(shipped, DroolsEngine::compile, background);
        background.work();
        assertThat(evaluator.isCompiled()).isTrue();
        ExecutorService tellers = Executors.newFixedThreadPool(6);
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger done = new AtomicInteger();
        List<Future<@Nullable Void>> running = new ArrayList<>();
        for (int teller = 0; teller < 6; teller++) {
            running.add(tellers.submit(() -> {
                while (!stop.get()) {
                    for (Remittance remittance : remittances) {
                        Evaluator.Outcome outcome = evaluator.evaluate(remittance);
                        List<Flag> expected = tree.evaluate(remittance).stream()
                                .mapToObj(shipped.flags()::get)
                                .toList();
                        assertThat(outcome).isEqualTo(new Evaluator.Outcome(expected, List.of(), List.of()));
                        done.incrementAndGet();
                    }
                }
                return null;
            }));
        }
        while (done.get() < 500) {
            Thread.onSpinWait();
        }

        evaluator.close();
        int atClosing = done.get();
        while (done.get() < atClosing + 500 && running.stream().noneMatch(Future::isDone)) {
            Thread.onSpinWait();
        }
        stop.set(true);

        for (Future<@Nullable Void> teller : running) {
            teller.get(30, TimeUnit.SECONDS);
        }
        tellers.shutdown();
        assertThat(evaluator.isCompiled()).isFalse();
        assertThat(evaluator.keptOut()).isEmpty();
    }

    private static Engine counting(AtomicInteger evaluated, Engine engine) {
        return new Engine() {
            @Override
            public BitSet evaluate(Remittance remittance) {
                evaluated.incrementAndGet();
                return engine.evaluate(remittance);
            }

            @Override
            public void close() {
                engine.close();
            }
        };
    }

    private static Rulebook rulebook(Flag... flags) {
        Rulebook shipped = Shipped.rulebook();
        return new Rulebook(
                "0123456789abcdef",
                shipped.settings(),
                shipped.scams(),
                shipped.dialogue(),
                shipped.profile(),
                List.of(flags),
                new LexiconBuilder().build(),
                List.of(),
                List.of());
    }

    private static Remittance sound() {
        return remittance(AccountSnapshot.unknown());
    }

    /** A remittance whose attempts can't be read, which only {@code pattern.refusedWithin} finds out. */
    private static Remittance broken() {
        return remittance(new BrokenAttempts());
    }

    private static Remittance remittance(AccountSnapshot payer) {
        Transfer transfer = Transfer.builder()
                .id("T")
                .time(TIME)
                .amount(Money.of("1000", "CNY"))
                .payer(Payer.of("payer"))
                .payee(Payee.of("payee"))
                .observations(Observation.NERVOUS, Observation.HURRIED)
                .build();
        Settings settings = Shipped.rulebook().settings();
        return Remittance.of(
                transfer,
                new Frame(
                        TIME.toInstant(),
                        settings.currency(),
                        Shipped.rulebook().rates(),
                        settings.coverageDays()),
                new Known(payer, AccountSnapshot.unknown(), Set.of(), Set.of()),
                WordFacts.none());
    }

    /** Keeps work until the test wants it done. */
    private static final class Background implements java.util.concurrent.Executor {

        private final Queue<Runnable> tasks = new ArrayDeque<>();

        @Override
        public synchronized void execute(Runnable task) {
            tasks.add(task);
        }

        synchronized void work() {
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
            }
        }
    }
}
