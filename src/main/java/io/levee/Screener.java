package io.levee;

import io.levee.history.History;
import io.levee.rulebook.RulebookException;
import io.levee.transfer.Intervention;
import io.levee.transfer.InvalidInputException;
import io.levee.transfer.Outcome;
import io.levee.transfer.Release;
import io.levee.transfer.ReleaseEvidence;
import io.levee.transfer.Role;
import io.levee.transfer.Transfer;
import io.levee.transfer.Verdict;
import io.levee.watchlist.Watchlist;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Screens outgoing remittances while the customer is still at the counter.
 *
 * <p>Safe from any number of threads; one is enough for a process. {@link #screen} does no I/O, waits for no other
 * teller and throws for no well-formed transfer: what goes wrong inside is listed in {@link Screening#faults()}. The
 * same transfer with the same knowledge at the same moment gives the same answer for ever; the wall clock plays no part.
 * Knowledge is what history and watchlist hold, and whether a hold of this very transfer was released.
 *
 * <p>A screener remembers the latest transfers that it screened, so that they can be released and closed by their id: at
 * least 50,000, and apart from them at least 50,000 that asked for {@link Intervention#VERIFY} or more. Of answers and of
 * what was seen it remembers nothing. The memory does not outlive the process.
 */
public final class Screener implements AutoCloseable {

    private final LiveRulebook rules;
    private final Look look;
    private final Closing closing;
    private final Recording recording;
    private final AtomicReference<@Nullable Pause> pause;
    private final Clock clock;
    private final OpenTransfers open = new OpenTransfers(OpenTransfers.MOST);
    private final boolean ownsRules;

    Screener(
            LiveRulebook rules,
            Look look,
            Closing closing,
            Recording recording,
            AtomicReference<@Nullable Pause> pause,
            Clock clock,
            boolean ownsRules) {
        this.rules = rules;
        this.pause = pause;
        this.clock = clock;
        this.recording = recording;
        this.look = look;
        this.closing = closing;
        this.ownsRules = ownsRules;
    }

    /** A screener with the rulebook that the library ships with, an empty history and an empty watchlist. */
    public static Screener builtIn() {
        return builder().build();
    }

    /**
     * A screener with the rulebook of a directory, an empty history and an empty watchlist.
     *
     * @throws RulebookException if anything is wrong with the rulebook; the message lists all of it
     */
    public static Screener open(Path rules) {
        return builder().rules(rules).build();
    }

    /** A screener to be put together. */
    public static ScreenerBuilder builder() {
        return new ScreenerBuilder();
    }

    /** Screens a transfer as of its own time. */
    public Screening screen(Transfer transfer) {
        return screen(transfer, transfer.time().toInstant());
    }

    /**
     * Screens a transfer as of a moment, for a second look later than the first. {@link Screening#changes()} tells what
     * changed since the last look at the same id. A look that is taken again, with the same keyed and the same known, gives
     * the same answer and counts once.
     *
     * @param asOf what became known after this moment plays no part
     */
    public Screening screen(Transfer transfer, Instant asOf) {
        PriorLook prior = open.prior(transfer.id());
        Screening screening = look.at(transfer, asOf, rules.now(), open.lifted(transfer.id()), pause.get() != null);
        if (prior != null) {
            screening = screening.since(prior);
            if (prior.isRepeatedBy(screening)) {
                return screening;
            }
        }
        look.count(screening);
        open.looked(screening);
        recording.looked(screening);
        rules.screened(screening);
        return screening;
    }

    /**
     * What the teller sees of a screening, in Chinese for a Chinese locale, else in English. Where a record is kept, it
     * waits until the prompt and all before it are on disk, but no longer than {@link ScreenerBuilder#presentWithin} allows;
     * {@link Prompt#recorded()} says which.
     */
    public Prompt present(Screening screening, Locale locale) {
        return recording.shown(screening, new PromptWriter(screening, locale).write(), locale);
    }

    /**
     * The customer's notice of a screening: what waits and why, what the customer can do, where to complain. It holds
     * nothing of a watchlist, a score or a rule, and of the payee only what the customer gave.
     */
    public Paper notice(Screening screening, Locale locale) {
        return new NoticeWriter(screening, new PromptWriter(screening, locale).customerText(), locale).write();
    }

    /**
     * The referral of a screening to the police: payer, payee, amount, time, references, what was said and seen. It holds
     * names, account numbers and the customer's words: for the police alone.
     */
    public Paper referral(Screening screening, Locale locale) {
        return new ReferralWriter(screening, locale).write();
    }

    /**
     * What a screening rests on and what would change it, for the supervisor. It is found from the screening's own facts:
     * nothing is looked up, recorded or counted.
     */
    public SupervisorView explain(Screening screening) {
        return new Supervision(screening).view();
    }

    /**
     * Lifts a hold that proved wrong. Later looks at this transfer, for the same payer and payee and no more money, leave
     * the mandates out that are in force now ({@link Screening#released()}), and their score asks for a reminder at most,
     * unless a flag speaks for a scam that never did before, or a mandate appears: then the score counts in full again.
     * Faults keep their floors. An attempt that was recorded of this transfer counts as cleared from now on, and so does
     * what was asked for before. The watchlist stays as it is, and the transfer is not closed by this.
     *
     * <p>The release is remembered with the transfer, and not beyond the process.
     *
     * @param transferId a transfer that was screened here and held at a look
     * @param by the bank's id of the person who releases it, not its teller
     * @param role in what function
     * @param reason why the hold was wrong, for the record
     * @param evidence a reference of the police if a stop of payment, a freeze or a police warning was in force at the
     *     latest look; else that, or a second person, who is neither {@code by} nor the teller
     * @return completes when it is safe, see {@link History}
     * @throws InvalidInputException if any of this does not hold; nothing is released then
     */
    public CompletionStage<Void> release(
            String transferId, String by, Role role, String reason, ReleaseEvidence evidence) {
        Release release = new Release(by, role, reason, evidence);
        OpenTransfer released = open.release(transferId, release);
        recording.released(transferId, release);
        return closing.clear(released.transfer());
    }

    /**
     * Ends a transfer: feeds the history with what {@link Outcome} says, as of the latest look at it. An attempt carries
     * the most that a look asked for. It may be closed again, and the later outcome counts: a delayed transfer is paid, a
     * refused one proves genuine. Only what was paid stays paid. The same outcome twice changes nothing.
     *
     * @param transferId a transfer that was screened here
     * @return completes when it is safe, see {@link History}
     * @throws InvalidInputException if it was not screened here, or so long ago that it is forgotten, and without outcome
     */
    public CompletionStage<Void> close(String transferId, Outcome outcome) {
        OpenTransfer ended = open.get(transferId);
        return close(ended.transfer(), ended.moment(), ended.level(outcome), outcome);
    }

    /**
     * Ends a transfer that this screener may not remember, because it was screened before a restart. The same as
     * {@link #close(String, Outcome)}, as of the transfer's own time.
     *
     * @param level the most that a screening asked for since it was last released, null where not known
     * @throws InvalidInputException without outcome
     */
    public CompletionStage<Void> close(Transfer transfer, @Nullable Intervention level, Outcome outcome) {
        return close(transfer, transfer.time().toInstant(), level, outcome);
    }

    private CompletionStage<Void> close(
            Transfer transfer, Instant moment, @Nullable Intervention level, Outcome outcome) {
        if (outcome == null) {
            throw InvalidInputException.of("outcome", "missing", "how it ended");
        }
        CompletionStage<Void> safe = closing.close(transfer, moment, level, outcome);
        recording.closed(transfer.id(), level, moment, outcome);
        if (outcome == Outcome.CLEARED) {
            open.cleared(transfer.id());
        }
        return safe;
    }

    /**
     * Pauses screening: looks are taken and recorded as before, but only the watchlist's orders act until it is resumed.
     * For a bank that has to stop a rulebook that cries wolf, or tellers' questions, at once. Both are on record.
     *
     * @param by the bank's id of the person who decides it, opaque: 1 to 128 characters
     * @param reason why, for the record: 1 to 2,000 characters
     * @throws InvalidInputException if anything is missing, blank or too long
     */
    public void pause(String by, String reason) {
        Pause begun = new Pause(by, reason, clock.instant());
        pause.set(begun);
        recording.paused(begun);
    }

    /**
     * Lets screening go on.
     *
     * @param by the bank's id of the person who decides it
     * @throws InvalidInputException if it is missing, blank or too long
     */
    public void resume(String by) {
        Pause.present("resume.by", by, 128);
        if (pause.getAndSet(null) != null) {
            recording.resumed(by);
        }
    }

    /**
     * Keeps what proved true of a transfer. It need not be one that this process screened.
     *
     * @param by the bank's id of the person who says so, opaque: 1 to 128 characters
     * @throws InvalidInputException if anything is missing or too long
     * @throws IllegalStateException if no record is kept
     */
    public void verdict(String transferId, Verdict verdict, String by) {
        recording.verdict(transferId, verdict, by);
    }

    /**
     * A screener on the same rulebook, also after a {@link #reload(Path)}, that looks into another history and watchlist,
     * and remembers its own transfers. It lives as long as this one and need not be closed.
     */
    public Screener knowing(History history, Watchlist watchlist) {
        return new Screener(rules, look.with(history, watchlist), new Closing(history), recording, pause, clock, false);
    }

    /**
     * Puts the rulebook of a directory in force without a pause: it is read, checked, compiled and warmed up here, which
     * takes seconds, while screening goes on with the one before. Each screening uses one of the two from beginning to
     * end; {@link Screening#rulebookHash()} says which. Flags that were kept out because they failed are in again.
     *
     * @throws RulebookException if anything is wrong with it; the message lists all of it, and nothing changes
     * @throws IllegalStateException if it can't be compiled, and then nothing changes; or if this screener is closed
     */
    public void reload(Path directory) {
        rules.reload(directory);
    }

    /**
     * Goes back to a rulebook that was in force before, by its hash: from the archive, or, without one, from the latest
     * twenty of this process. It is checked, compiled and warmed up as {@link #reload} does, and needs no new approval;
     * one that another version of the library archived must still have the one it had.
     *
     * @param hash {@link Screening#rulebookHash()}
     * @throws InvalidInputException if there is no such rulebook, or its files are no longer what was archived
     * @throws RulebookException if this version of the library refuses it; then nothing changes
     */
    public void use(String hash) {
        rules.use(hash);
    }

    /**
     * Looks from time to time, in a thread of its own, whether the files of a rulebook have changed, and then puts it in
     * force as {@link #reload} does. A change is taken once the files are the same at two looks in a row. What is refused
     * goes to the listener, and is not tried again until it changes. To be called once; ends when the screener is closed.
     *
     * @param every how long to wait between two looks, 10 milliseconds to a day
     * @throws IllegalArgumentException if it is out of these bounds
     * @throws IllegalStateException if it was called before
     */
    public Screener watch(Path directory, Duration every) {
        if (every.compareTo(Duration.ofMillis(10)) < 0 || every.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("every: " + every + ", expected 10 milliseconds to a day");
        }
        rules.watch(directory, every);
        return this;
    }

    /**
     * Waits until the compiled rules are in use. Screening works from the first moment, only more slowly; benchmarks and
     * start-up scripts may want to wait.
     *
     * @return whether they are in use; false after the time is up, or where they could not be compiled
     */
    public boolean awaitCompiled(Duration atMost) throws InterruptedException {
        return rules.now().evaluator().awaitCompiled(atMost);
    }

    /** How the screener is. */
    public Health health() {
        RulesInForce.Rules now = rules.now();
        return new Health(
                now.rulebook().settings().version(),
                now.rulebook().hash(),
                now.evaluator().isCompiled(),
                now.evaluator().keptOut().stream().map(flag -> flag.id()).toList(),
                look.counts(),
                look.watchlist().state(),
                look.history().state(),
                recording.state(),
                Optional.ofNullable(pause.get()));
    }

    /** Lets go of the compiled rules. Screenings that are under way still end. */
    @Override
    public void close() {
        if (ownsRules) {
            rules.close();
        }
    }
}
