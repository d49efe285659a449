package io.levee.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.levee.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The shipped rulebook as a bank would test its own, and what such a test says when something is wrong. */
class RulebookTestsTest {

    private static final Path BASE = Path.of("src/test/resources/faulty/base");

    @TempDir
    Path dir;

    @TestFactory
    Stream<DynamicTest> rules() {
        return RulebookTests.of(Path.of("rules"));
    }

    @Test
    void aConditionThatNoExampleTriesFailsTheTestOfItsFlag() {
        List<DynamicTest> tests = RulebookTests.of(BASE).toList();

        DynamicTest flag = tests.stream()
                .filter(test -> test.getDisplayName().startsWith("CM-03"))
                .findFirst()
                .orElseThrow();
        assertThat(catchThrowable(() -> flag.getExecutable().execute()))
                .hasMessageContaining("no example misses by `money.channel == Channel.COUNTER`");
    }

    @Test
    void aRulebookThatIsNotValidFailsWithAllThatIsWrong() throws IOException {
        Folders.copy(BASE, dir.resolve("copy"));
        Path rules = dir.resolve("copy/loan/rules.drl");
        Files.writeString(rules, Files.readString(rules).replace("loan-pay-first", "loan-pay-frist"));

        List<DynamicTest> tests = RulebookTests.of(dir.resolve("copy")).toList();

        assertThat(tests).hasSize(1);
        assertThat(catchThrowable(() -> tests.get(0).getExecutable().execute()))
                .hasMessageContaining("there is no tell `loan-pay-frist`; did you mean loan-pay-first");
    }
}
