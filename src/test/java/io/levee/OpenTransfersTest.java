package io.levee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.levee.transfer.Answer;
import io.levee.transfer.Confirmation;
import io.levee.transfer.Intervention;
import io.levee.transfer.InvalidInputException;
import io.levee.transfer.Money;
import io.levee.transfer.Observation;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a screener remembers from one look to the next, and what it forgets. */
class OpenTransfersTest {

    private static final int MOST = 10;
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-03-10T10:30:00+08:00");

    private static Screener screener;

    private final OpenTransfers open = new OpenTransfers(MOST);

    @BeforeAll
    static void open() {
        screener = Screener.builtIn();
    }

    @AfterAll
    static void close() {
        screener.close();
    }

    private static Transfer transfer(String id, Observation... seen) {
        return Transfer.builder()
                .id(id)
                .time(TIME)
                .amount(Money.of("3000.00", "CNY"))
                .payer(Payer.of("payer"))
                .payee(Payee.of("payee"))
                .observations(seen)
                .build();
    }

    private void look(String id, Observation... seen) {
        open.looked(screener.screen(transfer(id, seen)));
    }

    private boolean isForgotten(String id) {
        try {
            return !open.get(id).transfer().id().equals(id);
        } catch (InvalidInputException e) {
            return true;
        }
    }

    private long remembered(String prefix) {
        return IntStream.range(0, 200).filter(i -> !isForgotten(prefix + i)).count();
    }

    @Test
    void theLatestAreRememberedAndTheOldestForgotten() {
        for (int i = 0; i < 200; i++) {
            look("T-" + i);
            for (int back = 0; back < MOST && back <= i; back++) {
                assertThat(isForgotten("T-" + (i - back))).isFalse();
            }
        }
        assertThat(remembered("T-")).isBetween((long) MOST, 2L * MOST);
        assertThatThrownBy(() -> open.get("T-0")).hasMessageStartingWith("transferId: not screened here or too long");
    }

    @Test
    void aSecondLookMakesATransferOneOfTheLatest() {
        look("first");
        for (int i = 0; i < 100; i++) {
            look("T-" + i);
            look("first");
        }

        assertThat(isForgotten("first")).isFalse();
    }

    @Test
    void ordinaryTransfersDoNotPushOutTheOnesThatAreLookedInto() {
        for (int i = 0; i < 5; i++) {
            look("asked-" + i, Observation.COACHED);
        }
        for (int i = 0; i < 200; i++) {
            look("T-" + i);
        }
        assertThat(remembered("asked-")).isEqualTo(5);

        for (int i = 5; i < 200; i++) {
            look("asked-" + i, Observation.COACHED);
        }
        assertThat(remembered("asked-")).isBetween((long) MOST, 2L * MOST);
    }

    @Test
    void ofTheLatestLookNothingThatWasSaidOrSeenIsKept() {
        Transfer told = transfer("T", Observation.COACHED)
                .lookedForAndNotSeen(Observation.NERVOUS)
                .answered(Answer.text("说了一句话"))
                .confirmed(Confirmation.CALL_BACK);
        open.looked(screener.screen(told));

        assertThat(open.get("T").transfer()).isEqualTo(transfer("T"));
        assertThat(open.get("T")).hasToString("T NONE");
    }

    @Test
    void theLatestMomentCountsWhicheverLookIsTakenLastAndNeverOneBeforeTheTransferWasKeyed() {
        Instant later = TIME.plusHours(1).toInstant();
        open.looked(screener.screen(transfer("T"), TIME.minusDays(1).toInstant()));
        assertThat(open.get("T").moment()).isEqualTo(TIME.toInstant());

        Transfer corrected =
                transfer("T").toBuilder().amount(Money.of("2000.00", "CNY")).build();
        open.looked(screener.screen(corrected, later));
        open.looked(screener.screen(transfer("T", Observation.COACHED)));

        assertThat(open.get("T").moment()).isEqualTo(later);
        assertThat(open.get("T").transfer()).isEqualTo(corrected);
        assertThat(open.get("T").strongest()).isEqualTo(Intervention.VERIFY);
    }
}
