package io.levee;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.history.History;
import io.levee.transfer.AccountId;
import io.levee.transfer.Answer;
import io.levee.transfer.Case;
import io.levee.transfer.Confirmation;
import io.levee.transfer.Intervention;
import io.levee.transfer.Money;
import io.levee.transfer.Observation;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import io.levee.transfer.WatchlistEntry;
import io.levee.transfer.WatchlistStatus;
import io.levee.watchlist.Watchlist;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a supervisor is told of a screening. */
class SupervisorViewTest {

    private static Screener screener;

    @BeforeAll
    static void open() {
        screener = Screener.builder().withoutCompiling().build();
    }

    @AfterAll
    static void close() {
        screener.close();
    }

    @Test
    void whatItSaysWouldComeOutComesOut() throws IOException {
        int lowered = 0;
        for (Case situation : Cases.all()) {
            Screener knowing = Cases.knowing(situation, screener);
            Screening look = knowing.screen(situation.transfer());
            for (SupervisorView.Change change : knowing.explain(look).lowering()) {
                if (change.what().en().contains("calling back")) {
                    lowered++;
                    Screening then = knowing.screen(situation.transfer().confirmed(Confirmation.CALL_BACK));
                    assertThat(change.score()).isEqualTo(then.score());
                    assertThat(change.intervention()).as(situation.id()).isEqualTo(then.intervention());
                }
            }
            for (SupervisorView.Change change : knowing.explain(look).raising()) {
                assertThat(change.score()).isGreaterThan(look.score());
                assertThat(change.intervention()).isGreaterThanOrEqualTo(look.intervention());
                assertThat(change.what().zh()).isNotBlank();
            }
        }
        assertThat(lowered).isGreaterThan(5);
    }

    @Test
    void aConfirmationLiftsNoMandate() {
        Transfer transfer = ReloadTest.secret("T-1");
        AccountId payee = Objects.requireNonNull(transfer.payeeAccount());
        Watchlist list = Watchlist.of(List.of(new WatchlistEntry(payee, WatchlistStatus.FROZEN, null, null)));
        Screener knowing = screener.knowing(History.inMemory(), list);
        Screening look = knowing.screen(transfer);
        assertThat(look.intervention()).isEqualTo(Intervention.HOLD);

        assertThat(knowing.explain(look).lowering())
                .isNotEmpty()
                .allMatch(change -> change.intervention() == Intervention.HOLD);
    }

    @Test
    void evidenceThatSaysMuchTheSameIsShownToCountLess() {
        Transfer transfer = ReloadTest.secret("T-1").toBuilder()
                .observations(Observation.SECRECY, Observation.REFUSES_CONTACT, Observation.STORY_CHANGES)
                .build();

        List<SupervisorView.Capped> capped =
                screener.explain(screener.screen(transfer)).capped();

        assertThat(capped).hasSizeGreaterThanOrEqualTo(2).allSatisfy(one -> assertThat(one.counts())
                .isBetween(0.0, one.evidence().points()));
    }

    @Test
    void aThresholdThatWasJustMissedIsNamedWithItsValue() {
        Transfer transfer = ReloadTest.secret("T-1").toBuilder()
                .observations(Observation.ON_PHONE)
                .payer(Payer.builder().account("6222").age(70).build())
                .amount(Money.of("29000", "CNY"))
                .build();

        assertThat(screener.explain(screener.screen(transfer)).missed()).anySatisfy(missed -> {
            assertThat(missed.flag().id()).isEqualTo("CM-18");
            assertThat(missed.condition()).isEqualTo("money.amount >= 30000");
            assertThat(missed.value()).isEqualTo("29000");
        });
    }

    @Test
    void theStrongestEvidenceComesFirst() {
        Transfer transfer = ReloadTest.secret("T-1").answered(Answer.text("公安打来的电话，说我洗钱，钱要转过去审查"));

        SupervisorView view = screener.explain(screener.screen(transfer));

        List<Double> points = new ArrayList<>();
        view.evidence().forEach(evidence -> points.add(evidence.points()));
        assertThat(points).hasSizeGreaterThan(2).isSortedAccordingTo(Comparator.reverseOrder());
    }
}
