package io.levee.facts;

import io.levee.transfer.AccountEvent;
import io.levee.transfer.AccountId;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Micros;
import io.levee.transfer.Transfer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of one account before the look. */
final class Events {

    private static final EnumSet<AccountEvent> PREPARATIONS = EnumSet.of(
            AccountEvent.LIMIT_RAISED,
            AccountEvent.ONLINE_BANKING_OPENED,
            AccountEvent.CARD_ISSUED,
            AccountEvent.PHONE_CHANGED,
            AccountEvent.PASSWORD_RESET,
            AccountEvent.NEW_DEVICE,
            AccountEvent.TERM_DEPOSIT_BROKEN);

    private static final long LOAN_PAID_OUT_WITHIN = Micros.DAY;

    private final AccountId account;
    private final List<DatedEvent> events;
    private final Instant asOf;

    Events(AccountId account, AccountSnapshot snapshot, Frame frame) {
        this.account = account;
        this.events = snapshot.events();
        this.asOf = frame.asOf();
    }

    boolean any() {
        return !events.isEmpty();
    }

    @Nullable
    Integer hoursSince(AccountEvent kind) {
        for (int i = events.size() - 1; i >= 0; i--) {
            DatedEvent event = events.get(i);
            if (event.event() == kind && counts(event)) {
                return (int) Duration.between(event.time(), asOf).toHours();
            }
        }
        return null;
    }

    int within(AccountEvent kind, int hours) {
        if (events.isEmpty()) {
            return 0;
        }
        Instant from = asOf.minus(Duration.ofHours(hours));
        int count = 0;
        for (int i = 0; i < events.size(); i++) {
            DatedEvent event = events.get(i);
            if (event.event() == kind && counts(event) && !event.time().isBefore(from)) {
                count++;
            }
        }
        return count;
    }

    int preparationsWithin(int hours) {
        if (events.isEmpty()) {
            return 0;
        }
        int kinds = 0;
        for (AccountEvent kind : PREPARATIONS) {
            if (within(kind, hours) > 0) {
                kinds++;
            }
        }
        return kinds;
    }

    /** Whether a credit at that time is likely the money of a loan drawn on the account within a day of it. */
    boolean isLoanMoney(long credited) {
        for (DatedEvent event : events) {
            if (event.event() == AccountEvent.LOAN_DRAWN
                    && counts(event)
                    && Math.abs(credited - Micros.of(event.time())) <= LOAN_PAID_OUT_WITHIN) {
                return true;
            }
        }
        return false;
    }

    private boolean counts(DatedEvent event) {
        return event.account().equals(account) && !event.time().isAfter(asOf);
    }

    static @Nullable Integer daysSince(@Nullable LocalDate opened, Transfer transfer) {
        if (opened == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(opened, transfer.time().toLocalDate());
        return days < 0 ? null : (int) days;
    }
}
