package io.levee.benchmarks;

import io.levee.rulebook.Condition;
import io.levee.rulebook.Flag;
import io.levee.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Any number of flags in the shape of the shipped ones: each has as many conditions as one of them, the first of these from
 * the first conditions of flags with as many, and so on, with figures that vary. So what is rare alone stays alone. The same
 * seed makes the same.
 */
final class GeneratedFlags {

    private static final long SEED = 20_261_127;

    private final Random random = new Random(SEED);
    private final List<Flag> shipped;
    private final Map<Integer, List<List<Condition>>> bySize;

    GeneratedFlags(Rulebook rulebook) {
        this.shipped = rulebook.flags();
        this.bySize = shipped.stream().map(GeneratedFlags::parts).collect(Collectors.groupingBy(List::size));
    }

    private static List<Condition> parts(Flag flag) {
        return flag.condition() instanceof Condition.All all ? all.parts() : List.of(flag.condition());
    }

    List<Flag> list(int count) {
        List<Flag> flags = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Flag like = shipped.get(random.nextInt(shipped.size()));
            List<Condition> conditions = new ArrayList<>();
            int size = parts(like).size();
            for (int part = 0; part < size; part++) {
                List<List<Condition>> alike = bySize.get(size);
                conditions.add(varied(alike.get(random.nextInt(alike.size())).get(part)));
            }
            flags.add(flag("GX-" + i, like, new Condition.All(conditions)));
        }
        return flags;
    }

    /** Half as much to twice as much, and whole where it was whole. */
    private Condition varied(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            double figure = compare.literal() * Math.pow(2, 2 * random.nextDouble() - 1);
            boolean whole = compare.literal() == Math.rint(compare.literal());
            return new Condition.Compare(
                    compare.property(),
                    compare.comparison(),
                    whole ? Math.max(1, Math.rint(figure)) : Math.rint(figure * 100) / 100);
        }
        return condition;
    }

    private static Flag flag(String id, Flag like, Condition condition) {
        return new Flag(
                id,
                like.folder(),
                like.file(),
                like.line(),
                like.title(),
                like.group(),
                like.sign(),
                like.inScams(),
                like.inHonest(),
                like.points(),
                like.feeds(),
                like.replaces(),
                like.shadow(),
                like.mandate(),
                like.accepted(),
                like.sources(),
                like.innocent(),
                like.reason(),
                condition);
    }
}
