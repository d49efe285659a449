package io.levee.benchmarks;

import io.levee.rulebook.Condition;
import io.levee.rulebook.Flag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Flags as DRL of the common kind: the parts of a remittance are facts of their own, a rule joins those that it needs, and
 * its consequence notes the hit.
 */
final class JoinedDrl {

    private static final Map<String, String> TYPES = types();

    private JoinedDrl() {}

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("money", "MoneyFacts");
        types.put("payer", "PayerFacts");
        types.put("payee", "PayeeFacts");
        types.put("counter", "CounterFacts");
        types.put("words", "WordFacts");
        types.put("pattern", "PatternFacts");
        return types;
    }

    static String write(List<Flag> flags) {
        StringBuilder drl = new StringBuilder(
                """
                package io.levee.joined
                import io.levee.facts.*
                import io.levee.transfer.*
                global java.util.BitSet hits
                """);
        for (int i = 0; i < flags.size(); i++) {
            drl.append("rule \"").append(flags.get(i).id()).append("\" when\n");
            drl.append(patterns(flags.get(i).condition()));
            drl.append("then\n    hits.set( ").append(i).append(" );\nend\n");
        }
        return drl.toString();
    }

    private static String patterns(Condition condition) {
        List<Condition> all = condition instanceof Condition.All parts ? parts.parts() : List.of(condition);
        Map<String, List<String>> constraints = new LinkedHashMap<>();
        for (String part : TYPES.keySet()) {
            for (Condition one : all) {
                Set<String> parts = FlagText.parts(one.toString());
                if (parts.contains(part)) {
                    constraints.computeIfAbsent(part, key -> new ArrayList<>());
                    if (part.equals(last(parts))) {
                        constraints.get(part).add(of(part, one.toString()));
                    }
                }
            }
        }
        StringBuilder patterns = new StringBuilder();
        constraints.forEach((part, list) -> patterns.append("    $")
                .append(part)
                .append(" : ")
                .append(TYPES.get(part))
                .append("( ")
                .append(String.join(", ", list))
                .append(" )\n"));
        return patterns.toString();
    }

    /** What looks at several facts stands in the last of them. */
    private static String last(Set<String> parts) {
        String last = "";
        for (String part : TYPES.keySet()) {
            last = parts.contains(part) ? part : last;
        }
        return last;
    }

    private static String of(String part, String condition) {
        String text = condition.replace(part + ".", "");
        for (String other : TYPES.keySet()) {
            text = text.replace(other + ".", "$" + other + ".");
        }
        return text;
    }
}
