package io.levee.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.rulebook.drools.DrlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an officer reads when something is wrong, whole and in both languages. */
class FaultyRulebooksTest {

    private static final Path CASES = Path.of("src/test/resources/faulty/cases.txt");
    private static final int LEAST = 60;

    @TempDir
    Path directory;

    static Stream<Faulty> cases() {
        return Faulty.in(CASES).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theWholeMessageIsAsWritten(Faulty faulty) throws IOException {
        List<String> checked = faulty.checked(directory.resolve("rules"));

        assertThat(checked.get(0)).isEqualTo(faulty.en());
        assertThat(checked.get(1)).isEqualTo(faulty.zh());
        assertThat(String.join("\n", checked)).doesNotContain("java.", "org.drools", "Exception", "\tat ", "null");
    }

    @Test
    void thereAreEnoughOfThemAndTheyStartFromASoundRulebook() {
        assertThat(cases().map(Faulty::name).distinct()).hasSizeGreaterThanOrEqualTo(LEAST);
        RulebookLoader.Report report =
                new RulebookLoader(new DrlReader(), Faulty.TODAY).check(RulebookFiles.in(Faulty.BASE));
        assertThat(report.problems()).isEmpty();
        assertThat(report.isAccepted()).isTrue();
    }
}
