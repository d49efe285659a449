package io.levee.transfer;

import static io.levee.transfer.Samples.EARLIER;
import static io.levee.transfer.Samples.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Movements, attempts, events and watchlist entries. */
class AroundTheTransferTest {

    private static final Money FIVE = Money.of("5", "CNY");
    private static final AccountId ACCOUNT = AccountId.of("P-1");

    private static Movement.Builder movement() {
        return Movement.builder().time(EARLIER).amount(FIVE);
    }

    private static Attempt.Builder attempt() {
        return Attempt.builder().time(EARLIER).payer("P-1").outcome(AttemptOutcome.REFUSED);
    }

    private static Movement fullMovement() {
        return movement()
                .id("M-1")
                .from("P-1")
                .to("Q-1")
                .kind(TransferKind.CASH_DEPOSIT)
                .counterpartyType(PartyType.PAYMENT_ACCOUNT)
                .purpose("货款")
                .transferId("T-1")
                .build();
    }

    private static Attempt fullAttempt() {
        return attempt()
                .payee("Q-1")
                .amount(FIVE)
                .level(Intervention.VERIFY)
                .transferId("T-1")
                .build();
    }

    @Test
    void movementGivesBackWhatItWasGiven() {
        Movement movement = fullMovement();

        assertThat(movement.id()).isEqualTo("M-1");
        assertThat(movement.time()).isEqualTo(EARLIER);
        assertThat(movement.from()).isEqualTo(ACCOUNT);
        assertThat(movement.to()).isEqualTo(AccountId.of("Q-1"));
        assertThat(movement.amount()).isEqualTo(FIVE);
        assertThat(movement.kind()).isEqualTo(TransferKind.CASH_DEPOSIT);
        assertThat(movement.counterpartyType()).isEqualTo(PartyType.PAYMENT_ACCOUNT);
        assertThat(movement.purpose()).isEqualTo("货款");
        assertThat(movement.transferId()).isEqualTo("T-1");
        assertThat(movement).isEqualTo(fullMovement()).hasSameHashCodeAs(fullMovement());
        assertThat(movement).isNotEqualTo(movement().from("P-1").to("Q-1").build());
    }

    @Test
    void theSidesTellHowMoneyMoved() {
        assertThat(movement().from("P-1").to("Q-1").build().kind()).isEqualTo(TransferKind.TRANSFER);
        assertThat(movement().from((AccountId) null).to("Q-1").build().kind()).isEqualTo(TransferKind.CASH_DEPOSIT);
        assertThat(movement().from(ACCOUNT).to((AccountId) null).build().kind())
                .isEqualTo(TransferKind.CASH_WITHDRAWAL);
    }

    @Test
    void refusesMovementsThatAreNone() {
        refuses(() -> Movement.builder().amount(FIVE).build(), "movement.time: missing, expected when the money moved");
        refuses(() -> Movement.builder().time(EARLIER).build(), "movement.amount: missing, expected how much moved");
        refuses(() -> movement().build(), "movement.to: notes on both sides, expected an account on one");
        refuses(
                () -> movement().from("P-1").to("P 1").build(),
                "movement.to: the same account as from, expected another account or notes");
    }

    @Test
    void attemptGivesBackWhatItWasGiven() {
        Attempt attempt = fullAttempt();

        assertThat(attempt.time()).isEqualTo(EARLIER);
        assertThat(attempt.payer()).isEqualTo(ACCOUNT);
        assertThat(attempt.payee()).isEqualTo(AccountId.of("Q-1"));
        assertThat(attempt.amount()).isEqualTo(FIVE);
        assertThat(attempt.outcome()).isEqualTo(AttemptOutcome.REFUSED);
        assertThat(attempt.level()).isEqualTo(Intervention.VERIFY);
        assertThat(attempt.transferId()).isEqualTo("T-1");
        assertThat(attempt).isEqualTo(fullAttempt()).hasSameHashCodeAs(fullAttempt());
        assertThat(attempt).isNotEqualTo(attempt().build());
    }

    @Test
    void refusesAttemptsWithoutWhatTheyNeed() {
        refuses(() -> Attempt.builder().build(), "attempt.time: missing, expected when it was tried");
        refuses(() -> Attempt.builder().time(EARLIER).build(), "attempt.payer: missing, expected an account number");
        refuses(
                () -> Attempt.builder().time(EARLIER).payer("P-1").build(),
                "attempt.outcome: missing, expected how it ended");
    }

    @Test
    @SuppressWarnings("NullAway") // callers without NullAway can do this
    void refusesEventsAndEntriesWithGaps() {
        refuses(
                () -> new DatedEvent(null, ACCOUNT, AccountEvent.CARD_ISSUED),
                "event.time: missing, expected when it happened");
        refuses(
                () -> new DatedEvent(EARLIER, null, AccountEvent.CARD_ISSUED),
                "event.account: missing, expected an account number");
        refuses(() -> new DatedEvent(EARLIER, ACCOUNT, null), "event.event: missing, expected what happened");
        refuses(
                () -> new WatchlistEntry(null, WatchlistStatus.FROZEN, null, null),
                "watch.account: missing, expected an account number");
        refuses(() -> new WatchlistEntry(ACCOUNT, null, null, null), "watch.status: missing, expected what is known");
    }

    @Test
    void aWatchlistEntryHoldsFromItsBeginningUntilBeforeItsEnd() {
        Instant until = EARLIER.plusSeconds(60);
        WatchlistEntry entry = new WatchlistEntry(ACCOUNT, WatchlistStatus.FROZEN, EARLIER, until);

        assertThat(entry.at(EARLIER.minusNanos(1))).isNull();
        assertThat(entry.at(EARLIER)).isEqualTo(WatchlistStatus.FROZEN);
        assertThat(entry.at(until.minusNanos(1))).isEqualTo(WatchlistStatus.FROZEN);
        assertThat(entry.at(until)).isEqualTo(WatchlistStatus.SUSPECT);
    }

    @Test
    void aWatchlistEntryWithoutDatesAlwaysHolds() {
        WatchlistEntry entry = new WatchlistEntry(ACCOUNT, WatchlistStatus.SUSPECT, null, null);

        assertThat(entry.at(Instant.MIN)).isEqualTo(WatchlistStatus.SUSPECT);
        assertThat(entry.at(Instant.MAX)).isEqualTo(WatchlistStatus.SUSPECT);
    }

    @Test
    void refusesAnEntryThatEndsBeforeItBegins() {
        refuses(
                () -> new WatchlistEntry(ACCOUNT, WatchlistStatus.FROZEN, EARLIER, EARLIER),
                "watch.until: `2026-03-01T02:00:00Z`, expected a moment after since");
    }
}
