package io.levee.facts;

import static io.levee.facts.Situation.OTHER;
import static io.levee.facts.Situation.PAYEE;
import static io.levee.facts.Situation.PAYER;
import static io.levee.facts.Situation.ago;
import static io.levee.facts.Situation.days;
import static io.levee.facts.Situation.hours;
import static io.levee.facts.Situation.transferOf;
import static io.levee.transfer.AccountEvent.CARD_ISSUED;
import static io.levee.transfer.AccountEvent.LIMIT_RAISED;
import static io.levee.transfer.AccountEvent.LOAN_DRAWN;
import static io.levee.transfer.AccountEvent.PHONE_CHANGED;
import static io.levee.transfer.AccountEvent.TERM_DEPOSIT_BROKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.levee.transfer.PartyType;
import io.levee.transfer.WatchlistStatus;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PayerFactsTest {

    @Test
    void whatNobodySaidIsUnknown() {
        PayerFacts payer = transferOf("1000").payerFacts();

        assertThat(payer.type()).isNull();
        assertThat(payer.age()).isNull();
        assertThat(payer.daysOpen()).isNull();
        assertThat(payer.hoursSince(LIMIT_RAISED)).isNull();
        assertThat(payer.eventsWithin(LIMIT_RAISED, 24)).isZero();
        assertThat(payer.preparationsWithin(24)).isZero();
        assertThat(payer.rescuedBefore()).isFalse();
        assertThat(payer.warnedByPolice()).isFalse();
    }

    @Test
    void whatIsSaidIsPassedOn() {
        PayerFacts payer =
                transferOf("1000").payer(p -> p.type(PartyType.PERSON).age(71)).payerFacts();

        assertThat(payer.type()).isEqualTo(PartyType.PERSON);
        assertThat(payer.age()).isEqualTo(71);
    }

    @Test
    void daysOpenCountFromTheOpeningDayAndAreUnknownBeforeIt() {
        assertThat(daysOpen("2026-03-02")).isZero();
        assertThat(daysOpen("2026-03-01")).isEqualTo(1);
        assertThat(daysOpen("2025-03-02")).isEqualTo(365);
        assertThat(daysOpen("2026-03-03")).isNull();
    }

    private static @Nullable Integer daysOpen(String openedOn) {
        return transferOf("1000")
                .payer(p -> p.openedOn(LocalDate.parse(openedOn)))
                .payerFacts()
                .daysOpen();
    }

    @Test
    void hoursSinceAreWholeHoursSinceTheLatestOfThatKind() {
        PayerFacts payer = transferOf("1000")
                .event(hours(90), PAYER, LIMIT_RAISED)
                .event(Duration.ofMinutes(179), PAYER, LIMIT_RAISED)
                .event(hours(1), PAYER, PHONE_CHANGED)
                .payerFacts();

        assertThat(payer.hoursSince(LIMIT_RAISED)).isEqualTo(2);
        assertThat(payer.hoursSince(PHONE_CHANGED)).isEqualTo(1);
        assertThat(payer.hoursSince(CARD_ISSUED)).isNull();
    }

    @Test
    void eventsCountAtTheWindowsEdgeAndNotBeyond() {
        PayerFacts payer = transferOf("1000")
                .event(hours(24), PAYER, TERM_DEPOSIT_BROKEN)
                .event(hours(24).plusNanos(1), PAYER, TERM_DEPOSIT_BROKEN)
                .event(hours(1), PAYER, TERM_DEPOSIT_BROKEN)
                .payerFacts();

        assertThat(payer.eventsWithin(TERM_DEPOSIT_BROKEN, 24)).isEqualTo(2);
        assertThat(payer.eventsWithin(TERM_DEPOSIT_BROKEN, 25)).isEqualTo(3);
        assertThat(payer.eventsWithin(TERM_DEPOSIT_BROKEN, 1)).isEqualTo(1);
    }

    @Test
    void eventsOfTheLooksOwnMomentCountAndLaterOnesDoNot() {
        Situation situation = transferOf("1000")
                .event(Duration.ZERO, PAYER, LIMIT_RAISED)
                .event(Duration.ofSeconds(-1), PAYER, CARD_ISSUED);

        PayerFacts first = situation.payerFacts();
        PayerFacts second = situation.asOf(ago(Duration.ofSeconds(-1))).payerFacts();

        assertThat(first.hoursSince(LIMIT_RAISED)).isZero();
        assertThat(first.hoursSince(CARD_ISSUED)).isNull();
        assertThat(first.preparationsWithin(24)).isEqualTo(1);
        assertThat(second.hoursSince(CARD_ISSUED)).isZero();
        assertThat(second.preparationsWithin(24)).isEqualTo(2);
    }

    @Test
    void eventsOfOtherAccountsAreNotThePayers() {
        PayerFacts payer = transferOf("1000")
                .event(hours(1), PAYEE, LIMIT_RAISED)
                .event(hours(1), OTHER, LIMIT_RAISED)
                .payerFacts();

        assertThat(payer.hoursSince(LIMIT_RAISED)).isNull();
    }

    @Test
    void preparationsAreKindsAndALoanIsNone() {
        PayerFacts payer = transferOf("1000")
                .event(hours(3), PAYER, LIMIT_RAISED)
                .event(hours(2), PAYER, LIMIT_RAISED)
                .event(hours(2), PAYER, CARD_ISSUED)
                .event(hours(2), PAYER, LOAN_DRAWN)
                .event(days(9), PAYER, PHONE_CHANGED)
                .payerFacts();

        assertThat(payer.preparationsWithin(24)).isEqualTo(2);
        assertThat(payer.preparationsWithin(216)).isEqualTo(3);
        assertThat(payer.preparationsWithin(2)).isEqualTo(2);
        assertThat(payer.preparationsWithin(1)).isZero();
    }

    @Test
    void theWatchlistTellsOfRescuesAndWarnings() {
        PayerFacts rescued =
                transferOf("1000").payerListed(WatchlistStatus.PROTECTED).payerFacts();
        PayerFacts warned =
                transferOf("1000").payerListed(WatchlistStatus.POLICE_WARNED).payerFacts();

        assertThat(rescued.rescuedBefore()).isTrue();
        assertThat(rescued.warnedByPolice()).isFalse();
        assertThat(warned.rescuedBefore()).isFalse();
        assertThat(warned.warnedByPolice()).isTrue();
    }

    @Test
    void thePayeesStatusIsNotThePayers() {
        PayerFacts payer =
                transferOf("1000").payeeListed(WatchlistStatus.PROTECTED).payerFacts();

        assertThat(payer.rescuedBefore()).isFalse();
    }
}
