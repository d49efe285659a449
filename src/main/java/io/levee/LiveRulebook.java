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
import java.util.List;
import java.util.Locale;
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
    private String contentHash;
    private RulesInForce.@Nullable Rules retired;
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
        this.contentHash = files.contentHash();
        this.rules = new RulesInForce(rulebook, compiling);
        if (guard != null) {
            guard.begin(rulebook.hash());
        }
    }

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
        inTurn(() -> put(RulebookEvent.Kind.ACTIVATED, () -> RulebookFiles.in(directory), approvers));
    }

    void use(String hash) {
        inTurn(() -> {
            RulebookFiles files = archive.find(hash)
                    .orElseThrow(() -> InvalidInputException.of(
                            "hash",
                            "`" + hash + "`",
                            "the hash of a rulebook that was in force and is in the archive"));
            // the hash proves that these are the files that were approved; another version of the library gives another
            boolean isProven = files.hash().equals(hash);
            put(RulebookEvent.Kind.RETURNED, () -> files, isProven ? null : approvers);
        });
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
        RulesInForce.Rules old = rules.replace(next);
        contentHash = files.contentHash();
        forgetRetired();
        if (guard != null && kind == RulebookEvent.Kind.ACTIVATED) {
            retired = old;
            guard.changed(next.hash());
        } else {
            old.evaluator().close();
            if (guard != null) {
                guard.begin(next.hash());
            }
        }
        tell(kind, before, "", List.of());
    }

    private void fallBack(String from, double alarms) {
        RulesInForce.Rules back = retired;
        if (back == null || guard == null || !now().rulebook().hash().equals(from)) {
            return; // somebody was faster
        }
        retired = null;
        rules.swap(back).evaluator().close();
        guard.begin(back.rulebook().hash());
        String reason = String.format(Locale.ROOT, "%.1f alarms in a thousand looks", alarms);
        LOG.error("rulebook {} raised {}: back to {}", from, reason, back.rulebook());
        tell(RulebookEvent.Kind.FELL_BACK, from, reason, List.of());
    }

    private void forgetRetired() {
        if (retired != null) {
            retired.evaluator().close();
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
            watch = new RulebookWatch(directory, every, contentHash, this::reload);
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
