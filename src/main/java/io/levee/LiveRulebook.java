package io.levee;

import io.levee.rulebook.Approvers;
import io.levee.rulebook.Problem;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.RulebookException;
import io.levee.rulebook.RulebookFiles;
import io.levee.rulebook.RulebookLoader;
import io.levee.rulebook.drools.DrlReader;
import io.levee.transfer.InvalidInputException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts rulebooks in force, goes back to earlier ones, and tells the listener. One change at a time. */
final class LiveRulebook implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRulebook.class);

    private final RulesInForce rules;
    private final RulebookArchive archive;
    private final @Nullable Approvers approvers;
    private final @Nullable AlarmGuard guard;
    private final RulebookListener listener;
    private final ReentrantLock change = new ReentrantLock();
    private final Set<String> wasInForce = new HashSet<>();
    private RulebookFiles inForce;
    private @Nullable Retired retired;
    private @Nullable RulebookWatch watch;

    /**
     * Puts the first rulebook in force.
     *
     * @param first who must have approved it; null where nobody needs to
     * @param approvers who must approve those that come after it; null where nobody needs to
     */
    LiveRulebook(
            RulebookFiles files,
            boolean compiling,
            @Nullable Approvers first,
            @Nullable Approvers approvers,
            RulebookArchive archive,
            @Nullable AlarmGuard guard,
            RulebookListener listener) {
        this.approvers = approvers;
        this.archive = archive;
        this.guard = guard;
        this.listener = listener;
        Rulebook rulebook = new RulebookLoader(new DrlReader()).load(files, first, null);
        archive.keep(rulebook.hash(), files);
        wasInForce.add(rulebook.hash());
        this.inForce = files;
        this.rules = new RulesInForce(rulebook, compiling);
        if (guard != null) {
            guard.begin(rulebook.hash());
        }
    }

    /** What alarms that jump lead back to. */
    private record Retired(RulesInForce.Rules rules, RulebookFiles files) {}

    RulesInForce.Rules now() {
        return rules.now();
    }

    /** Counts a look, and goes back to the rulebook before where alarms jumped. */
    void screened(Screening screening) {
        Double tooMany = guard == null ? null : guard.screened(screening);
        // a teller waits for nobody: while another change is under way, the next alarm tries again
        if (tooMany != null && change.tryLock()) {
            try {
                fallBack(screening.rulebookHash(), tooMany);
            } finally {
                change.unlock();
            }
        }
    }

    void reload(Path directory) {
        reload(() -> RulebookFiles.in(directory));
    }

    private void reload(Supplier<RulebookFiles> source) {
        inTurn(() -> put(RulebookEvent.Kind.ACTIVATED, source, approvers));
    }

    void use(String hash) {
        inTurn(() -> {
            RulebookFiles files = archive.find(hash)
                    .orElseThrow(() -> InvalidInputException.of(
                            "hash",
                            "`" + hash + "`",
                            "the hash of a rulebook that was in force and is in the archive"));
            put(RulebookEvent.Kind.RETURNED, () -> approved(hash, files), null);
        });
    }

    /**
     * Whoever can write into the archive approves nothing: what was not in force since the start must be signed. That it
     * protects less than what is in force is no matter, for it was approved when it went live.
     */
    private RulebookFiles approved(String hash, RulebookFiles files) {
        boolean wasHere = wasInForce.contains(hash) && files.hash().equals(hash);
        if (approvers != null && !wasHere) {
            approvers.requireFor(files);
        }
        return files;
    }

    private void put(RulebookEvent.Kind kind, Supplier<RulebookFiles> source, @Nullable Approvers who) {
        try {
            RulebookFiles files = source.get();
            Rulebook next = new RulebookLoader(new DrlReader()).load(files, who, now().rulebook());
            activate(next, files, kind);
        } catch (RulebookException e) {
            refused(e.in(Locale.ENGLISH), e.problems());
            throw e;
        } catch (IllegalStateException | UncheckedIOException e) {
            refused(String.valueOf(e.getMessage()), List.of());
            throw e;
        }
    }

    private void activate(Rulebook next, RulebookFiles files, RulebookEvent.Kind kind) {
        String before = now().rulebook().hash();
        archive.keep(next.hash(), files);
        wasInForce.add(next.hash());
        Retired old = new Retired(rules.replace(next), inForce);
        inForce = files;
        retire(old, next.hash(), kind);
        tell(kind, before, "", List.of());
    }

    /** Keeps what was in force as long as alarms can lead back to it. */
    private void retire(Retired old, String next, RulebookEvent.Kind kind) {
        if (guard == null || kind != RulebookEvent.Kind.ACTIVATED) {
            forgetRetired();
            old.rules.evaluator().close();
            if (guard != null) {
                guard.begin(next);
            }
            return;
        }
        if (retired != null && !guard.isTried()) {
            old.rules.evaluator().close(); // it was not in force long enough to be worth going back to
        } else {
            forgetRetired();
            retired = old;
        }
        guard.changed(next);
    }

    private void fallBack(String from, double alarms) {
        Retired back = retired;
        if (back == null || guard == null || !now().rulebook().hash().equals(from)) {
            return; // somebody was faster
        }
        retired = null;
        rules.swap(back.rules).evaluator().close();
        inForce = back.files;
        guard.begin(back.rules.rulebook().hash());
        String reason = String.format(Locale.ROOT, "%.1f alarms in a thousand looks", alarms);
        LOG.error("rulebook {} raised {}: back to {}", from, reason, back.rules.rulebook());
        tell(RulebookEvent.Kind.FELL_BACK, from, reason, List.of());
    }

    private void forgetRetired() {
        if (retired != null) {
            retired.rules.evaluator().close();
            retired = null;
        }
    }

    private void refused(String reason, List<Problem> problems) {
        LOG.warn("a rulebook was refused; {} stays in force: {}", now().rulebook(), reason);
        tell(RulebookEvent.Kind.REFUSED, now().rulebook().hash(), reason, problems);
    }

    private void tell(RulebookEvent.Kind kind, String before, String reason, List<Problem> problems) {
        Rulebook now = now().rulebook();
        if (kind == RulebookEvent.Kind.ACTIVATED || kind == RulebookEvent.Kind.RETURNED) {
            LOG.info("{} is in force", now);
        }
        try {
            listener.changed(new RulebookEvent(kind, now.settings().version(), now.hash(), before, reason, problems));
        } catch (RuntimeException e) {
            LOG.error("the listener failed", e);
        }
    }

    void watch(Path directory, Duration every) {
        inTurn(() -> {
            if (watch != null) {
                throw new IllegalStateException("a rulebook is being watched already");
            }
            watch = new RulebookWatch(directory, every, inForce, this::reload);
        });
    }

    @Override
    public void close() {
        inTurn(() -> {
            if (watch != null) {
                watch.close();
            }
            forgetRetired();
            rules.close();
        });
    }

    private void inTurn(Runnable work) {
        change.lock();
        try {
            work.run();
        } finally {
            change.unlock();
        }
    }
}
