package io.levee.rulebook;

import io.levee.decision.Group;
import io.levee.facts.Remittance;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Flags as tests need them, without papers. */
public final class Flags {

    private static final RuleDocument NO_RULE = new RuleDocument("test.drl", "XX-01", 1, List.of(), List.of());
    private static final Reason NO_REASON =
            new Reason(template("理由", Template.Language.ZH), template("reason", Template.Language.EN));

    private Flags() {}

    private static Template template(String text, Template.Language language) {
        return Template.read(text, language, Map.of(), Set.of(), NO_RULE, 1, new Problems());
    }

    public static Flag of(String id, Condition condition) {
        return of(id, Rulebook.COMMON, Group.COUNTER, id, 10, Set.of(), Set.of(), condition);
    }

    static Flag of(
            String id,
            String folder,
            Group group,
            String sign,
            double points,
            Set<String> feeds,
            Set<String> replaces,
            Condition condition) {
        return new Flag(
                id,
                folder,
                folder + "/rules.drl",
                1,
                "title",
                group,
                sign,
                1,
                1,
                points,
                feeds,
                replaces,
                false,
                null,
                false,
                List.of(),
                "innocent",
                NO_REASON,
                condition);
    }

    public static Condition parse(String text) {
        Problems problems = new Problems();
        Condition condition = new ConditionParser(new Vocabulary(), "test.drl", problems).parse(text, 1, 1);
        if (condition == null || !problems.isEmpty()) {
            throw new IllegalArgumentException(text + " -> " + problems.sorted());
        }
        return condition;
    }

    /** A condition that does what a test wants. */
    static Condition always(boolean holds) {
        return holds ? new Condition.All(List.of()) : new Condition.Any(List.of());
    }

    static boolean holds(String condition, Remittance remittance) {
        return parse(condition).holds(remittance);
    }
}
