package io.levee.rulebook;

import io.levee.facts.Remittance;
import io.levee.facts.SpokenTell;
import io.levee.transfer.Confirmation;
import io.levee.transfer.Observation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one more tick or confirmation would make of a decision: the facts of the look with one thing different, evaluated
 * again. Only flags that ask for that thing can turn out otherwise, so only those are.
 */
public final class WhatIf {

    private final Rulebook rulebook;
    private final Remittance facts;
    private final List<Flag> fired;
    private final Set<String> firedIds = new HashSet<>();
    private final Score before;

    /**
     * Begins from a look.
     *
     * @param fired the flags that fired and act
     * @param before how their points add up
     */
    public WhatIf(Rulebook rulebook, Remittance facts, List<Flag> fired, Score before) {
        this.rulebook = rulebook;
        this.facts = facts;
        this.fired = fired;
        this.before = before;
        fired.forEach(flag -> firedIds.add(flag.id()));
    }

    /**
     * What would be decided.
     *
     * @param score how the points would add up
     * @param fired the flags that would fire, in no order
     * @param changed the flags that would turn out otherwise
     */
    public record Then(Score score, List<Flag> fired, List<Flag> changed) {

        /** How far the score would move, in decibans. */
        public double moved(Score from) {
            return score.level() - from.level();
        }
    }

    /** How it is without any change. */
    public Score before() {
        return before;
    }

    /** What if the teller had ticked this? Null where the rulebook knows no such tell. */
    public @Nullable Then ticked(Question.Tick tick) {
        Observation observation = tick.observation();
        if (observation != null) {
            return seen(observation);
        }
        String name = tick.tell();
        SpokenTell tell = name == null ? null : rulebook.lexicon().tell(name);
        return tell == null ? null : then(facts.with(tell), tell.name());
    }

    /** What if the teller had seen this? */
    public Then seen(Observation observation) {
        return then(facts.with(observation), observation);
    }

    /** What if the bank had confirmed the purpose in this way? */
    public Then confirmed(Confirmation confirmation) {
        return then(facts.with(confirmation), confirmation);
    }

    private Then then(Remittance changedFacts, Object thing) {
        List<Flag> then = new ArrayList<>(fired);
        List<Flag> changed = new ArrayList<>();
        for (Flag flag : rulebook.askingFor(thing)) {
            boolean now = flag.condition().holds(changedFacts);
            if (now != firedIds.contains(flag.id())) {
                changed.add(flag);
                if (now) {
                    then.add(flag);
                } else {
                    then.remove(flag);
                }
            }
        }
        return new Then(rulebook.score(then, changedFacts), then, changed);
    }
}
