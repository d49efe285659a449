package io.levee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {

    @Test
    void givesTheLinesThatABufferedReaderGives() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int parts = random.nextInt(30); parts > 0; parts--) {
                switch (random.nextInt(5)) {
                    case 0 -> text.append('\n');
                    case 1 -> text.append('\r');
                    case 2 -> text.append("\r\n");
                    case 3 -> text.append("x".repeat(random.nextInt(20_000)));
                    default -> text.append("险");
                }
            }
            List<String> expected = new BufferedReader(new StringReader(text.toString()))
                    .lines()
                    .toList();

            assertThat(lines(new StringReader(text.toString()), 1 << 20))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(expected);
        }
    }

    @Test
    void keepsOneCharacterMoreThanTheLongestOfALineThatIsLonger() throws IOException {
        assertThat(lines(new StringReader("1234\n12345\n\n1234567\r\n1234"), 4))
                .containsExactly("1234", "12345", "", "12345", "1234");
        assertThat(lines(new StringReader("1".repeat(100_000) + "\n12"), 40_000))
                .containsExactly("1".repeat(40_001), "12");
    }

    @Test
    void isNotReadyWhereOnlyTheSecondHalfOfALineBreakIsLeft() throws IOException {
        try (BoundedLines lines = new BoundedLines(
                new StringReader("1\r\n") {
                    private boolean read;

                    @Override
                    public int read(char[] into, int from, int most) throws IOException {
                        read = true;
                        return super.read(into, from, most);
                    }

                    @Override
                    public boolean ready() {
                        return !read;
                    }
                },
                10)) {
            assertThat(lines.ready()).isTrue();
            assertThat(lines.next()).isEqualTo("1");
            assertThat(lines.ready()).isFalse();
            assertThat(lines.next()).isNull();
        }
    }

    private static List<String> lines(Reader text, int longest) throws IOException {
        try (BoundedLines lines = new BoundedLines(text, longest)) {
            List<String> all = new ArrayList<>();
            for (String line = lines.next(); line != null; line = lines.next()) {
                all.add(line);
            }
            return all;
        }
    }
}
