package io.levee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.levee.rulebook.RulebookException;
import io.levee.rulebook.RulebookFiles;
import io.levee.transfer.InvalidInputException;
import io.levee.transfer.Observation;
import io.levee.transfer.Transfer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the rulebook in force: watched, approved, archived, gone back from. */
class LiveRulebookTest {

    private static final Duration OFTEN = Duration.ofMillis(20);

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

    @Test
    void aListenerIsToldOfActivationAndRefusal() throws Exception {
        try (Screener screener = builder().build()) {
            String before = hash(screener);
            screener.reload(second);

            RulebookEvent activated = event();
            assertThat(activated.kind()).isEqualTo(RulebookEvent.Kind.ACTIVATED);
            assertThat(activated.before()).isEqualTo(before);
            assertThat(activated.hash()).isEqualTo(hash(screener));

            edit(second.resolve("common/rules.drl"), "Observation.SECRECY", "Observation.SECRETS");
            assertThatThrownBy(() -> screener.reload(second)).isInstanceOf(RulebookException.class);
            RulebookEvent refused = event();
            assertThat(refused.kind()).isEqualTo(RulebookEvent.Kind.REFUSED);
            assertThat(refused.hash()).isEqualTo(activated.hash());
            assertThat(refused.problems()).isNotEmpty();
        }
    }

    @Test
    void aListenerThatThrowsChangesNothing() {
        RulebookListener failing = event -> {
            throw new IllegalStateException("listener");
        };
        try (Screener screener = builder().rulebookListener(failing).build()) {
            screener.reload(second);

            assertThat(screener.health().rulebookVersion()).isEqualTo("two");
        }
    }

    @Test
    void aWatchedRulebookGoesLiveWhenItIsEditedAndAFaultyOneDoesNot() throws Exception {
        try (Screener screener = builder().build()) {
            screener.watch(first, OFTEN);
            edit(first.resolve("rulebook.yaml"), "version: one", "version: three");
            assertThat(event().version()).isEqualTo("three");

            edit(first.resolve("rulebook.yaml"), "prior: -37", "prior: low");
            RulebookEvent refused = event();
            assertThat(refused.kind()).isEqualTo(RulebookEvent.Kind.REFUSED);
            assertThat(refused.version()).isEqualTo("three");

            edit(first.resolve("rulebook.yaml"), "prior: low", "prior: -36");
            assertThat(event().kind()).isEqualTo(RulebookEvent.Kind.ACTIVATED);
            assertThat(events).isEmpty();
        }
    }

    @Test
    void aHalfWrittenFileAVanishedFolderAndALinkAreReportedOnceAndTheRulebookStays() throws Exception {
        try (Screener screener = builder().build()) {
            screener.watch(first, OFTEN);
            String before = hash(screener);
            Path rules = first.resolve("common/rules.drl");
            String whole = Files.readString(rules);
            Files.writeString(rules, whole.substring(0, whole.length() / 2));
            assertThat(event().kind()).isEqualTo(RulebookEvent.Kind.REFUSED);

            Files.delete(rules);
            Files.createSymbolicLink(rules, second.resolve("common/rules.drl"));
            assertThat(event().reason()).contains("expected a plain file");

            Files.move(first, dir.resolve("elsewhere"));
            assertThat(event().reason()).contains("can't be read");
            assertThat(events.poll(200, TimeUnit.MILLISECONDS)).isNull();

            assertThat(hash(screener)).isEqualTo(before);
            assertThat(screener.screen(ReloadTest.secret("T-1")).rulebookHash()).isEqualTo(before);
        }
    }

    @Test
    void oneCallGoesBackToARulebookThatWasInForce() throws Exception {
        for (Path archive : new Path[] {null, dir.resolve("archive")}) {
            ScreenerBuilder builder = archive == null ? builder() : builder().archive(archive);
            try (Screener screener = builder.build()) {
                String one = hash(screener);
                double points = screener.screen(ReloadTest.secret("T-1")).score();
                screener.reload(second);
                assertThat(screener.screen(ReloadTest.secret("T-1")).score()).isLessThan(points);

                screener.use(one);

                assertThat(hash(screener)).isEqualTo(one);
                assertThat(screener.screen(ReloadTest.secret("T-1")).score()).isEqualTo(points);
                assertThat(event().kind()).isEqualTo(RulebookEvent.Kind.ACTIVATED);
                assertThat(event().kind()).isEqualTo(RulebookEvent.Kind.RETURNED);
                assertThatThrownBy(() -> screener.use("0123456789abcdef"))
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining("in the archive");
                assertThatThrownBy(() -> screener.use("../first")).isInstanceOf(InvalidInputException.class);
            }
        }
    }

    @Test
    void anArchiveOutlivesTheProcessAndATamperedOneIsNotUsed() throws IOException {
        Path archive = dir.resolve("archive");
        String one;
        try (Screener screener = builder().archive(archive).build()) {
            one = hash(screener);
        }
        try (Screener screener = builder().rules(second).archive(archive).build()) {
            screener.use(one);
            assertThat(hash(screener)).isEqualTo(one);
            screener.reload(second);

            edit(archive.resolve(one).resolve("rulebook.yaml"), "prior: -37", "prior: -90");
            assertThatThrownBy(() -> screener.use(one)).isInstanceOf(InvalidInputException.class);
            assertThat(screener.health().rulebookVersion()).isEqualTo("two");
        }
        try (Stream<Path> drafts = Files.list(archive)) {
            assertThat(drafts).hasSize(2);
        }
    }

