package io.levee.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private static final String USUAL = "2024-02-29T23:59:59+08:00";

    @ParameterizedTest
    @ValueSource(
            strings = {
                USUAL,
                "2026-03-02T10:30:00-03:30",
                "2026-03-02T10:30:00-00:00",
                "2026-03-02T10:30:00+18:00",
                "2026-03-02T10:30:00+18:01",
                "2026-03-02T10:30:00+08:60",
                "2026-02-29T10:30:00+08:00",
                "2026-03-02T24:00:00+08:00",
                "2026-03-02T10:30:60+08:00",
                "0000-01-01T00:00:00+00:00",
                "2026-03-02t10:30:00+08:00",
                "2026-03-02T10:30:00Z",
                "2026-03-02T10:30+08:00",
                "2026-03-02T10:30:00.123456789+08:00",
                "2026-03-02T10:30:00+08:00:30",
                "2026-03-02T10:30:00",
                "2026-03-02",
                "２026-03-02T10:30:00+08:00",
                ""
            })
    void readsATimeAsTheJdkDoes(String text) {
        assertThat(read(text, Moments::time)).isEqualTo(read(text, OffsetDateTime::parse));
    }

    @Test
    void readsWhatIsAlmostATimeAsTheJdkDoes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String characters = "0123456789+-:T Z.";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(USUAL);
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                text.setCharAt(random.nextInt(text.length()), characters.charAt(random.nextInt(characters.length())));
            }
            assertThat(read(text.toString(), Moments::time))
                    .as("%s (seed %d)", text, seed)
                    .isEqualTo(read(text.toString(), OffsetDateTime::parse));
        }
    }

    private static Object read(String text, Function<String, OffsetDateTime> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            return "refused";
        }
    }
}
