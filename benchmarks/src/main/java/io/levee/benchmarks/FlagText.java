package io.levee.benchmarks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns the text of a condition into what other languages write for the same. */
final class FlagText {

    private static final String PATH = "(money|payer|payee|counter|words|pattern)\\.(\\w+)((?:\\( [^()]*? \\))?)";
    private static final Pattern PATHS = Pattern.compile(PATH);
    private static final Pattern ONE_OF = Pattern.compile(PATH + " in \\( ([^()]*) \\)");
    private static final Pattern ORDER = Pattern.compile(PATH + " (>=|<=|>|<) ([0-9.]+)");
    private static final Pattern TRUTH = Pattern.compile(PATH + " == true");
    private static final Map<String, String> ORDERS =
            Map.of(">=", "atLeast", "<=", "atMost", ">", "above", "<", "below");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]\\w+\\.([A-Z_]+)\\b");

    private FlagText() {}

    /** The parts of the remittance that a condition looks at. */
    static Set<String> parts(String condition) {
        Set<String> parts = new LinkedHashSet<>();
        PATHS.matcher(condition).results().forEach(found -> parts.add(found.group(1)));
        return parts;
    }

    /** As MVEL writes it, of a variable {@code remittance}. */
    static String mvel(String condition) {
        String alternatives = replace(ONE_OF, condition, found -> {
            String path = call(found);
            return "("
                    + String.join(
                            " || ",
                            List.of(found.group(4).split(", ")).stream()
                                    .map(one -> path + " == " + one)
                                    .toList())
                    + ")";
        });
        return replace(PATHS, alternatives.replace("remittance.", "\0"), FlagText::call)
                .replace("\0", "remittance.");
    }

    private static String call(MatchResult found) {
        String arguments = found.group(3).isEmpty()
                ? "()"
                : found.group(3).replace(" ", "").replace(",", ", ");
        return "remittance." + found.group(1) + "()." + found.group(2) + arguments;
    }

    /** As Java writes it, of a variable {@code r}, with small methods for what may be unknown. */
    static String java(String condition) {
        String alternatives = replace(
                ONE_OF,
                condition,
                found -> "("
                        + String.join(
                                " || ",
                                Stream.of(found.group(4).split(", "))
                                        .map(one -> path(found) + " == " + one)
                                        .toList())
                        + ")");
        String ordered = replace(
                ORDER,
                alternatives,
                found -> ORDERS.get(found.group(4)) + "(" + path(found) + ", " + found.group(5) + ")");
        String truths = replace(TRUTH, ordered, found -> "is(" + path(found) + ")");
        return replace(PATHS, truths, found -> "r." + found.group(1) + "()." + found.group(2) + arguments(found))
                .replace("\0", "");
    }

    /** A path that is not to be replaced again. */
    private static String path(MatchResult found) {
        return "r.\0" + found.group(1) + "\0()." + found.group(2) + arguments(found);
    }

    private static String arguments(MatchResult found) {
        return found.group(3).isEmpty() ? "()" : found.group(3);
    }

    /** As CEL writes it: paths are variables, constants are texts, and an order asks for null first. */
    static String cel(String condition) {
        String ordered = replace(ORDER, condition, found -> {
            String number = found.group(5).contains(".") ? found.group(5) : found.group(5) + ".0";
            String name = variable(found);
            return "(" + name + " != null && " + name + " " + found.group(4) + " " + number + ")";
        });
        String named = replace(PATHS, ordered, FlagText::variable);
        String listed = Pattern.compile(" in \\( ([^()]*) \\)").matcher(named).replaceAll(" in [ $1 ]");
        return CONSTANT.matcher(listed).replaceAll("\"$1\"");
    }

    private static String variable(MatchResult found) {
        return (found.group(1) + "_" + found.group(2) + found.group(3))
                .replaceAll("[^A-Za-z0-9]+", "_")
                .replaceAll("_$", "");
    }

    /** The paths of a condition, by the name that CEL has for them. */
    static void variables(String condition, Map<String, MatchResult> into) {
        PATHS.matcher(condition).results().forEach(found -> into.put(variable(found), found));
    }

    static String replace(Pattern pattern, String text, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
    }
}
