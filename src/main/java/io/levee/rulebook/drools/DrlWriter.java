package io.levee.rulebook.drools;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.levee.rulebook.Comparison;
import io.levee.rulebook.Condition;
import io.levee.rulebook.Flag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes the DRL that is compiled, from the understood conditions alone: no name, text or comment of an officer's file
 * gets into it. A rule is named by the flag's place in the list.
 *
 * <p>The conditions of a flag stand in the order that is quickest to evaluate: first what rules out many flags at once,
 * then what many flags share, last what goes through an account's movements. Drools asks what flags begin with alike
 * only once.
 */
final class DrlWriter {

    private static final String HEAD =
            """
            package io.levee.rules.compiled
            import io.levee.facts.Remittance
            import io.levee.transfer.*
            """;

    private final List<List<Condition>> flags;
    private final Map<String, Long> uses;

    private DrlWriter(List<Flag> flags) {
        this.flags = flags.stream().map(DrlWriter::parts).toList();
        this.uses = this.flags.stream().flatMap(List::stream).collect(groupingBy(DrlWriter::drl, counting()));
    }

    static String write(List<Flag> flags) {
        return new DrlWriter(flags).write();
    }

    private static List<Condition> parts(Flag flag) {
        return flag.condition() instanceof Condition.All all ? all.parts() : List.of(flag.condition());
    }

    private String write() {
        StringBuilder drl = new StringBuilder(HEAD);
        for (int i = 0; i < flags.size(); i++) {
            drl.append("rule \"").append(i).append("\" when Remittance( ");
            drl.append(String.join(", ", constraints(flags.get(i))));
            drl.append(" ) then end\n");
        }
        return drl.toString();
    }

    private List<String> constraints(List<Condition> parts) {
        Stream<String> first = parts.stream()
                .map(Condition::onlyIf)
                .filter(Objects::nonNull)
                .map(guard -> guard + " == true")
                .distinct()
                .sorted();
        Comparator<Condition> quick = Comparator.comparing(Condition::walks);
        Comparator<Condition> shared = Comparator.comparing(part -> -uses.getOrDefault(drl(part), 0L));
        Stream<String> then = parts.stream()
                .sorted(quick.thenComparing(shared).thenComparing(DrlWriter::drl))
                .map(DrlWriter::drl);
        return Stream.concat(first, then).toList();
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
