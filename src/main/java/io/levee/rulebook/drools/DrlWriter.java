package io.levee.rulebook.drools;

import io.levee.rulebook.Condition;
import io.levee.rulebook.Flag;
import java.util.List;

/**
 * Writes the DRL that is compiled, from the understood conditions alone: no name, text or comment of an officer's file
 * gets into it. A rule is named by the flag's place in the list.
 */
final class DrlWriter {

    private static final String HEAD =
            """
            package io.levee.rules.compiled
            import io.levee.facts.Remittance
            import io.levee.transfer.*
            """;

    private DrlWriter() {}

    static String write(List<Flag> flags) {
        StringBuilder drl = new StringBuilder(HEAD);
        for (int i = 0; i < flags.size(); i++) {
            drl.append("rule \"").append(i).append("\" when Remittance( ");
            Condition condition = flags.get(i).condition();
            List<Condition> parts = condition instanceof Condition.All all ? all.parts() : List.of(condition);
            drl.append(String.join(", ", parts.stream().map(Condition::toString).toList()));
            drl.append(" ) then end\n");
        }
        return drl.toString();
    }
}
