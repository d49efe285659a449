package io.levee;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.decision.Evidence;
import io.levee.decision.Fault;
import io.levee.facts.AccountSnapshot;
import io.levee.history.History;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.Coverage;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Intervention;
import io.levee.transfer.Money;
import io.levee.transfer.Movement;
import io.levee.transfer.Observation;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import io.levee.transfer.WatchlistEntry;
import io.levee.transfer.WatchlistStatus;
import io.levee.watchlist.Watchlist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault has an outcome of its own and costs nothing else. */
class FaultsTest {

    private static final AccountId BAD = AccountId.of("bad");

    private static Transfer transfer(String payer) {
        return Transfer.builder()
                .id("T-" + payer)
                .time(OffsetDateTime.parse("2026-03-10T10:30:00+08:00"))
                .amount(Money.of("1000.00", "CNY"))
                .payer(Payer.of(payer))
                .payee(Payee.of("payee"))
                .observations(Observation.SECRECY)
                .build();
    }

    /** A history whose attempts can't be read for one account. */
    private static History breaksFor(AccountId account) {
        return new History() {
            @Override
            public CompletionStage<Void> add(Movement movement) {
                return CompletableFuture.completedStage(null);
            }

            @Override
            public CompletionStage<Void> add(DatedEvent event) {
                return CompletableFuture.completedStage(null);
            }

            @Override
            public CompletionStage<Void> add(Attempt attempt) {
                return CompletableFuture.completedStage(null);
            }

            @Override
            public CompletionStage<Void> cover(Coverage coverage) {
                return CompletableFuture.completedStage(null);
            }

            @Override
            public AccountSnapshot snapshot(AccountId asked, Instant asOf) {
                return asked.equals(account) ? new BrokenAttempts() : AccountSnapshot.unknown();
            }
        };
    }

    private static List<String> rules(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::rule).toList();
    }

    @Test
    void aFlagThatThrowsCostsOnlyItselfOnTheTreeAndOnTheCompiledEngine() throws InterruptedException {
        for (boolean compiled : new boolean[] {false, true}) {
            try (Screener screener = Screener.builder().history(breaksFor(BAD)).build()) {
                if (compiled) {
                    assertThat(screener.awaitCompiled(Duration.ofMinutes(2))).isTrue();
                }
                Screening screening = screener.screen(transfer("bad"));

                assertThat(screening.faults())
                        .extracting(Fault::kind)
                        .containsExactly(Fault.Kind.FLAG_FAILED, Fault.Kind.FLAG_FAILED);
                assertThat(screening.faults().get(0).message().en()).contains("CM-50");
                assertThat(rules(screening.evidence())).contains("CM-02", "CM-19");
                assertThat(screener.health().keptOut()).containsExactly("CM-50", "RI-23");

                Screening next = screener.screen(transfer("good"));
                assertThat(next.faults()).isEmpty();
                assertThat(rules(next.evidence())).isEqualTo(rules(screening.evidence()));
                assertThat(next.intervention()).isEqualTo(screening.intervention());
            }
        }
    }

    @Test
    void aFlagThatThrowsBesideAMandateDoesNotTouchTheMandate() {
        Watchlist frozen =
                Watchlist.of(List.of(new WatchlistEntry(AccountId.of("payee"), WatchlistStatus.FROZEN, null, null)));
        try (Screener screener =
                Screener.builder().history(breaksFor(BAD)).watchlist(frozen).build()) {
            Screening screening = screener.screen(transfer("bad"));

            assertThat(screening.intervention()).isEqualTo(Intervention.HOLD);
            assertThat(screening.mandates()).extracting(m -> m.source()).containsExactly("FROZEN");
            assertThat(screening.faults()).hasSize(2);
        }
    }

    @Test
    void aShadowFlagThatThrowsIsKeptOutAndNeverMatters(@TempDir Path dir) throws IOException {
        Path rules = copyOfRules(dir);
        Path file = rules.resolve("common/rules.drl");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("@title( \"Tried before and refused\" )", "@title( \"x\" ) @status( shadow )"));
        Path month = rules.resolve("romance-investment/rules.drl");
        Files.writeString(
                month,
                Files.readString(month)
                        .replace("@title( \"Refused before within a month\" )", "@title( \"x\" ) @status( shadow )"));
        try (Screener screener =
                Screener.builder().rules(rules).history(breaksFor(BAD)).build()) {
            Screening screening = screener.screen(transfer("bad"));

            assertThat(screening.faults()).isEmpty();
            assertThat(rules(screening.evidence())).contains("CM-02");
            assertThat(screener.health().keptOut()).containsExactly("CM-50", "RI-23");
        }
    }

    @Test
    void aShadowFlagIsReportedApartAndChangesNothing(@TempDir Path dir) throws IOException {
        Path rules = copyOfRules(dir);
        Path file = rules.resolve("common/rules.drl");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("@title( \"Told to tell nobody\" )", "@title( \"x\" ) @status( shadow )"));
        try (Screener shadowed = Screener.open(rules)) {
            Screening screening = shadowed.screen(transfer("good"));

            assertThat(rules(screening.shadow())).containsExactly("CM-02");
            assertThat(rules(screening.evidence())).containsExactly("CM-19");
        }
    }

    @Test
    void withoutItsHistoryATransferIsStillScreenedAndReminded() {
        History down = breaksFor(BAD);
        History failing = new FailingHistory(down);
        try (Screener screener = Screener.builder().history(failing).build()) {
            Screening screening = screener.screen(transfer("good"));

            assertThat(screening.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.NO_HISTORY);
            assertThat(screening.intervention()).isGreaterThanOrEqualTo(Intervention.REMIND);
            assertThat(rules(screening.evidence())).contains("CM-02");
        }
    }

    @Test
    void withoutTheWatchlistATransferIsAtLeastVerified() {
        Watchlist failing = (account, asOf) -> {
            throw new IllegalStateException("list is gone");
        };
        try (Screener screener = Screener.builder().watchlist(failing).build()) {
            Screening screening = screener.screen(
                    transfer("good").toBuilder().observations(List.of()).build());

            assertThat(screening.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.NO_WATCHLIST);
            assertThat(screening.intervention()).isEqualTo(Intervention.VERIFY);
        }
    }

    @Test
    void ratesThatFailCostOnlyTheConversion() {
        try (Screener screener = Screener.builder()
                .rates((from, to, day) -> {
                    throw new IllegalStateException("rates are gone");
                })
                .build()) {
            Screening screening = screener.screen(transfer("good").toBuilder()
                    .amount(Money.of("5000.00", "USD"))
                    .build());

            assertThat(screening.faults()).hasSize(1);
            assertThat(rules(screening.evidence())).contains("CM-02");
        }
    }

    record FailingHistory(History other) implements History {
        @Override
        public CompletionStage<Void> add(Movement movement) {
            return other.add(movement);
        }

        @Override
        public CompletionStage<Void> add(DatedEvent event) {
            return other.add(event);
        }

        @Override
        public CompletionStage<Void> add(Attempt attempt) {
            return other.add(attempt);
        }

        @Override
        public CompletionStage<Void> cover(Coverage coverage) {
            return other.cover(coverage);
        }

        @Override
        public AccountSnapshot snapshot(AccountId account, Instant asOf) {
            throw new IllegalStateException("history is gone");
        }
    }

    static Path copyOfRules(Path dir) throws IOException {
        return Folders.copy(Path.of("rules"), dir.resolve("rules"));
    }
}
