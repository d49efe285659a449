package io.levee;

import io.levee.decision.Evidence;
import io.levee.decision.Fault;
import io.levee.decision.Mandate;
import io.levee.decision.ScamScore;
import io.levee.facts.Rate;
import io.levee.facts.Remittance;
import io.levee.rulebook.Explanation;
import io.levee.rulebook.Flag;
import io.levee.rulebook.Question;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.Score;
import io.levee.transfer.Intervention;
import io.levee.transfer.Observation;
import io.levee.transfer.Release;
import io.levee.transfer.Transfer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer to one look at a transfer, with its reasons. Immutable. */
public final class Screening {

    private final Transfer transfer;
    private final Instant asOf;
    private final Ruling ruling;
    private final Score score;
    private final List<Evidence> evidence;
    private final List<Evidence> shadow;
    private final List<Fault> faults;
    private final List<Flag> keptOut;
    private final Remittance facts;
    private final Rulebook rulebook;
    private final boolean paused;
    private final @Nullable Changes changes;

    Screening(
            Transfer transfer,
            Instant asOf,
            Ruling ruling,
            Score score,
            List<Evidence> evidence,
            List<Evidence> shadow,
            List<Fault> faults,
            List<Flag> keptOut,
            Remittance facts,
            Rulebook rulebook,
            boolean paused,
            @Nullable Changes changes) {
        this.transfer = transfer;
        this.asOf = asOf;
        this.ruling = ruling;
        this.score = score;
        this.evidence = List.copyOf(evidence);
        this.shadow = List.copyOf(shadow);
        this.faults = List.copyOf(faults);
        this.keptOut = List.copyOf(keptOut);
        this.facts = facts;
        this.rulebook = rulebook;
        this.paused = paused;
        this.changes = changes;
    }

    /** Whether screening was paused: then only the watchlist's orders act, and points ask for nothing. */
    public boolean isPaused() {
        return paused;
    }

    /** The same, with what changed since a look. */
    Screening since(PriorLook prior) {
        return new Screening(
                transfer,
                asOf,
                ruling,
                score,
                evidence,
                shadow,
                faults,
                keptOut,
                facts,
                rulebook,
                paused,
                prior.to(this));
    }

    /** What changed since the look before at the same transfer; empty at the first, and where that is forgotten. */
    public Optional<Changes> changes() {
        return Optional.ofNullable(changes);
    }

    /** The bank's id of the transfer. */
    public String transferId() {
        return transfer.id();
    }

    /** The moment of the look. */
    public Instant asOf() {
        return asOf;
    }

    /** How strongly to intervene. */
    public Intervention intervention() {
        return ruling.intervention();
    }

    /** The score over all scams in decibans; 0 without any evidence. */
    public double score() {
        return score.level();
    }

    /** The chance that it is a scam, 0 to 1, from the rulebook's prior and the score: a guide, not a measurement. */
    public double probability() {
        return score.probability();
    }

    /** The id of the scam that leads, for example {@code LOAN_SCAM}; empty where none leads clearly. */
    public Optional<String> scam() {
        return Optional.ofNullable(score.leading());
    }

    /** All scams of the rulebook with their scores, the most likely first. */
    public List<ScamScore> scams() {
        return score.ranked();
    }

    /** The flags that fired, in the rulebook's order; for the teller, never for the customer. */
    public List<Evidence> evidence() {
        return evidence;
    }

    /** What must be done whatever the points, the watchlist's orders first. */
    public List<Mandate> mandates() {
        return ruling.mandates();
    }

    /** What would have to be done but for a release of this transfer. It does nothing, and is no part of the mandates. */
    public List<Mandate> released() {
        return ruling.released();
    }

    /**
     * The release under which the score asks for a reminder at most; empty where there was none for this payee and this
     * amount, and where something came up that was not known then: the score counts in full again.
     */
    public Optional<Release> release() {
        return Optional.ofNullable(ruling.release());
    }

    /** Shadow flags that fired: recorded and compared, without any effect. */
    public List<Evidence> shadow() {
        return shadow;
    }

    /** What went wrong; empty in a sound screening. */
    public List<Fault> faults() {
        return faults;
    }

    /** The rate with which amounts were converted into the rulebook's currency; empty where none was known. */
    public Optional<Rate> rate() {
        return Optional.ofNullable(facts.money().rate());
    }

    /**
     * What the flags were asked about: the transfer with everything that was known around it at the moment of the look.
     * Immutable; it holds what the history knew of the two accounts for as long as the screening is held.
     */
    public Remittance facts() {
        return facts;
    }

    /**
     * Why a flag fired, or which of its conditions kept it from firing and what value they saw.
     *
     * @param flag the flag's id, for example {@code LS-03}
     * @return empty where the rulebook that was used has no such flag
     */
    public Optional<Explanation> explain(String flag) {
        return rulebook.flags().stream()
                .filter(known -> known.id().equals(flag))
                .findFirst()
                .map(known -> Explanation.of(known, facts));
    }

    /** The hash of the rulebook that was used. */
    public String rulebookHash() {
        return rulebook.hash();
    }

    /** The flags that fired and act. */
    List<Flag> acting() {
        return evidence.stream()
                .flatMap(one -> rulebook.flag(one.rule()).stream())
                .toList();
    }

    /** Whether it is known already what a tick asks for: seen, looked for and not seen, ticked or heard. */
    boolean knows(Question.Tick tick) {
        Observation observation = tick.observation();
        if (observation != null) {
            return transfer.observations().contains(observation)
                    || transfer.notObserved().contains(observation);
        }
        String tell = tick.tell();
        return tell != null && facts.words().tells(tell);
    }

    /** How the points of the flags add up. */
    Score points() {
        return score;
    }

    /** The flags that were not evaluated because they had failed. */
    List<Flag> keptOut() {
        return keptOut;
    }

    Transfer transfer() {
        return transfer;
    }

    Rulebook rulebook() {
        return rulebook;
    }

    /** Says which transfer and how it was judged, and nothing about the customer. */
    @Override
    public String toString() {
        return transfer.id() + " " + intervention() + " " + evidence + " " + mandates();
    }
}
