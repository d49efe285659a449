package io.levee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.levee.record.DecisionRecord;
import io.levee.transfer.Answer;
import io.levee.transfer.Context;
import io.levee.transfer.Intervention;
import io.levee.transfer.Observation;
import io.levee.transfer.Outcome;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import io.levee.transfer.Verdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a record of ten transfers tells: six that pass, four alarms, three of them ended and proved. */
class RecordReportTest {

    @TempDir
    Path directory;

    private RecordReport report;

    @BeforeEach
    void tenTransfers() throws Exception {
        try (DecisionRecord record = DecisionRecord.in(directory).open();
                Screener screener =
                        Screener.builder().withoutCompiling().record(record).build()) {
            for (int i = 0; i < 6; i++) {
                screener.screen(at("Q-" + i, "A", 34));
            }
            for (int i = 0; i < 4; i++) {
                Transfer alarm = at("S-" + i, "B", 67);
                screener.screen(alarm);
                Screening second = screener.screen(alarm.observed(Observation.SECRECY, Observation.REFUSES_CONTACT)
                        .answered(Answer.text("公安打来的电话，说我洗钱，钱要转过去审查")));
                assertThat(second.intervention()).isEqualTo(Intervention.HOLD);
                screener.present(second, Locale.ENGLISH);
            }
            screener.close("S-0", Outcome.CANCELLED);
            screener.close("S-1", Outcome.REFERRED);
            screener.close("S-2", Outcome.PAID);
            screener.verdict("S-0", Verdict.CONFIRMED_SCAM, "o-1");
            screener.verdict("S-1", Verdict.CONFIRMED_SCAM, "o-1");
            screener.verdict("S-2", Verdict.GENUINE, "o-1");
        }
        report = RecordReport.of(List.of(directory), null, null);
    }

    private static Transfer at(String id, String branch, int age) {
        return ReloadTest.secret(id).toBuilder()
                .observations()
                .payer(Payer.builder().account("6222 0001").age(age).build())
                .context(Context.builder().branch(branch).build())
                .build();
    }

    @Test
    void severalLooksAtOneTransferCountOnceWithTheMostThatWasAskedFor() {
        assertThat(report.transfers()).isEqualTo(10);
        assertThat(report.levels()).containsEntry(Intervention.HOLD, 4L);
        assertThat(report.atLeast(Intervention.VERIFY)).isEqualTo(4);
        assertThat(report.scams().values()).containsExactly(4L);
        assertThat(report.questions()).isEqualTo(16);
        assertThat(report.problems()).isZero();
    }

    @Test
    void alarmsAreToldByBranchHourAndAge() {
        assertThat(report.branches().get("A")).isEqualTo(new RecordReport.Count(6, 0));
        assertThat(report.branches().get("B")).isEqualTo(new RecordReport.Count(4, 4));
        assertThat(report.ages().get("30")).isEqualTo(new RecordReport.Count(6, 0));
        assertThat(report.ages().get("60")).isEqualTo(new RecordReport.Count(4, 4));
        assertThat(report.hours()).hasSize(1);
    }

    @Test
    void moneyIsStoppedWhereATransferWithAnAlarmDidNotGo() {
        BigDecimal each = ReloadTest.secret("x").amount().amount();
        String currency = ReloadTest.secret("x").amount().currency().getCurrencyCode();
        assertThat(report.stopped().get(currency)).isEqualByComparingTo(each.multiply(BigDecimal.valueOf(2)));
        assertThat(report.stoppedScams().get(currency)).isEqualByComparingTo(each.multiply(BigDecimal.valueOf(2)));
        assertThat(report.outcomes())
                .containsEntry(Outcome.CANCELLED, 1L)
                .containsEntry(Outcome.REFERRED, 1L)
                .containsEntry(Outcome.PAID, 1L);
    }

    @Test
    void aFlagIsRightWhereAVerdictSaysSoAndNotKnownWhereNoneDoes() {
        FlagReport secrecy = report.flags().stream()
                .filter(flag -> flag.rule().equals("CM-02"))
                .findFirst()
                .orElseThrow();

        assertThat(secrecy.fired()).isEqualTo(4);
        assertThat(secrecy.right()).isEqualTo(2);
        assertThat(secrecy.wrong()).isEqualTo(1);
        assertThat(secrecy.alarms()).as("the words alone would have alarmed").isZero();
        assertThat(secrecy.notRepeated()).isZero();
    }

    @Test
    void intervalsAreThoseOfWilson() {
        // computed by hand from the formula: p = 0.5, n = 10, z = 1.96: 0.2366 to 0.7634
        FlagReport half = new FlagReport("X", 10, 5, 5, 0, 0, 0, 0);
        assertThat(half.low()).isCloseTo(0.2366, within(1e-4));
        assertThat(half.high()).isCloseTo(0.7634, within(1e-4));
        // all of three right: 0.4385 to 1
        FlagReport all = new FlagReport("X", 3, 3, 0, 0, 0, 0, 0);
        assertThat(all.low()).isCloseTo(0.4385, within(1e-4));
        assertThat(all.high()).isEqualTo(1);
        FlagReport none = new FlagReport("X", 3, 0, 0, 0, 0, 0, 0);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isEqualTo(1);
    }

    @Test
    void anotherMonthHasNothing() throws Exception {
        RecordReport other = RecordReport.of(List.of(directory), YearMonth.of(1999, 1), null);

        assertThat(other.transfers()).isZero();
        assertThat(other.flags()).isEmpty();
        assertThat(other.questions()).isZero();
    }

    @Test
    void whatAFlagWasWorthIsNotToldWhereItsRulebookIsMissing() throws Exception {
        Path rules = Folders.copy(Path.of("rules"), directory.resolve("rules"));
        java.nio.file.Files.writeString(
                rules.resolve("rulebook.yaml"),
                java.nio.file.Files.readString(rules.resolve("rulebook.yaml")).replace("prior: -37", "prior: -36"));
        Path own = directory.resolve("own");
        try (DecisionRecord record = DecisionRecord.in(own).open();
                Screener screener = Screener.builder()
                        .rules(rules)
                        .withoutCompiling()
                        .record(record)
                        .build()) {
            screener.screen(at("S-9", "B", 67)
                    .observed(Observation.SECRECY, Observation.REFUSES_CONTACT)
                    .answered(Answer.text("公安打来的电话，说我洗钱，钱要转过去审查")));
        }

        assertThat(RecordReport.of(List.of(own), null, null).flags())
                .isNotEmpty()
                .allMatch(flag -> flag.notRepeated() == 1 && flag.alarms() == 0);
    }
}
