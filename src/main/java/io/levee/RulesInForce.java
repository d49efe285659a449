package io.levee;

import io.levee.rulebook.Evaluator;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.drools.DroolsEngine;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The rulebook in force with what evaluates it. A look takes both at once, and keeps them to its end. */
final class RulesInForce implements AutoCloseable {

    private final AtomicReference<Rules> rules;
    private final @Nullable ExecutorService background;

    /** A rulebook and what evaluates it. */
    record Rules(Rulebook rulebook, Evaluator evaluator) {}

    /** In force at once; compiling, if at all, goes on in the background. */
    RulesInForce(Rulebook rulebook, boolean compiling) {
        this.background = compiling ? Executors.newSingleThreadExecutor(RulesInForce::thread) : null;
        this.rules = new AtomicReference<>(new Rules(rulebook, evaluator(rulebook)));
    }

    private Evaluator evaluator(Rulebook rulebook) {
        return background == null
                ? new Evaluator(rulebook, DroolsEngine::compile, task -> {})
                : new Evaluator(rulebook, DroolsEngine::compile, background);
    }

    Rules now() {
        return Objects.requireNonNull(rules.get());
    }

    /**
     * Puts another rulebook in force once it is compiled and warm; nothing changes where that fails.
     *
     * @return what was in force before, still open
     * @throws IllegalStateException if it can't be compiled, or after closing
     */
    synchronized Rules replace(Rulebook next) {
        if (background != null && background.isShutdown()) {
            throw new IllegalStateException("the screener is closed");
        }
        Evaluator evaluator =
                background == null ? evaluator(next) : Evaluator.compiled(next, DroolsEngine::compile, background);
        return swap(new Rules(next, evaluator));
    }

    /** Puts rules in force that are open; what was in force before. */
    synchronized Rules swap(Rules next) {
        return Objects.requireNonNull(rules.getAndSet(next));
    }

    @Override
    public synchronized void close() {
        now().evaluator.close();
        if (background != null) {
            background.shutdownNow();
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "levee-rulebook");
        thread.setDaemon(true);
        return thread;
    }
}