    @Test
    void lineEndsOfWindowsChangeNoHash() throws IOException {
        String before = RulebookFiles.in(first).contentHash();
        for (String file : List.of("rulebook.yaml", "common/rules.drl", "common/examples.yaml")) {
            Path path = first.resolve(file);
            Files.writeString(path, "\uFEFF" + Files.readString(path).replace("\n", "\r\n"));
        }

        assertThat(RulebookFiles.in(first).contentHash()).isEqualTo(before);
    }

    @Test
    void whenAlarmsJumpAfterAChangeItGoesBackByItselfAndSaysSo() throws Exception {
        edit(first.resolve("rulebook.yaml"), "VERIFY: 20", "VERIFY: 37");
        edit(first.resolve("rulebook.yaml"), "DISSUADE: 31", "DISSUADE: 38");
        try (Screener screener =
                builder().fallBackWhenAlarmsJump(5, Duration.ofHours(1)).build()) {
            String before = hash(screener);
            quiet(screener, 600);
            screener.reload(second);
            assertThat(event().kind()).isEqualTo(RulebookEvent.Kind.ACTIVATED);
            List<String> hashes = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                hashes.add(screener.screen(suspicious("S-" + i)).rulebookHash());
            }

            RulebookEvent back = event();
            assertThat(back.kind()).isEqualTo(RulebookEvent.Kind.FELL_BACK);
            assertThat(back.hash()).isEqualTo(before);
            assertThat(back.reason()).contains("alarms in a thousand");
            assertThat(hashes.get(0)).isNotEqualTo(before);
            assertThat(hashes.get(29)).isEqualTo(before);
            assertThat(events).isEmpty();
        }
    }

    @Test
    void alarmsThatJumpLaterOrWithoutEnoughBeforeChangeNothing() throws Exception {
        edit(first.resolve("rulebook.yaml"), "VERIFY: 20", "VERIFY: 37");
        edit(first.resolve("rulebook.yaml"), "DISSUADE: 31", "DISSUADE: 38");
        Instant[] now = {Instant.EPOCH};
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        for (int before : new int[] {100, 600}) {
            try (Screener screener = builder()
                    .fallBackWhenAlarmsJump(5, Duration.ofHours(1))
                    .clock(clock)
                    .build()) {
                quiet(screener, before);
                screener.reload(second);
                now[0] = now[0].plus(Duration.ofHours(before == 600 ? 2 : 0));
                for (int i = 0; i < 30; i++) {
                    screener.screen(suspicious("S-" + i));
                }
                assertThat(screener.health().rulebookVersion()).isEqualTo("two");
            }
        }
    }

    @Test
    void aSecondChangeSoonAfterTheFirstDoesNotSwitchTheGuardOff() throws Exception {
        edit(first.resolve("rulebook.yaml"), "VERIFY: 20", "VERIFY: 37");
        edit(first.resolve("rulebook.yaml"), "DISSUADE: 31", "DISSUADE: 38");
        Path between = Folders.copy(first, dir.resolve("between"));
        edit(between.resolve("rulebook.yaml"), "version: one", "version: between");
        try (Screener screener =
                builder().fallBackWhenAlarmsJump(5, Duration.ofHours(1)).build()) {
            quiet(screener, 600);
            screener.reload(between);
            quiet(screener, 20);
            screener.reload(second);
            for (int i = 0; i < 30; i++) {
                screener.screen(suspicious("S-" + i));
            }

            assertThat(screener.health().rulebookVersion()).isEqualTo("one");
        }
    }

    @Test
    void afterAFallBackTheFilesThatWereInForceAreTheOnesNotTriedAgain() throws Exception {
        edit(first.resolve("rulebook.yaml"), "VERIFY: 20", "VERIFY: 37");
        edit(first.resolve("rulebook.yaml"), "DISSUADE: 31", "DISSUADE: 38");
        try (Screener screener =
                builder().fallBackWhenAlarmsJump(5, Duration.ofHours(1)).build()) {
            quiet(screener, 600);
            screener.reload(second);
            assertThat(event().kind()).isEqualTo(RulebookEvent.Kind.ACTIVATED);
            for (int i = 0; i < 30; i++) {
                screener.screen(suspicious("S-" + i));
            }
            assertThat(event().kind()).isEqualTo(RulebookEvent.Kind.FELL_BACK);

            screener.watch(first, OFTEN);
            assertThat(events.poll(300, TimeUnit.MILLISECONDS)).isNull();
        }
    }

    /** Two signs that reach VERIFY by the shipped thresholds. */
    private static Transfer suspicious(String id) {
        return ReloadTest.secret(id).toBuilder()
                .observations(Observation.SECRECY, Observation.REFUSES_CONTACT)
                .build();
    }

    private static void quiet(Screener screener, int many) {
        for (int i = 0; i < many; i++) {
            screener.screen(
                    ReloadTest.secret("Q-" + i).toBuilder().observations().build());
        }
    }
}
