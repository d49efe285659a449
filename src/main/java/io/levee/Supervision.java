package io.levee;

import io.levee.decision.Evidence;
import io.levee.decision.Fault;
import io.levee.decision.Mandate;
import io.levee.decision.Text;
import io.levee.rulebook.Flag;
import io.levee.rulebook.Missed;
import io.levee.rulebook.Question;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.WhatIf;
import io.levee.transfer.Confirmation;
import io.levee.transfer.Intervention;
import io.levee.transfer.Observation;
import io.levee.transfer.Transfer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out what a screening rests on and what would change it, from its own facts: nothing is looked up again. */
final class Supervision {

    private static final int MOST_CHANGES = 3;
    private static final int MOST_MISSED = 5;
    /** What moves the score by less is not worth a supervisor's eye. */
    private static final double LEAST = 0.5;

    private static final Map<Confirmation, Text> CONFIRMED = Map.of(
            Confirmation.CALL_BACK, new Text("用行里留存的号码回拨核实", "confirmed by calling back on a number of the bank's own"),
            Confirmation.DOCUMENT, new Text("核验过凭证原件", "confirmed from a document that was checked"),
            Confirmation.OWN_RECORDS, new Text("与本行记录核对一致", "confirmed from the bank's own records"));
    private static final Text KNOWN_GENUINE = new Text("柜员熟悉客户，知道属实", "the teller knows the customer and the matter");

    private final Screening screening;
    private final Rulebook rulebook;
    private final List<Flag> fired;
    private final WhatIf whatIf;

    Supervision(Screening screening) {
        this.screening = screening;
        this.rulebook = screening.rulebook();
        this.fired = screening.acting();
        this.whatIf = new WhatIf(rulebook, screening.facts(), fired, screening.points());
    }

    SupervisorView view() {
        return new SupervisorView(evidence(), capped(), raising(), lowering(), missed());
    }

    private List<Evidence> evidence() {
        return screening.evidence().stream()
                .sorted(Comparator.comparingDouble(Evidence::points).reversed())
                .toList();
    }

    private List<SupervisorView.Capped> capped() {
        List<SupervisorView.Capped> capped = new ArrayList<>();
        for (Flag flag : fired) {
            if (flag.isPositive()) {
                List<Flag> others = fired.stream()
                        .filter(other -> !other.id().equals(flag.id()))
                        .toList();
                double counts = screening.score()
                        - rulebook.score(others, screening.facts()).level();
                if (counts < flag.points() - LEAST) {
                    capped.add(new SupervisorView.Capped(flag.evidence(screening.facts()), Math.max(0, counts)));
                }
            }
        }
        return capped;
    }

    private List<SupervisorView.Change> raising() {
        Set<Object> tried = new HashSet<>();
        Stream<Question> questions = Stream.concat(
                rulebook.dialogue().questions().stream(),
                rulebook.scams().stream().flatMap(scam -> scam.questions().stream()));
        return questions
                .filter(question -> question.makesSense(screening.facts()))
                .flatMap(question -> question.ticks().stream())
                .filter(tick -> tried.add(tick.thing()) && !screening.knows(tick))
                .flatMap(tick -> Stream.ofNullable(change(tick.label(), whatIf.ticked(tick))))
                .filter(change -> change.score() > screening.score() + LEAST)
                .sorted(Comparator.comparing(SupervisorView.Change::intervention)
                        .thenComparing(SupervisorView.Change::score)
                        .reversed())
                .limit(MOST_CHANGES)
                .toList();
    }

    private List<SupervisorView.Change> lowering() {
        Transfer transfer = screening.transfer();
        List<SupervisorView.@Nullable Change> changes = new ArrayList<>();
        for (Confirmation confirmation : Confirmation.values()) {
            if (!transfer.confirmations().contains(confirmation)) {
                changes.add(
                        change(Objects.requireNonNull(CONFIRMED.get(confirmation)), whatIf.confirmed(confirmation)));
            }
        }
        if (!transfer.observations().contains(Observation.KNOWN_TO_TELLER_GENUINE)) {
            changes.add(change(KNOWN_GENUINE, whatIf.seen(Observation.KNOWN_TO_TELLER_GENUINE)));
        }
        return changes.stream()
                .flatMap(Stream::ofNullable)
                .filter(change -> change.score() < screening.score() - LEAST)
                .sorted(Comparator.comparing(SupervisorView.Change::intervention)
                        .thenComparing(SupervisorView.Change::score))
                .limit(MOST_CHANGES)
                .toList();
    }

    private SupervisorView.@Nullable Change change(Text what, WhatIf.@Nullable Then then) {
        return then == null
                ? null
                : new SupervisorView.Change(
                        what, intervention(then), then.score().level());
    }

    /** A confirmation lowers the score, and never lifts a mandate. */
    private Intervention intervention(WhatIf.Then then) {
        Intervention strongest = then.score().intervention();
        for (Fault fault : screening.faults()) {
            strongest = strongest.or(fault.floor());
        }
        Set<String> ofFlags = fired.stream().map(Flag::id).collect(Collectors.toSet());
        for (Mandate mandate : screening.mandates()) {
            strongest = ofFlags.contains(mandate.source()) ? strongest : strongest.or(mandate.intervention());
        }
        for (Flag flag : then.fired()) {
            Intervention mandate = flag.mandate();
            strongest = mandate == null ? strongest : strongest.or(mandate);
        }
        return strongest;
    }

    private List<Missed> missed() {
        Set<String> ids = fired.stream().map(Flag::id).collect(Collectors.toSet());
        return rulebook.missed(screening.facts()).stream()
                .filter(missed -> !ids.contains(missed.flag().id()))
                .limit(MOST_MISSED)
                .toList();
    }
}
