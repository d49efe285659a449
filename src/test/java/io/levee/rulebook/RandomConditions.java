package io.levee.rulebook;

import io.levee.facts.Remittance;
import io.levee.facts.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes conditions of the flag language by chance, with all that it has. */
final class RandomConditions {

    private static final int[] WHOLE = {1, 2, 24, 72, 168, 336, 2000, 4320};
    private static final List<String> FIGURES =
            List.of("0", "0.5", "0.85", "1", "2", "3", "5.5", "22", "23", "60", "100", "1000.5");
    private static final List<String> SUMS =
            List.of("0", "0.01", "100", "999.99", "1000", "5000", "50000", "200000", "3000000000", "12345678901234567");

    private final Random random;
    private final Vocabulary vocabulary;
    private final List<String> texts;
    private final boolean equalUnknowns;
    private final List<Path> paths = new ArrayList<>();

    /** A path to a word that has a value. */
    record Path(String text, Word word) {}

    /** With {@code equalUnknowns}, two properties that can both be unknown are compared with {@code ==} too. */
    RandomConditions(Random random, Vocabulary vocabulary, List<String> texts, boolean equalUnknowns) {
        this.random = random;
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.equalUnknowns = equalUnknowns;
        collect("", Remittance.class);
    }

    private void collect(String prefix, Class<?> part) {
        for (String name : vocabulary.names(part)) {
            Word word = vocabulary.find(part, name);
            if (word == null) {
                continue;
            }
            if (word.kind() == Kind.PART) {
                collect(prefix + name + ".", word.type());
            } else if (word.kind() != Kind.SHOWN) {
                paths.add(new Path(prefix + name, word));
            }
        }
    }

    /** Every property and method that has a value. */
    List<Path> paths() {
        return paths;
    }

    /** A condition that begins with the path, perhaps together with others. */
    String about(Path path) {
        return switch (random.nextInt(6)) {
            case 0 -> "( " + one(path) + " || " + any(1) + " )";
            case 1 -> one(path) + " && " + any(1);
            case 2 -> "( " + one(path) + " && " + any(1) + " ) || " + any(2);
            default -> one(path);
        };
    }

    private String any(int depth) {
        if (depth > 3) {
            return one(paths.get(random.nextInt(paths.size())));
        }
        return switch (random.nextInt(5)) {
            case 0 -> "( " + any(depth + 1) + " || " + any(depth + 1) + " )";
            case 1 -> "( " + any(depth + 1) + " && " + any(depth + 1) + " )";
            case 2 -> not();
            default -> one(paths.get(random.nextInt(paths.size())));
        };
    }

    private String not() {
        List<Path> known = paths.stream()
                .filter(path -> !path.word().canBeUnknown() && path.word().kind() != Kind.NUMBER)
                .toList();
        String first = one(known.get(random.nextInt(known.size())));
        String second = one(known.get(random.nextInt(known.size())));
        return switch (random.nextInt(4)) {
            case 0 -> "!( " + first + " && " + second + " )";
            case 1 -> "!( " + first + " || !( " + second + " ) )";
            default -> "!( " + first + " )";
        };
    }

    String one(Path path) {
        String property = written(path);
        return switch (path.word().kind()) {
            case TRUTH -> property + List.of("", " == true", " == false").get(random.nextInt(3));
            case CONSTANT -> constants(property, path.word().type());
            default -> property + " " + number(path);
        };
    }

    private String constants(String property, Class<?> type) {
        if (random.nextBoolean()) {
            return property + " == " + constant(type);
        }
        int many = 1 + random.nextInt(3);
        return property + " in "
                + IntStream.range(0, many).mapToObj(i -> constant(type)).collect(Collectors.joining(", ", "( ", " )"));
    }

    private String number(Path path) {
        Word word = path.word();
        List<String> comparisons = word.meaning().atLeast() ? List.of(">=", ">") : List.of("<", "<=", ">", ">=", "==");
        String comparison = comparisons.get(random.nextInt(comparisons.size())) + " ";
        if (random.nextInt(4) == 0) {
            List<Path> alike = paths.stream()
                    .filter(other -> other.word().kind() == Kind.NUMBER
                            && other.word().unit() == word.unit()
                            && (equalUnknowns || !bothUnknown(comparison, word, other.word())))
                    .toList();
            if (alike.isEmpty()) {
                return comparison + "1";
            }
            return comparison + written(alike.get(random.nextInt(alike.size())));
        }
        List<String> fitting = (word.unit() == Unit.MONEY ? SUMS : FIGURES)
                .stream()
                        .filter(figure ->
                                Double.parseDouble(figure) <= word.meaning().max())
                        .toList();
        return comparison + fitting.get(random.nextInt(fitting.size()));
    }

    private static boolean bothUnknown(String comparison, Word one, Word other) {
        return comparison.startsWith("==") && one.canBeUnknown() && other.canBeUnknown();
    }

    String written(Path path) {
        return path.word().isMethod()
                ? path.text()
                        + path.word().parameters().stream()
                                .map(this::argument)
                                .collect(Collectors.joining(", ", "( ", " )"))
                : path.text();
    }

    private String argument(Class<?> type) {
        if (type.isEnum()) {
            return constant(type);
        }
        return type == String.class
                ? '"' + texts.get(random.nextInt(texts.size())) + '"'
                : Integer.toString(WHOLE[random.nextInt(WHOLE.length)]);
    }

    private String constant(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return Property.literal(constants[random.nextInt(constants.length)]);
    }
}
