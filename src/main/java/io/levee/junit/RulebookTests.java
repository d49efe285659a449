package io.levee.junit;

import io.levee.Rulebooks;
import io.levee.rulebook.Coverage;
import io.levee.rulebook.ExampleReport;
import io.levee.rulebook.Problem;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.RulebookFiles;
import io.levee.rulebook.RulebookLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/**
 * A rulebook's checks and examples as JUnit tests, in one line:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> rules() {
 *     return RulebookTests.of(Path.of("rules"));
 * }
 * }</pre>
 *
 * <p>The build that uses it brings JUnit Jupiter.
 */
public final class RulebookTests {

    private RulebookTests() {}

    /**
     * One test that the rulebook is valid and all its examples hold, and one for each flag whether its examples try out
     * every single condition both ways. Where it is not valid, that test alone, with all that is wrong.
     */
    public static Stream<DynamicTest> of(Path directory) {
        RulebookLoader.Report report = Rulebooks.check(RulebookFiles.in(directory), null);
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("valid", () -> fail(report.errors())));
        Rulebook rulebook = report.rulebook();
        if (rulebook != null) {
            flags(new ExampleReport(rulebook))
                    .forEach((flag, coverage) -> tests.add(
                            DynamicTest.dynamicTest(flag + " is tried out", () -> fail(coverage, directory))));
        }
        return tests.stream();
    }

    private static Map<String, List<Coverage>> flags(ExampleReport report) {
        Map<String, List<Coverage>> byFlag = new LinkedHashMap<>();
        report.coverage().forEach(one -> byFlag.computeIfAbsent(one.flag().id(), id -> new ArrayList<>())
                .add(one));
        return byFlag;
    }

    private static void fail(List<Problem> errors) {
        if (!errors.isEmpty()) {
            throw new AssertionFailedError(
                    errors.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
    }

    private static void fail(List<Coverage> coverage, Path directory) {
        List<String> gaps = coverage.stream()
                .filter(one -> !one.isFull())
                .map(one ->
                        directory.resolve(one.flag().file()) + ":" + one.flag().line() + ": "
                                + (one.heldSomewhere() ? "no example misses by `" : "no example meets `")
                                + one.condition() + "`")
                .toList();
        if (!gaps.isEmpty()) {
            throw new AssertionFailedError(String.join("\n", gaps));
        }
    }
}
