package io.levee.rulebook;

import io.levee.decision.Text;
import io.levee.facts.Remittance;
import io.levee.transfer.Observation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question for the customer.
 *
 * @param id its id, unique in its folder
 * @param ask what the teller asks
 * @param listen what to listen for
 * @param ticks what the teller can tick at the answer
 * @param when what must hold for it to make sense; null for nothing
 */
public record Question(String id, Text ask, Text listen, List<Tick> ticks, @Nullable Condition when) {

    /** Whether it makes sense to ask it, as its {@code when} says; without one it always does. */
    public boolean makesSense(Remittance facts) {
        return when == null || when.holds(facts);
    }

    /**
     * What a teller can tick: a tell or an observation.
     *
     * @param tell the tell's name, or null
     * @param observation the observation, or null
     * @param label what the screen shows
     */
    public record Tick(@Nullable String tell, @Nullable Observation observation, Text label) {

        /** What is ticked: the observation, else the tell's name; ticks of two questions can stand for one thing. */
        public Object thing() {
            return observation == null ? Objects.requireNonNullElse(tell, "") : observation;
        }
    }
}
