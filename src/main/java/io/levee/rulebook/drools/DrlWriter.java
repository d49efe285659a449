package io.levee.rulebook.drools;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.levee.rulebook.Comparison;
import io.levee.rulebook.Condition;
import io.levee.rulebook.Flag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the DRL that is compiled, from the understood conditions alone: no name, text or comment of an officer's file
 * gets into it. A rule is named by the flag's place in the list.
 *
 * <p>The conditions of a flag stand in the order that is quickest to evaluate: first what rules out many flags at once,
 * then what many flags share, last what goes through an account's movements. Drools asks what flags begin with alike
 * only once.
 *
 * <p>Many flags are dealt out to several entry points. Drools makes one method of all conditions of an entry point, and
 * the JVM never compiles a method of more than 8,000 bytes.
 */
final class DrlWriter {

    private static final String HEAD =
            """
            package io.levee.rules.compiled
            import io.levee.facts.Remittance
            import io.levee.transfer.*
            """;

    /** Conditions and flags of one entry point; each takes some 15 bytes of its method. */
    private static final int MOST = 400;

    private final List<List<Condition>> flags;
    private final Map<String, Long> uses;

    private DrlWriter(List<Flag> flags) {
        this.flags = flags.stream().map(DrlWriter::parts).toList();
        this.uses = this.flags.stream().flatMap(List::stream).collect(groupingBy(DrlWriter::drl, counting()));
    }

    /**
     * What is compiled.
     *
     * @param drl the rules
     * @param entryPoints where a remittance must be inserted for all of them to be evaluated
     */
    record Written(String drl, List<String> entryPoints) {}

    /** A flag as Drools sees it. */
    private record Rule(int number, List<String> constraints) {
        /** How many conditions it begins with alike. */
        int shared(@Nullable Rule other) {
            int alike = 0;
            while (other != null
                    && alike < Math.min(constraints.size(), other.constraints.size())
                    && constraints.get(alike).equals(other.constraints.get(alike))) {
                alike++;
            }
            return alike;
        }
    }

    static Written write(List<Flag> flags) {
        return new DrlWriter(flags).write();
    }

    private static List<Condition> parts(Flag flag) {
        return flag.condition() instanceof Condition.All all ? all.parts() : List.of(flag.condition());
    }

    private Written write() {
        StringBuilder drl = new StringBuilder(HEAD);
        List<String> entryPoints = new ArrayList<>();
        int room = 0;
        Rule before = null;
        for (Rule rule : rules()) {
            int size = 1 + rule.constraints.size() - rule.shared(before);
            if (size > room) {
                entryPoints.add("part " + entryPoints.size());
                room = MOST;
            }
            room -= size;
            before = rule;
            drl.append("rule \"")
                    .append(rule.number)
                    .append("\" when Remittance( ")
                    .append(String.join(", ", rule.constraints))
                    .append(" ) from entry-point \"")
                    .append(entryPoints.get(entryPoints.size() - 1))
                    .append("\" then end\n");
        }
        return new Written(drl.toString(), entryPoints);
    }

    /** The flags, those side by side that begin alike. */
    private List<Rule> rules() {
        return IntStream.range(0, flags.size())
                .mapToObj(i -> new Rule(i, constraints(flags.get(i))))
                .sorted(Comparator.comparing(rule -> String.join("\n", rule.constraints)))
                .toList();
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
