package io.levee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.levee.history.History;
import io.levee.rulebook.RulebookException;
import io.levee.transfer.Money;
import io.levee.transfer.Observation;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import io.levee.watchlist.Watchlist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rulebook takes the place of another while tellers go on. */
class ReloadTest {

    private static final int RELOADS = 200;
    private static final long PAUSE = 100_000;

    @TempDir
    Path dir;

    private Path first = Path.of("");
    private Path second = Path.of("");

    @BeforeEach
    void rulebooks() throws IOException {
        first = FiveFlags.write(dir.resolve("first"), "one");
        second = FiveFlags.write(dir.resolve("second"), "two");
        Path rules = second.resolve("common/rules.drl");
        Files.writeString(rules, Files.readString(rules).replace("@inScams( 30 % )", "@inScams( 25 % )"));
    }

    static Transfer secret(String id) {
        return Transfer.builder()
                .id(id)
                .time(OffsetDateTime.parse("2026-03-10T10:30:00+08:00"))
                .amount(Money.of("1000.00", "CNY"))
                .payer(Payer.of("6222 0001"))
                .payee(Payee.of("6222 0002"))
                .observations(Observation.SECRECY)
                .build();
    }

    @Test
    void theNextScreeningUsesTheNewRulebookAndSaysSo() {
        try (Screener screener = Screener.open(first)) {
            Screener knowing = screener.knowing(History.inMemory(), Watchlist.empty());
            Screening before = screener.screen(secret("T-1"));

            screener.reload(second);

            Screening after = screener.screen(secret("T-2"));
            assertThat(after.score()).isLessThan(before.score());
            assertThat(after.rulebookHash()).isNotEqualTo(before.rulebookHash());
            assertThat(knowing.screen(secret("T-3")).rulebookHash()).isEqualTo(after.rulebookHash());
            assertThat(screener.health().rulebookHash()).isEqualTo(after.rulebookHash());
            assertThat(screener.health().rulebookVersion()).isEqualTo("two");
            assertThat(screener.health().compiled()).isTrue();
        }
    }

    @Test
    void aScreenerThatDoesNotCompileReloadsToo() {
        try (Screener screener =
                Screener.builder().rules(first).withoutCompiling().build()) {
            screener.reload(second);

            assertThat(screener.health().rulebookVersion()).isEqualTo("two");
            assertThat(screener.health().compiled()).isFalse();
        }
    }

    @Test
    void aRulebookWithAMistakeIsRefusedAndTheOneInForceStays() throws Exception {
        Path rules = second.resolve("common/rules.drl");
        Files.writeString(rules, Files.readString(rules).replace("SECRECY ) )", "SECRETS ) )"));
        try (Screener screener = Screener.open(first)) {
            assertThat(screener.awaitCompiled(Duration.ofMinutes(2))).isTrue();
            Screening before = screener.screen(secret("T-1"));

            assertThatThrownBy(() -> screener.reload(second))
                    .isInstanceOf(RulebookException.class)
                    .hasMessageContaining("expected Observation.…");
            assertThatThrownBy(() -> screener.reload(dir.resolve("nowhere"))).isInstanceOf(RulebookException.class);

            assertThat(screener.screen(secret("T-1")).rulebookHash()).isEqualTo(before.rulebookHash());
            assertThat(screener.health().compiled()).isTrue();
        }
    }

    @Test
    void aClosedScreenerTakesNoOther() {
        Screener screener = Screener.open(first);
        screener.close();

        assertThatThrownBy(() -> screener.reload(second))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void tellersWhoScreenMeanwhileSeeOneOfTheTwoAndNoFault() throws Exception {
        try (Screener screener = Screener.open(first)) {
            Set<String> answers = new HashSet<>();
            for (Path rules : List.of(first, second)) {
                screener.reload(rules);
                answers.add(answer(screener.screen(secret("T-0"))));
            }
            assertThat(answers).hasSize(2);
            AtomicBoolean over = new AtomicBoolean();
            ExecutorService tellers = Executors.newFixedThreadPool(2);
            List<Future<Set<String>>> seen = new ArrayList<>();
            for (int teller = 0; teller < 2; teller++) {
                String id = "T-" + teller;
                seen.add(tellers.submit(() -> {
                    Set<String> mine = new HashSet<>();
                    while (!over.get()) {
                        mine.add(answer(screener.screen(secret(id))));
                        LockSupport.parkNanos(PAUSE); // some thousand a second each, and cores left to compile with
                    }
                    return mine;
                }));
            }
            for (int i = 0; i < RELOADS; i++) {
                screener.reload(i % 2 == 0 ? first : second);
            }
            over.set(true);
            for (Future<Set<String>> each : seen) {
                assertThat(each.get()).isEqualTo(answers);
            }
            tellers.shutdown();
        }
    }

    private static String answer(Screening screening) {
        return screening.rulebookHash() + " " + screening.evidence() + " " + screening.score() + " "
                + screening.faults();
    }
}
