package io.levee.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.levee.transfer.AccountId;
import io.levee.transfer.WatchlistStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WatchlistFileTest {

    private static final String HEADER = "account,status,since,until,source,note\n";
    private static final AccountId ACCOUNT = AccountId.of("62220001");
    private static final Instant LOOK = Instant.parse("2026-03-02T02:00:00Z");

    @TempDir
    Path dir;

    private Path file = Path.of("");
    private long written = 1_700_000_000;

    @BeforeEach
    void file() throws IOException {
        file = dir.resolve("list.csv");
        write(HEADER + "62220001,SUSPECT,2026-03-01,,police,\n");
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
        written += 10;
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(written)));
    }

    private static WatchlistState state(WatchlistFile list) {
        return list.state().orElseThrow();
    }

    @Test
    void readsCardsAccountsPaymentAccountsAndPayers() throws IOException {
        write("\uFEFF" + HEADER
                + "6222 0001,FROZEN,2026-03-01T08:00:00+08:00,,police,\"case 12, \"\"urgent\"\"\"\n"
                + "wx支付12,SUSPECT,,2026-04-01,bank,a payment account\r\n"
                + "\n"
                + "P-1,PROTECTED,2026-01-01\n");

        WatchlistFile list = WatchlistFile.open(file);

        assertThat(state(list).entries()).isEqualTo(3);
        assertThat(state(list).badLines()).isZero();
        assertThat(list.find(AccountId.of("6222-0001"), LOOK)).containsExactly(WatchlistStatus.FROZEN);
        assertThat(list.find(AccountId.of("wx支付12"), LOOK)).containsExactly(WatchlistStatus.SUSPECT);
        assertThat(list.find(AccountId.of("P1"), LOOK)).containsExactly(WatchlistStatus.PROTECTED);
    }

    @Test
    void aBadLineIsReportedAndTheRestLoads() throws IOException {
        write(HEADER
                + "62220002,STOPPED,2026-03-01,,,\n"
                + "62220003,FROZEN,,,,\n"
                + "62220004,FROZEN,yesterday,,,\n"
                + ",FROZEN,2026-03-01,,,\n"
                + "62220005,FROZEN,2026-03-01,,,\"a stray mark\n"
                + "62220006,FROZEN,2026-03-01,,,,too many\n"
                + "62220001,SUSPECT,2026-03-01,,,\n");

        WatchlistFile list = WatchlistFile.open(file);

        assertThat(list.find(ACCOUNT, LOOK)).containsExactly(WatchlistStatus.SUSPECT);
        assertThat(state(list).entries()).isEqualTo(1);
        assertThat(state(list).badLines()).isEqualTo(6);
        assertThat(state(list).problems())
                .extracting(WatchlistState.BadLine::toString)
                .containsExactly(
                        "line 2: status: `STOPPED`, expected one of [STOP_PAYMENT, FROZEN, SUSPECT, PROTECTED, POLICE_WARNED]",
                        "line 3: since: missing, expected it where until is missing",
                        "line 4: since: 9 characters, expected ISO 8601 with offset, like 2026-03-02T10:30:00+08:00, or a day",
                        "line 5: account: blank, expected an account number",
                        "line 6: a quotation mark is not closed",
                        "line 7: 7 values, expected account,status,since,until,source,note");
    }

    @Test
    void aFileThatIsNoListIsRefusedInOneLine() throws IOException {
        write("account;status\n");
        assertThatThrownBy(() -> WatchlistFile.open(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the watchlist list.csv can't be read: line 1: expected the header "
                        + "account,status,since,until,source,note");
        assertThatThrownBy(() -> WatchlistFile.open(dir.resolve("none.csv")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("the watchlist none.csv can't be read");
    }

    @Test
    void aNewerFileTakesThePlaceOfTheOldOne() throws IOException {
        WatchlistFile list = WatchlistFile.open(file);
        write(HEADER + "62220001,STOP_PAYMENT,2026-03-01T10:00:00+08:00,,,\n62220009,SUSPECT,2026-03-01,,,\n");

        assertThat(list.reload()).isTrue();

        assertThat(list.find(ACCOUNT, LOOK)).containsExactly(WatchlistStatus.STOP_PAYMENT);
        assertThat(state(list).changed()).isEqualTo(Instant.ofEpochSecond(written));
    }

    @Test
    void aListThatLostMoreThanHalfIsRefusedUnlessItIsMeant() throws IOException {
        write(HEADER
                + "62220001,SUSPECT,2026-03-01,,,\n62220002,SUSPECT,2026-03-01,,,\n62220003,SUSPECT,2026-03-01,,,\n");
        WatchlistFile list = WatchlistFile.open(file);
        write(HEADER + "62220002,SUSPECT,2026-03-01,,,\n");

        assertThat(list.reload()).isFalse();
        assertThat(list.reload()).as("still").isFalse();
        assertThat(list.find(ACCOUNT, LOOK)).containsExactly(WatchlistStatus.SUSPECT);
        assertThat(state(list).refused()).contains("the new list has 1 entries, the one in use 3");

        assertThat(list.reloadThoughSmaller()).isTrue();
        assertThat(list.find(ACCOUNT, LOOK)).isEmpty();
        assertThat(state(list).refused()).isNull();
    }

    @Test
    void halfOfTheEntriesIsEnough() throws IOException {
        write(HEADER + "62220001,SUSPECT,2026-03-01,,,\n62220002,SUSPECT,2026-03-01,,,\n");
        WatchlistFile list = WatchlistFile.open(file);
        write(HEADER + "62220002,SUSPECT,2026-03-01,,,\n");

        assertThat(list.reload()).isTrue();
    }

    @Test
    void aFileThatVanishesLeavesTheOldListInUse() throws IOException {
        WatchlistFile list = WatchlistFile.open(file);
        Files.delete(file);

        assertThat(list.reload()).isFalse();
        assertThat(list.find(ACCOUNT, LOOK)).containsExactly(WatchlistStatus.SUSPECT);
        assertThat(state(list).refused()).startsWith("the watchlist list.csv can't be read");

        write(HEADER + "62220001,FROZEN,2026-03-01,,,\n");
        assertThat(list.reload()).isTrue();
        assertThat(list.find(ACCOUNT, LOOK)).containsExactly(WatchlistStatus.FROZEN);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void isReadAgainByItselfWhenItChanges() throws Exception {
        try (WatchlistFile list = WatchlistFile.open(file).watch(Duration.ofMillis(20))) {
            write(HEADER + "62220001,FROZEN,2026-03-01,,,\n");
            while (!list.find(ACCOUNT, LOOK).contains(WatchlistStatus.FROZEN)) {
                Thread.sleep(10);
            }
            assertThatThrownBy(() -> list.watch(Duration.ofSeconds(1))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aListThatComesBackIsInUseAgain() throws IOException {
        WatchlistFile list = WatchlistFile.open(file);
        Path aside = Files.move(file, dir.resolve("aside.csv"));
        assertThat(list.reload()).isFalse();
        assertThat(state(list).refused()).isEqualTo("the watchlist list.csv can't be read: no such file");

        Files.move(aside, file);

        assertThat(list.reload()).isTrue();
        assertThat(state(list).refused()).isNull();
    }

    @Test
    void aLastLineThatIsCutOffIsLeftOut() throws IOException {
        write(HEADER + "62220002,SUSPECT,2026-03-01,,,\n62220001,SUSPECT,2026-01-01,");

        WatchlistFile list = WatchlistFile.open(file);

        assertThat(list.find(ACCOUNT, LOOK)).isEmpty();
        assertThat(state(list).problems())
                .extracting(WatchlistState.BadLine::toString)
                .containsExactly("line 3: the end of the file cuts it off, expected a line break");
        write(HEADER + "62220001,SUSPECT,2026-01-01,,police,");
        assertThat(list.reload()).isTrue();
        assertThat(list.find(ACCOUNT, LOOK)).containsExactly(WatchlistStatus.SUSPECT);
    }

    @Test
    void anotherEncodingNeverMakesOneAccountOfTwo() throws IOException {
        byte[] card = {'A', (byte) 0xD5, (byte) 0xC5};
        Files.write(file, HEADER.getBytes(StandardCharsets.UTF_8));
        Files.write(file, card, StandardOpenOption.APPEND);
        Files.writeString(file, ",SUSPECT,2026-01-01,,,\n", StandardOpenOption.APPEND);

        WatchlistFile list = WatchlistFile.open(file);

        assertThat(state(list).entries()).isZero();
        assertThat(state(list).problems())
                .extracting(WatchlistState.BadLine::toString)
                .containsExactly("line 2: account: characters that were lost, expected text in UTF-8");
    }

    @Test
    void messagesShowNeitherNumbersNorNamesWhateverColumnTheyStandIn() throws IOException {
        write(HEADER + "SUSPECT,6222021234567890123,2026-01-01,,,\n6222021234567890123,SUSPECT,张三丰,,,\n"
                + "6222021234567890123,SUSPECT,2026-13-01,,,\n");

        String problems = state(WatchlistFile.open(file)).problems().toString();

        assertThat(problems)
                .doesNotContain("6222021234567890123", "张三丰")
                .contains(
                        "line 2: status: 19 characters", "line 3: since: 3 characters", "line 4: since: `2026-13-01`");
    }

    @Test
    void aSlipInTheYearCostsItsLineAndNoOther() throws IOException {
        write(HEADER + "62220001,FROZEN,-999999999-01-01,,,\n62220001,SUSPECT,2026-01-01,9999-12-31,,\n");

        WatchlistFile list = WatchlistFile.open(file);

        assertThat(state(list).badLines()).isOne();
        assertThat(list.find(ACCOUNT, LOOK)).containsExactly(WatchlistStatus.SUSPECT);
    }

    @Test
    void aWatchOfNoTimeIsRefusedAndAProperOneStartsAfterwards() {
        try (WatchlistFile list = WatchlistFile.open(file)) {
            assertThatThrownBy(() -> list.watch(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> list.watch(Duration.ofSeconds(Long.MAX_VALUE)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(list.watch(Duration.ofSeconds(1))).isSameAs(list);
        }
    }
}
