package io.levee;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.decision.Evidence;
import io.levee.record.DecisionRecord;
import io.levee.record.RecordKind;
import io.levee.record.RecordedLine;
import io.levee.record.RecordedLines;
import io.levee.transfer.Answer;
import io.levee.transfer.Confirmation;
import io.levee.transfer.Intervention;
import io.levee.transfer.Observation;
import io.levee.transfer.Transfer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at one transfer, one after the other, as the teller learns more. */
class SecondLookTest {

    private static final Transfer FIRST = ReloadTest.secret("T-1");
    private static final Transfer SECOND = FIRST.observed(Observation.SECRECY, Observation.REFUSES_CONTACT)
            .answered(Answer.text("公安打来的电话，说我洗钱，钱要转过去审查"));

    @TempDir
    Path directory;

    private DecisionRecord record;
    private Screener screener;

    @BeforeEach
    void open() {
        record = DecisionRecord.in(directory).open();
        screener = Screener.builder().withoutCompiling().record(record).build();
    }

    @AfterEach
    void close() {
        screener.close();
        record.close();
    }

    @Test
    void theSecondLookSaysWhatChangedSinceTheFirst() {
        Screening first = screener.screen(FIRST);
        assertThat(first.changes()).isEmpty();

        Screening second = screener.screen(SECOND);

        assertThat(second.transferId()).isEqualTo("T-1");
        Changes changes = second.changes().orElseThrow();
        assertThat(changes.before()).isEqualTo(first.intervention());
        assertThat(changes.scoreBefore()).isEqualTo(first.score());
        List<String> then = first.evidence().stream().map(Evidence::rule).toList();
        assertThat(changes.appeared()).isNotEmpty().extracting(Evidence::rule).doesNotContainAnyElementsOf(then);
        assertThat(changes.isNone(second)).isFalse();

        Changes back = screener.screen(FIRST.observed()).changes().orElseThrow();
        assertThat(back.before()).isEqualTo(second.intervention());
        assertThat(back.gone()).isNotEmpty();
    }

    @Test
    void aLookThatIsTakenAgainGivesTheSameAndCountsOnce() throws Exception {
        Screening first = screener.screen(SECOND);
        Screening again = screener.screen(SECOND);

        assertThat(again.score()).isEqualTo(first.score());
        assertThat(again.evidence()).isEqualTo(first.evidence());
        assertThat(again.intervention()).isEqualTo(first.intervention());
        assertThat(again.changes().orElseThrow().isNone(again)).isTrue();
        assertThat(screener.health().counts().screenings()).isEqualTo(1);

        screener.screen(FIRST);
        assertThat(screener.health().counts().screenings()).isEqualTo(2);
        screener.close();
        record.close();
        List<RecordKind> kinds = new ArrayList<>();
        RecordedLines.each(List.of(directory), line -> kinds.add(line.kind()));
        assertThat(kinds).filteredOn(RecordKind.LOOK::equals).hasSize(2);
    }

    @Test
    void aConfirmationLowersTheScoreAndIsToldAsAChange() {
        Screening first = screener.screen(SECOND);

        Screening confirmed = screener.screen(SECOND.confirmed(Confirmation.CALL_BACK));

        assertThat(confirmed.score()).isLessThan(first.score());
        assertThat(confirmed.changes().orElseThrow().appeared()).anyMatch(evidence -> evidence.points() < 0);
        assertThat(confirmed.intervention()).isLessThan(Intervention.HOLD);
    }

    @Test
    void whatIsRememberedFromLookToLookHoldsNoWordOfTheCustomer() throws Exception {
        screener.screen(SECOND);

        assertThat(PriorLook.of(screener.screen(SECOND)).toString())
                .doesNotContain("公安")
                .doesNotContain("6222");
        List<RecordedLine> lines = new ArrayList<>();
        RecordedLines.each(List.of(directory), lines::add);
        assertThat(lines.toString()).doesNotContain("公安");
    }
}
