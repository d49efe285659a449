package io.levee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.levee.rulebook.Approvers;
import io.levee.rulebook.RulebookException;
import io.levee.rulebook.RulebookFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes live where approvers must have signed it, and what is tried to get past them. */
class ApprovalsTest {

    @TempDir
    Path dir;

    private final BlockingQueue<RulebookEvent> events = new LinkedBlockingQueue<>();
    private Path first = Path.of("");
    private Path second = Path.of("");

    @BeforeEach
    void rulebooks() throws IOException {
        first = FiveFlags.write(dir.resolve("first"), "one");
        second = FiveFlags.write(dir.resolve("second"), "two");
        edit(second.resolve("common/rules.drl"), "@inScams( 30 % )", "@inScams( 25 % )");
    }

    private static void edit(Path file, String old, String with) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replaceFirst(Pattern.quote(old), with));
    }

    private ScreenerBuilder builder() {
        return Screener.builder().rules(first).withoutCompiling().rulebookListener(events::add);
    }

    private RulebookEvent event() throws InterruptedException {
        RulebookEvent event = events.poll(60, TimeUnit.SECONDS);
        assertThat(event).as("an event within a minute").isNotNull();
        return event;
    }

    private static String hash(Screener screener) {
        return screener.health().rulebookHash();
    }

    private static Path privateKey(KeyPair pair, Path file) throws IOException {
        return pem("PRIVATE", pair.getPrivate().getEncoded(), file);
    }

    private static Path pem(String kind, byte[] bytes, Path file) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(
                file,
                "-----BEGIN " + kind + " KEY-----\n"
                        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                .encodeToString(bytes)
                        + "\n-----END " + kind + " KEY-----\n");
    }

    private Path key(String name) throws GeneralSecurityException, IOException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        pem("PUBLIC", pair.getPublic().getEncoded(), dir.resolve("keys/" + name + ".pem"));
        return privateKey(pair, dir.resolve("private/" + name + ".pem"));
    }

    private static void approve(Path rules, boolean weakens, String name, Path key) throws IOException {
        RulebookFiles files = RulebookFiles.in(rules);
        String signed = Rulebooks.approve(files, weakens, name, key).writtenTo(files);
        Files.writeString(rules.resolve("rulebook.yaml"), signed);
    }

    @Test
    void onlyWhatEnoughPeopleSignedGoesLive() throws Exception {
        Path li = key("li");
        Path wang = key("wang");
        Approvers two = Approvers.in(dir.resolve("keys"), 2);
        assertThatThrownBy(() -> builder().approvals(two).build())
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("it is not approved: 2 approvers are needed");

        approve(first, false, "li", li);
        approve(first, false, "li", li);
        assertThatThrownBy(() -> builder().approvals(two).build()).hasMessageContaining("approved by 1 with a valid");
        approve(first, false, "wang", wang);
        try (Screener screener = builder().approvals(two).build()) {
            String before = hash(screener);
            approve(second, false, "li", li);
            approve(second, false, "wang", li);
            assertThatThrownBy(() -> screener.reload(second)).hasMessageContaining("approved by 1 with a valid");
            approve(second, false, "wang", wang);
            screener.reload(second);

            edit(second.resolve("common/rules.drl"), "@inScams( 25 % )", "@inScams( 26 % )");
            assertThatThrownBy(() -> screener.reload(second))
                    .hasMessageContaining("the contents were changed after the approval");
            screener.use(before);
            assertThat(hash(screener)).isEqualTo(before);
        }
    }

    @Test
    void whatProtectsLessMustBeApprovedAsSuch() throws Exception {
        Path li = key("li");
        Approvers one = Approvers.in(dir.resolve("keys"), 1);
        approve(first, false, "li", li);
        edit(second.resolve("rulebook.yaml"), "HOLD: 39", "HOLD: 45");
        approve(second, false, "li", li);
        try (Screener screener = builder().approvals(one).build()) {
            assertThatThrownBy(() -> screener.reload(second)).hasMessageContaining("--weakens");

            approve(second, true, "li", li);
            screener.reload(second);
            assertThat(screener.health().rulebookVersion()).isEqualTo("two");
        }
    }

    @Test
    void anApprovalCannotHideWhatStandsBelowIt() throws Exception {
        Path li = key("li");
        approve(first, false, "li", li);
        Path settings = first.resolve("rulebook.yaml");
        Files.writeString(settings, Files.readString(settings) + "wordsAtMost: 1\n");

        assertThatThrownBy(() -> builder()
                        .approvals(Approvers.in(dir.resolve("keys"), 1))
                        .build())
                .hasMessageContaining("`approval` must be the last entry");
    }

    @Test
    void anArchiveThatWasTamperedWithIsNotUsedEvenWithItsHashBesideIt() throws Exception {
        Path li = key("li");
        Approvers one = Approvers.in(dir.resolve("keys"), 1);
        approve(first, false, "li", li);
        approve(second, false, "li", li);
        Path archive = dir.resolve("archive");
        try (Screener screener = builder().approvals(one).archive(archive).build()) {
            String before = hash(screener);
            screener.reload(second);
            Path kept = archive.resolve(before);
            edit(kept.resolve("rulebook.yaml"), "prior: -37", "prior: -90");
            Files.writeString(
                    kept.resolve("content-hash.txt"), RulebookFiles.in(kept).contentHash());

            assertThatThrownBy(() -> screener.use(before))
                    .isInstanceOf(RulebookException.class)
                    .hasMessageContaining("the contents were changed after the approval");
            assertThat(screener.health().rulebookVersion()).isEqualTo("two");
        }
    }

    @Test
    void theHashIsTheSameWithAndWithoutApproval() throws Exception {
        String before = RulebookFiles.in(first).contentHash();
        approve(first, false, "li", key("li"));

        assertThat(RulebookFiles.in(first).contentHash()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  \rrates: [ { currency: USD, rate: 0.0001, date: 2025-01-02 } ]\r",
                "  \u0085prior: -90\n",
                "  \u2028prior: -90\n",
                "  \u2029prior: -90\n",
                "  # \rlead: 90\r",
                "...\n---\nprior: -90\n"
            })
    void whatIsWrittenBehindAnApprovalIsNotLetIn(String hidden) throws Exception {
        approve(first, false, "li", key("li"));
        Approvers one = Approvers.in(dir.resolve("keys"), 1);
        try (Screener screener = builder().approvals(one).build()) {
            String before = hash(screener);
            Path settings = first.resolve("rulebook.yaml");
            Files.writeString(settings, Files.readString(settings) + hidden);

            assertThatThrownBy(() -> screener.reload(first)).isInstanceOf(RulebookException.class);
            assertThat(hash(screener)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prior: -90", "\"prior\": -90"})
    void anApprovalWithinBracesHidesNothingInItsLine(String hidden) throws Exception {
        Path settings = first.resolve("rulebook.yaml");
        key("li");
        String braces = "content: " + "0".repeat(64) + ", by: [ ]";
        Files.writeString(settings, "{ version: one,\napproval: { " + braces + " }, " + hidden + " }\n");

        assertThatThrownBy(() -> builder()
                        .approvals(Approvers.in(dir.resolve("keys"), 1))
                        .build())
                .hasMessageContaining("`approval` must be the last entry");
    }

    @Test
    void anApprovalOfManyLinesIsReadAtOnce() throws Exception {
        approve(first, false, "li", key("li"));
        Path settings = first.resolve("rulebook.yaml");
        Files.writeString(settings, Files.readString(settings) + " \n".repeat(300_000));

        try (Screener screener =
                builder().approvals(Approvers.in(dir.resolve("keys"), 1)).build()) {
            assertThat(screener.health().rulebookVersion()).isEqualTo("one");
        }
    }

    @Test
    void aWatchedRulebookThatIsEditedFirstAndApprovedLaterGoesLive() throws Exception {
        Path li = key("li");
        approve(first, false, "li", li);
        Approvers one = Approvers.in(dir.resolve("keys"), 1);
        try (Screener screener = builder().approvals(one).build()) {
            screener.watch(first, Duration.ofMillis(20));
            edit(first.resolve("rulebook.yaml"), "version: one", "version: three");
            assertThat(event().kind()).isEqualTo(RulebookEvent.Kind.REFUSED);

            approve(first, false, "li", li);

            assertThat(event().version()).isEqualTo("three");
            assertThat(events).isEmpty();
        }
    }

    @Test
    void whatWasPutIntoTheArchiveWithoutApprovalIsNotUsed() throws Exception {
        approve(first, false, "li", key("li"));
        Path archive = dir.resolve("archive");
        Approvers one = Approvers.in(dir.resolve("keys"), 1);
        String planted;
        try (Screener screener = Screener.builder()
                .rules(second)
                .withoutCompiling()
                .archive(archive)
                .build()) {
            planted = hash(screener);
        }
        try (Screener screener = builder().approvals(one).archive(archive).build()) {
            assertThatThrownBy(() -> screener.use(planted)).hasMessageContaining("it is not approved");
            assertThat(screener.health().rulebookVersion()).isEqualTo("one");
        }
    }

    @Test
    void whatWasArchivedBeforeItWasApprovedIsArchivedAgainWithItsApproval() throws Exception {
        Path li = key("li");
        Path archive = dir.resolve("archive");
        Screener.builder()
                .rules(first)
                .withoutCompiling()
                .archive(archive)
                .build()
                .close();
        approve(first, false, "li", li);
        approve(second, false, "li", li);
        Approvers one = Approvers.in(dir.resolve("keys"), 1);
        String before;
        try (Screener screener = builder().approvals(one).archive(archive).build()) {
            before = hash(screener);
        }
        try (Screener screener =
                builder().rules(second).approvals(one).archive(archive).build()) {
            screener.use(before);
            assertThat(hash(screener)).isEqualTo(before);
        }
    }

    @Test
    void oneMayGoBackToWhatProtectsLessBecauseItWasApprovedBefore() throws Exception {
        Path li = key("li");
        edit(second.resolve("rulebook.yaml"), "HOLD: 39", "HOLD: 35");
        approve(first, false, "li", li);
        approve(second, false, "li", li);
        try (Screener screener = builder()
                .approvals(Approvers.in(dir.resolve("keys"), 1))
                .archive(dir.resolve("archive"))
                .build()) {
            String before = hash(screener);
            screener.reload(second);
            screener.use(before);
            assertThat(hash(screener)).isEqualTo(before);
        }
    }
}
