package io.levee;

import io.levee.rulebook.Profile;
import io.levee.transfer.Intervention;
import io.levee.transfer.Observation;
import io.levee.transfer.Settlement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the teller sees: one line, the reasons, what to ask, say and do. Empty in all parts at {@link Intervention#NONE}.
 * Everything is for the teller except {@code customerText}.
 *
 * @param intervention how strongly to intervene
 * @param headline one line, at most 25 Chinese characters
 * @param reasons why, at most three, the strongest first
 * @param questions what to ask, two to four
 * @param say what to say
 * @param never what not to say or do
 * @param steps what to do next, in order
 * @param terms what may be offered, and how a hold ends
 * @param customerText what the customer may read or hear; tells nothing to a companion who must not be alerted
 * @param recorded whether it can be proved that it was shown
 */
public record Prompt(
        Intervention intervention,
        String headline,
        List<String> reasons,
        List<Question> questions,
        List<String> say,
        List<String> never,
        List<Step> steps,
        Terms terms,
        CustomerText customerText,
        Recorded recorded) {

    /** Copies the lists. */
    public Prompt {
        reasons = List.copyOf(reasons);
        questions = List.copyOf(questions);
        say = List.copyOf(say);
        never = List.copyOf(never);
        steps = List.copyOf(steps);
    }

    /**
     * What may be offered at a level, and how a hold ends.
     *
     * @param settlements the settlements that may be offered; empty where the payment must wait
     * @param signs whether the customer is asked to sign the notice
     * @param release how a hold ends; empty below {@link Intervention#HOLD}
     * @param basis the legal basis of the level; empty where nothing is asked for
     */
    public record Terms(List<Settlement> settlements, boolean signs, String release, String basis) {

        /** Copies the list. */
        public Terms {
            settlements = List.copyOf(settlements);
        }
    }

    /**
     * Something to do.
     *
     * @param text what the teller does
     * @param who whom it needs besides; null for nobody
     * @param withinMinutes how soon it must be done, 0 for at once; null where nothing says
     * @param basis the rule that asks for it; empty where none is named
     */
    public record Step(String text, Profile.@Nullable Who who, @Nullable Integer withinMinutes, String basis) {}

    /**
     * A question for the customer.
     *
     * @param id its id, to be given back with the answer
     * @param ask what to ask
     * @param listen what to listen for
     * @param ticks what can be ticked at the answer
     */
    public record Question(String id, String ask, String listen, List<Tick> ticks) {

        /** Copies the list. */
        public Question {
            ticks = List.copyOf(ticks);
        }
    }

    /**
     * Something that a teller can tick: a tell, which goes into the answer's ticks, or an observation.
     *
     * @param tell the tell's name, or null
     * @param observation the observation, or null
     * @param label what the screen shows
     */
    public record Tick(@Nullable String tell, @Nullable Observation observation, String label) {}

    /** The same prompt, of which it is known whether it is on record. */
    Prompt with(Recorded now) {
        return new Prompt(intervention, headline, reasons, questions, say, never, steps, terms, customerText, now);
    }

    /** Says how strongly to intervene and nothing about the customer. */
    @Override
    public String toString() {
        return "Prompt " + intervention;
    }
}
