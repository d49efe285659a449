package io.levee.rulebook.drools;

import io.levee.rulebook.Comparison;
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
            drl.append(String.join(", ", parts.stream().map(DrlWriter::drl).toList()));
            drl.append(" ) then end\n");
        }
        return drl.toString();
    }

    private static String drl(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), " && ");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), " || ");
        }
        if (condition instanceof Condition.Not not) {
            return "!( " + drl(not.part()) + " )";
        }
        if (condition instanceof Condition.CompareBoth both && both.comparison() == Comparison.EQUAL) {
            // to Drools two unknown values are equal; to a flag nothing unknown is
            return "( " + both.property() + " >= " + both.other() + " && " + both.property() + " <= " + both.other()
                    + " )";
        }
        return condition.toString();
    }

    private static String joined(List<Condition> parts, String by) {
        return "( " + String.join(by, parts.stream().map(DrlWriter::drl).toList()) + " )";
    }
}
