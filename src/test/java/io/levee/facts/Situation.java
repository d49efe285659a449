package io.levee.facts;

import io.levee.transfer.AccountEvent;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.AttemptOutcome;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Money;
import io.levee.transfer.Movement;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import io.levee.transfer.TransferBuilder;
import io.levee.transfer.TransferKind;
import io.levee.transfer.WatchlistStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A transfer of 1,000 CNY from {@link #PAYER} to {@link #PAYEE} of which nothing else is known, and what a test adds to
 * it. Ages are durations before {@link #NOW}; a negative age lies in the future.
 */
final class Situation {

    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T10:30:00+08:00");
    static final String PAYER = "P-1";
    static final String PAYEE = "Q-1";
    static final String OTHER = "R-1";
    static final String ID = "T-1";

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final int COVERAGE_DAYS = 30;

    private final TransferBuilder transfer;
    private final List<Movement> movements = new ArrayList<>();
    private final List<DatedEvent> events = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final Set<WatchlistStatus> payerListed = EnumSet.noneOf(WatchlistStatus.class);
    private final Set<WatchlistStatus> payeeListed = EnumSet.noneOf(WatchlistStatus.class);
    private Payer payer = Payer.of(PAYER);
    private @Nullable Payee payee = Payee.of(PAYEE);
    private Instant asOf = NOW.toInstant();
    private Rates rates = Rates.none();
    private String currency = "CNY";
    private @Nullable Instant payerCovered;
    private @Nullable Instant payeeCovered;

    private Situation(String amount, String currency) {
        this.currency = currency;
        this.transfer = Transfer.builder().id(ID).time(NOW).amount(Money.of(amount, currency));
    }

    static Situation transferOf(String amount) {
        return new Situation(amount, "CNY");
    }

    /** The transfer and, unless said otherwise, all movements are in that currency. */
    static Situation transferOf(String amount, String currency) {
        return new Situation(amount, currency);
    }

    static Situation withdrawalOf(String amount) {
        Situation situation = new Situation(amount, "CNY").with(t -> t.kind(TransferKind.CASH_WITHDRAWAL));
        situation.payee = null;
        return situation;
    }

    static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    static Duration days(long days) {
        return Duration.ofDays(days);
    }

    static Instant ago(Duration age) {
        return NOW.toInstant().minus(age);
    }

    Situation with(Consumer<TransferBuilder> change) {
        change.accept(transfer);
        return this;
    }

    Situation payer(UnaryOperator<Payer.Builder> change) {
        payer = change.apply(payer.toBuilder()).build();
        return this;
    }

    Situation payee(UnaryOperator<Payee.Builder> change) {
        payee = change.apply(Payee.builder().account(PAYEE)).build();
        return this;
    }

    Situation asOf(Instant moment) {
        asOf = moment;
        return this;
    }

    /** One unit of a currency is worth that many yuan. */
    Situation rate(String from, String factor) {
        rates = (wanted, to, day) -> wanted.getCurrencyCode().equals(from) && to.equals(CNY)
                ? new Rate(wanted, to, new BigDecimal(factor), day)
                : null;
        return this;
    }

    Situation rates(Rates others) {
        rates = others;
        return this;
    }

    /** The payer's movements are complete for that long before now. */
    Situation covered(Duration age) {
        payerCovered = ago(age);
        return this;
    }

    Situation payeeCovered(Duration age) {
        payeeCovered = ago(age);
        return this;
    }

    /** The payer paid this payee. */
    Situation paid(Duration age, String amount) {
        return moved(age, PAYER, PAYEE, amount);
    }

    /** Money moved; null for notes. */
    Situation moved(Duration age, @Nullable String from, @Nullable String to, String amount) {
        return moved(age, from, to, Money.of(amount, currency));
    }

    Situation moved(Duration age, @Nullable String from, @Nullable String to, Money amount) {
        return movement(Movement.builder()
                .time(ago(age))
                .from(account(from))
                .to(account(to))
                .amount(amount)
                .build());
    }

    Situation movement(Movement movement) {
        movements.add(movement);
        return this;
    }

    Situation event(Duration age, String account, AccountEvent event) {
        events.add(new DatedEvent(ago(age), AccountId.of(account), event));
        return this;
    }

    Situation attempt(Duration age, String from, String to, AttemptOutcome outcome) {
        return attempt(Attempt.builder()
                .time(ago(age))
                .payer(from)
                .payee(to)
                .outcome(outcome)
                .build());
    }

    Situation attempt(Attempt attempt) {
        attempts.add(attempt);
        return this;
    }

    Situation payerListed(WatchlistStatus status) {
        payerListed.add(status);
        return this;
    }

    Situation payeeListed(WatchlistStatus status) {
        payeeListed.add(status);
        return this;
    }

    Remittance remittance() {
        Transfer built = transfer.payer(payer).payee(payee).build();
        Known known = new Known(
                snapshot(payer.account(), payerCovered),
                payee == null ? AccountSnapshot.unknown() : snapshot(payee.account(), payeeCovered),
                payerListed,
                payeeListed);
        return Remittance.of(built, new Frame(asOf, CNY, rates, COVERAGE_DAYS), known, WordFacts.none());
    }

    MoneyFacts money() {
        return remittance().money();
    }

    PayerFacts payerFacts() {
        return remittance().payer();
    }

    PayeeFacts payeeFacts() {
        return remittance().payee();
    }

    PatternFacts pattern() {
        return remittance().pattern();
    }

    private AccountSnapshot snapshot(AccountId account, @Nullable Instant coveredSince) {
        return AccountSnapshot.of(
                account,
                coveredSince,
                movements.stream()
                        .filter(m -> account.equals(m.from()) || account.equals(m.to()))
                        .sorted(Comparator.comparing(Movement::time))
                        .toList(),
                events.stream()
                        .filter(e -> account.equals(e.account()))
                        .sorted(Comparator.comparing(DatedEvent::time))
                        .toList(),
                attempts.stream()
                        .filter(a -> account.equals(a.payer()) || account.equals(a.payee()))
                        .sorted(Comparator.comparing(Attempt::time))
                        .toList());
    }

    private static @Nullable AccountId account(@Nullable String number) {
        return number == null ? null : AccountId.of(number);
    }
}
