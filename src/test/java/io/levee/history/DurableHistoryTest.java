package io.levee.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.levee.facts.AccountSnapshot;
import io.levee.transfer.AccountEvent;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.AttemptOutcome;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Intervention;
import io.levee.transfer.Micros;
import io.levee.transfer.Money;
import io.levee.transfer.Movement;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DurableHistoryTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");
    private static final AccountId PAYER = AccountId.of("P-1");
    private static final AccountId PAYEE = AccountId.of("Q-1");

    @TempDir
    Path directory;

    private static Movement movement(int number) {
        return Movement.builder()
                .id("m" + number)
                .time(START.plusSeconds(number))
                .from(PAYER)
                .to("Q-" + number % 20)
                .amount(Money.of("10.50", number % 7 == 0 ? "USD" : "CNY"))
                .build();
    }

    private static void await(CompletionStage<Void> stage) {
        stage.toCompletableFuture().join();
    }

    private static void fill(Path directory, int from, int until) {
        try (DurableHistory history = DurableHistory.open(directory)) {
            for (int i = from; i < until; i++) {
                await(history.add(movement(i)));
            }
        }
    }

    /** All that a snapshot holds, so that two of them can be compared. */
    static List<String> told(AccountSnapshot snapshot) {
        PackedMovements movements = (PackedMovements) snapshot.movements();
        List<String> told = new ArrayList<>(IntStream.range(0, movements.size())
                .mapToObj(i -> movements.time(i) + " " + movements.isOut(i) + " " + movements.minor(i)
                        + movements.currency(i) + " " + movements.id(i) + " " + movements.transfer(i) + " "
                        + (movements.counterparty(i) < 0
                                ? "notes"
                                : movements.account(movements.counterparty(i)).value()))
                .toList());
        told.add(movements.earlier().total(0, Micros.of(END), true) + "");
        told.add(movements.earlier().total(0, Micros.of(END), false) + "");
        told.add("covered " + snapshot.coveredSince());
        snapshot.events().forEach(event -> told.add(event.event() + " " + event.time()));
        snapshot.attempts()
                .forEach(attempt -> told.add(attempt.outcome() + " " + attempt.time() + " "
                        + attempt.payer().value() + " " + attempt.level() + " " + attempt.transferId() + " "
                        + (attempt.amount() == null ? "" : attempt.amount().display())));
        return told;
    }

    @Test
    void whatWasAddedIsThereAfterItWasOpenedAgain() {
        History memory = History.inMemory();
        try (DurableHistory history = DurableHistory.open(directory)) {
            for (History each : List.of(memory, history)) {
                each.cover(START.minus(Duration.ofDays(90)));
                each.cover(PAYEE, START.minus(Duration.ofDays(100)));
                for (int i = 0; i < 600; i++) {
                    each.add(movement(i));
                }
                each.add(movement(599));
                each.add(Movement.builder()
                        .time(START.plusNanos(123_456_789))
                        .to(PAYER)
                        .amount(Money.of("3", "JPY"))
                        .transferId("T-9")
                        .build());
                each.add(new DatedEvent(START, PAYER, AccountEvent.PASSWORD_RESET));
                each.add(Attempt.builder()
                        .time(START.plusNanos(7))
                        .payer(PAYER)
                        .payee(PAYEE)
                        .amount(Money.of("9000.00", "CNY"))
                        .outcome(AttemptOutcome.REFUSED)
                        .level(Intervention.HOLD)
                        .transferId("T-8")
                        .build());
                each.add(Attempt.builder()
                        .time(START)
                        .payer(PAYER)
                        .outcome(AttemptOutcome.ABANDONED)
                        .build());
            }
        }

        try (DurableHistory again = DurableHistory.open(directory)) {
            for (AccountId account : List.of(PAYER, PAYEE, AccountId.of("Q-7"), AccountId.of("nobody"))) {
                assertThat(told(again.snapshot(account, END))).isEqualTo(told(memory.snapshot(account, END)));
            }
            assertThat(again.state()).hasValueSatisfying(state -> {
                assertThat(state.safe()).isEqualTo(607);
                assertThat(state.accounts()).isEqualTo(21);
                assertThat(state.trouble()).isEmpty();
            });
        }
    }

    @Test
    void anEntryIsSafeWhenItsStageCompletes() throws IOException {
        try (DurableHistory history = DurableHistory.open(directory)) {
            await(history.add(movement(1)));
            Path copy = directory.resolveSibling("copy-" + directory.getFileName());
            Files.createDirectories(copy);
            for (String name : List.of("history.mv", "history.safe")) {
                Files.copy(directory.resolve(name), copy.resolve(name));
            }

            try (DurableHistory other = DurableHistory.open(copy)) {
                assertThat(other.snapshot(PAYER, END).movements().size()).isEqualTo(1);
            }
        }
    }

    @Test
    @Timeout(60)
    void manyThreadsLoseNothingAndTheOrderOnDiskIsThatInMemory() throws Exception {
        List<List<String>> before = new ArrayList<>();
        byte[] keptMeanwhile;
        try (DurableHistory history = DurableHistory.open(directory, Retention.DEFAULT, Clock.systemUTC(), 100)) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                int first = thread * 500;
                done.add(threads.submit(() -> {
                    for (int i = first; i < first + 500; i++) {
                        CompletionStage<Void> stage = history.add(movement(i));
                        if (i % 50 == 0) {
                            await(stage); // so that there are several groups
                        }
                        // two expectations of one transfer: which one stays depends on the order
                        history.add(Movement.builder()
                                .time(START.plusSeconds(first))
                                .from(PAYER)
                                .to("R")
                                .amount(Money.of("1", "CNY"))
                                .transferId("T-" + i % 500)
                                .build());
                    }
                }));
            }
            for (Future<?> future : done) {
                future.get();
            }
            threads.shutdown();
            Path books = directory.resolve("history.books");
            while (!Files.exists(books)) {
                Thread.onSpinWait(); // they are written in the background
            }
            keptMeanwhile = Files.readAllBytes(books);
            before.add(told(history.snapshot(PAYER, END)));
            before.add(told(history.snapshot(AccountId.of("R"), END)));
        }

        Files.write(directory.resolve("history.books"), keptMeanwhile);
        try (DurableHistory again = DurableHistory.open(directory)) {
            assertThat(again.state().orElseThrow().safe()).isEqualTo(4000);
            assertThat(told(again.snapshot(PAYER, END))).isEqualTo(before.get(0));
            assertThat(told(again.snapshot(AccountId.of("R"), END))).isEqualTo(before.get(1));
        }
    }

    @Test
    void aHistoryMayBeginWithAnythingAndIsOpenedAgain() {
        try (DurableHistory history = DurableHistory.open(directory)) {
            await(history.add(new DatedEvent(START, PAYER, AccountEvent.PASSWORD_RESET)));
            await(history.add(Attempt.builder()
                    .time(START)
                    .payer(PAYER)
                    .outcome(AttemptOutcome.REFUSED)
                    .build()));
        }

        try (DurableHistory again = DurableHistory.open(directory)) {
            assertThat(again.snapshot(PAYER, END).events()).hasSize(1);
            assertThat(again.snapshot(PAYER, END).attempts()).hasSize(1);
        }
    }

    @Test
    void aSecondOpeningIsRefusedInOneLineAndTheFirstGoesOn() {
        try (DurableHistory history = DurableHistory.open(directory)) {
            assertThatThrownBy(() -> DurableHistory.open(directory))
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining("is in use by another process")
                    .hasMessageNotContaining("\n");
            assertThatThrownBy(() -> DurableHistory.salvage(directory))
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining("is in use");
            await(history.add(movement(1)));
        }
    }

    @Test
    void aPlaceThatIsNoFolderIsRefusedInOneLine() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");

        assertThatThrownBy(() -> DurableHistory.open(file))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("can't be opened")
                .hasMessageNotContaining("Exception")
                .hasMessageNotContaining("\n");
    }

    @Test
    void afterClosingNothingMoreIsTakenAndTheCallerIsTold() {
        DurableHistory history = DurableHistory.open(directory);
        history.close();
        history.close();

        assertThatThrownBy(() -> await(history.add(movement(1))))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(HistoryException.class)
                .hasMessageContaining("is closed");
        assertThat(history.snapshot(PAYER, END).movements().size()).isZero();
    }

    @Test
    void whatIsTooOldIsLetGoOfOnDiskButNotWhatWasSaidOfCoverage() throws IOException {
        try (DurableHistory history = DurableHistory.open(directory, new Retention(10, 64))) {
            history.cover(START.minus(Duration.ofDays(5)));
            history.cover(PAYEE, START.minus(Duration.ofDays(3)));
            for (int hour = 0; hour < 24 * 60; hour++) {
                await(history.add(Movement.builder()
                        .time(START.plus(Duration.ofHours(hour)))
                        .from("A-" + hour)
                        .to("B")
                        .amount(Money.of("1", "CNY"))
                        .build()));
            }
        }

        try (DurableHistory again = DurableHistory.open(directory, new Retention(10, 64))) {
            assertThat(again.snapshot(AccountId.of("A-1"), END).movements().size())
                    .isZero();
            assertThat(again.snapshot(AccountId.of("A-1439"), END).movements().size())
                    .isEqualTo(1);
            assertThat(again.state().orElseThrow().accounts()).isLessThan(1300);
            assertThat(again.snapshot(PAYEE, END).coveredSince()).isNotNull();
            assertThat(again.snapshot(AccountId.of("nobody"), END).coveredSince())
                    .isNotNull();
        }
    }

    /** The books are kept beside the entries, so that opening is quick. */
    @Nested
    class Books {

        private List<String> filled() {
            try (DurableHistory history = DurableHistory.open(directory)) {
                history.cover(START.minus(Duration.ofDays(90)));
                history.cover(PAYER, START.minus(Duration.ofDays(100)));
                for (int i = 0; i < 700; i++) {
                    history.add(movement(i));
                }
                history.add(new DatedEvent(START, PAYER, AccountEvent.PASSWORD_RESET));
                history.add(Attempt.builder()
                        .time(START.plusNanos(7))
                        .payer(PAYER)
                        .outcome(AttemptOutcome.REFUSED)
                        .transferId("T-8")
                        .build());
                return told(history.snapshot(PAYER, END));
            }
        }

        private List<String> opened() {
            try (DurableHistory again = DurableHistory.open(directory)) {
                return told(again.snapshot(PAYER, END));
            }
        }

        @Test
        void giveTheSameAsTheEntries() throws IOException {
            List<String> filled = filled();
            Path books = directory.resolve("history.books");
            assertThat(books).exists();
            assertThat(opened()).isEqualTo(filled);

            Files.delete(books);
            assertThat(opened()).isEqualTo(filled);
            assertThat(books).exists();
        }

        @Test
        void areLeftAsideWhereTheyAreDamagedOrOfAnotherRetention() throws IOException {
            System.out.println("DurableHistoryTest.Books, fixed seed 1");
            List<String> filled = filled();
            Path books = directory.resolve("history.books");
            byte[] sound = Files.readAllBytes(books);
            Random random = new Random(1);
            for (int round = 0; round < 40; round++) {
                byte[] turned = sound.clone();
                turned[random.nextInt(turned.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(books, turned);
                assertThat(opened()).isEqualTo(filled);
            }
            Files.write(books, java.util.Arrays.copyOf(sound, sound.length / 2));
            assertThat(opened()).isEqualTo(filled);

            try (DurableHistory smaller = DurableHistory.open(directory, new Retention(180, 16))) {
                assertThat(smaller.snapshot(PAYER, END).movements().size()).isLessThanOrEqualTo(16);
            }
        }

        @Test
        void areLeftAsideWhereTheyAreOfAnotherStore() throws IOException {
            filled();
            byte[] others = Files.readAllBytes(directory.resolve("history.books"));
            Files.delete(directory.resolve("history.mv"));
            Files.delete(directory.resolve("history.safe"));
            Files.delete(directory.resolve("history.books"));
            List<String> mine;
            try (DurableHistory history = DurableHistory.open(directory)) {
                for (int i = 2_000; i < 3_000; i++) {
                    history.add(movement(i));
                }
                mine = told(history.snapshot(PAYER, END));
            }

            Files.write(directory.resolve("history.books"), others);
            assertThat(opened()).isEqualTo(mine);
        }

        @Test
        void goOnWithWhatCameAfterThem() throws IOException {
            filled();
            byte[] old = Files.readAllBytes(directory.resolve("history.books"));
            List<String> more;
            try (DurableHistory history = DurableHistory.open(directory)) {
                for (int i = 690; i < 900; i++) {
                    history.add(movement(i));
                }
                history.add(Movement.builder()
                        .time(START.plusSeconds(901))
                        .from(PAYER)
                        .amount(Money.of("7", "CNY"))
                        .build());
                more = told(history.snapshot(PAYER, END));
            }

            Files.write(directory.resolve("history.books"), old);
            assertThat(opened()).isEqualTo(more);
        }
    }

    @Nested
    class Damage {

        private final long seed = System.nanoTime();

        private void damaged(String what) {
            assertThatThrownBy(() -> DurableHistory.open(directory))
                    .as("seed " + seed)
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining("is damaged")
                    .hasMessageContaining(what)
                    .hasMessageContaining("salvage")
                    .hasMessageNotContaining("\n")
                    .hasMessageNotContaining("Exception");
        }

        private void assertKept(Salvage salvage, int written) {
            assertThat(salvage.kept() + salvage.lost()).as("seed " + seed).isEqualTo(written);
            assertThat(salvage.damaged()).exists();
            try (DurableHistory again = DurableHistory.open(directory)) {
                assertThat(again.state().orElseThrow().safe())
                        .as("seed " + seed)
                        .isLessThanOrEqualTo(written);
                await(again.add(movement(written + 1)));
            }
            try (DurableHistory again = DurableHistory.open(directory, new Retention(180, 10_000))) {
                assertThat(again.snapshot(PAYER, END).movements().size())
                        .as("seed " + seed)
                        .isEqualTo((int) salvage.kept() + 1);
            }
        }

        @Test
        void aFileThatLostItsEndIsNoticedAndTheRestIsKept() throws IOException {
            fill(directory, 0, 500);
            Path before = Files.copy(directory.resolve("history.mv"), directory.resolve("before"));
            fill(directory, 500, 520);
            Files.move(before, directory.resolve("history.mv"), StandardCopyOption.REPLACE_EXISTING);

            damaged("20 entries at its end are missing");
            Salvage salvage = DurableHistory.salvage(directory);

            assertThat(salvage.kept()).isEqualTo(500);
            assertThat(salvage.lost()).isEqualTo(20);
            assertThat(salvage.gaps())
                    .containsExactly(new Salvage.Gap(20, Optional.of(START.plusSeconds(499)), Optional.empty()));
            assertKept(salvage, 520);
        }

        @Test
        void aFileOfNothingButRubbishIsNoticed() throws IOException {
            fill(directory, 0, 20);
            byte[] rubbish = new byte[10_000];
            new Random(seed).nextBytes(rubbish);
            Files.write(directory.resolve("history.mv"), rubbish);

            damaged("");
            Salvage salvage = DurableHistory.salvage(directory);

            assertThat(salvage.kept()).isZero();
            assertThat(salvage.latest()).isEmpty();
            assertKept(salvage, 20);
        }

        @Test
        void aFileThatIsGoneIsNoticed() throws IOException {
            fill(directory, 0, 20);
            Files.delete(directory.resolve("history.mv"));

            damaged("20 entries at its end are missing");
        }

        @Test
        void bitsThatTurnedAreNoticedOrDidNoHarm() throws IOException {
            System.out.println("DurableHistoryTest seed " + seed);
            Random random = new Random(seed);
            fill(directory, 0, 200);
            byte[] sound = Files.readAllBytes(directory.resolve("history.mv"));
            byte[] safe = Files.readAllBytes(directory.resolve("history.safe"));
            int noticed = 0;
            for (int round = 0; round < 60; round++) {
                Path copy = Files.createDirectory(directory.resolve("round-" + round));
                byte[] turned = sound.clone();
                for (int i = 0; i < 20; i++) {
                    turned[random.nextInt(turned.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Files.write(copy.resolve("history.mv"), turned);
                Files.write(copy.resolve("history.safe"), safe);
                try (DurableHistory again = DurableHistory.open(copy)) {
                    assertThat(again.snapshot(PAYER, END).movements().size())
                            .as("seed " + seed)
                            .isEqualTo(200);
                } catch (HistoryException e) {
                    noticed++;
                    assertThat(e).as("seed " + seed).hasMessageContaining("damaged");
                    Salvage salvage = DurableHistory.salvage(copy);
                    assertThat(salvage.kept() + salvage.lost())
                            .as("seed " + seed)
                            .isEqualTo(200);
                }
            }
            assertThat(noticed).as("seed " + seed).isPositive();
        }

        @Test
        void anOldBlockThatIsDamagedRefusesNothingNew() throws IOException {
            fill(directory, 0, 50);
            byte[] bytes = Files.readAllBytes(directory.resolve("history.mv"));
            ByteBuffer file = ByteBuffer.wrap(bytes);
            int turned = 0;
            for (int at = 0; at < bytes.length - Block.HEADER; at++) {
                if (file.getLong(at) == Block.MAGIC && file.getLong(at + 16) == 0) {
                    bytes[at + Block.HEADER + 2] ^= 1;
                    turned++;
                }
            }
            assertThat(turned).isPositive();
            Files.write(directory.resolve("history.mv"), bytes);

            try (DurableHistory again = DurableHistory.open(directory)) {
                await(again.add(movement(51)));
                await(again.add(movement(52)));
                assertThat(again.state().orElseThrow().refused()).isZero();
            }
            try (DurableHistory again = DurableHistory.open(directory)) {
                assertThat(again.snapshot(PAYER, END).movements().size()).isEqualTo(52);
            }
        }

        @Test
        void whereThereIsNoneNothingIsSalvaged() {
            assertThatThrownBy(() -> DurableHistory.salvage(directory.resolve("none")))
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining("there is no history in");
        }
    }
}
