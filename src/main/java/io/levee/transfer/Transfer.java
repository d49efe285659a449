package io.levee.transfer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An outgoing remittance as it stands at the counter: what is screened.
 *
 * <p>Never changes. What the teller finds out later goes into a copy, in which the newer statement wins: {@code
 * transfer.observed(NERVOUS).answered(Answer.text("…"))}. Sets and lists are unmodifiable and may be empty.
 */
public final class Transfer implements StreamLine {

    private final String id;
    private final OffsetDateTime time;
    private final TransferKind kind;
    private final Channel channel;
    private final Money amount;
    private final @Nullable Settlement settlement;
    private final @Nullable Funding funding;
    private final @Nullable String purpose;
    private final Payer payer;
    private final @Nullable Payee payee;
    private final Set<Observation> observations;
    private final Set<Observation> notObserved;
    private final List<Answer> answers;
    private final Set<Confirmation> confirmations;
    private final @Nullable Context context;

    Transfer(TransferBuilder builder) {
        id = Check.id("transfer.id", builder.id);
        time = Check.present("transfer.time", builder.time, "when the teller keyed it");
        Check.plausible("transfer.time", time.toInstant());
        amount = Check.present("transfer.amount", builder.amount, "how much is to be paid");
        payer = Check.present("transfer.payer", builder.payer, "who pays");
        kind = builder.kind;
        payee = builder.payee;
        if (kind == TransferKind.CASH_WITHDRAWAL && payee != null) {
            throw Check.refusal("transfer.payee", "present", "none for a " + kind);
        }
        if (kind != TransferKind.CASH_WITHDRAWAL && payee == null) {
            throw Check.refusal("transfer.payee", "missing", "who is paid by a " + kind);
        }
        channel = builder.channel;
        settlement = builder.settlement;
        funding = builder.funding;
        purpose = builder.purpose;
        observations = builder.observations;
        notObserved = builder.notObserved;
        Check.apart("transfer.notObserved", observations, notObserved);
        answers = builder.answers;
        confirmations = builder.confirmations;
        context = builder.context;
    }

    /** Starts a transfer at the counter of which nothing is known. */
    public static TransferBuilder builder() {
        return new TransferBuilder();
    }

    /** A builder that holds all of this. */
    public TransferBuilder toBuilder() {
        return new TransferBuilder(this);
    }

    /** The bank's reference, of this transfer and no other: 1 to 128 characters. */
    public String id() {
        return id;
    }

    /** When the teller keyed it. */
    public OffsetDateTime time() {
        return time;
    }

    /** What the teller was asked to do. */
    public TransferKind kind() {
        return kind;
    }

    /** Where it was keyed or handed in. */
    public Channel channel() {
        return channel;
    }

    /** How much is to be paid. */
    public Money amount() {
        return amount;
    }

    /** When the payee is to have the money; null where not known. */
    public @Nullable Settlement settlement() {
        return settlement;
    }

    /** Where the money comes from; null where not known. */
    public @Nullable Funding funding() {
        return funding;
    }

    /** The purpose that the customer first states, in the customer's language; null where not known. */
    public @Nullable String purpose() {
        return purpose;
    }

    /** Who pays. */
    public Payer payer() {
        return payer;
    }

    /** Who is paid; null for a {@link TransferKind#CASH_WITHDRAWAL} and only then. */
    public @Nullable Payee payee() {
        return payee;
    }

    /** What the teller sees. */
    public Set<Observation> observations() {
        return observations;
    }

    /** What the teller looked for and did not see; nothing that is in {@link #observations()}. */
    public Set<Observation> notObserved() {
        return notObserved;
    }

    /** What the customer said, oldest first. */
    public List<Answer> answers() {
        return answers;
    }

    /** What the bank itself established. */
    public Set<Confirmation> confirmations() {
        return confirmations;
    }

    /** Where it was keyed; null where not known. */
    public @Nullable Context context() {
        return context;
    }

    /** The transfer with more that the teller sees; none of it is not observed any more. */
    public Transfer observed(Collection<Observation> seen) {
        return toBuilder()
                .observations(joined(observations, seen))
                .notObserved(without(notObserved, seen))
                .build();
    }

    /** The transfer with more that the teller sees; none of it is not observed any more. */
    public Transfer observed(Observation... seen) {
        return observed(Arrays.asList(seen));
    }

    /** The transfer with more that the teller looked for and did not see; none of it is observed any more. */
    public Transfer lookedForAndNotSeen(Collection<Observation> notSeen) {
        return toBuilder()
                .observations(without(observations, notSeen))
                .notObserved(joined(notObserved, notSeen))
                .build();
    }

    /** The transfer with more that the teller looked for and did not see; none of it is observed any more. */
    public Transfer lookedForAndNotSeen(Observation... notSeen) {
        return lookedForAndNotSeen(Arrays.asList(notSeen));
    }

    /** The transfer with more that the customer said, after what was said before. */
    public Transfer answered(List<Answer> said) {
        return toBuilder().answers(joined(answers, said)).build();
    }

    /** The transfer with more that the customer said, after what was said before. */
    public Transfer answered(Answer... said) {
        return answered(Arrays.asList(said));
    }

    /** The transfer with more that the bank itself established. */
    public Transfer confirmed(Collection<Confirmation> established) {
        return toBuilder().confirmations(joined(confirmations, established)).build();
    }

    /** The transfer with more that the bank itself established. */
    public Transfer confirmed(Confirmation... established) {
        return confirmed(Arrays.asList(established));
    }

    /** The account that would be credited; null where cash is drawn. */
    public @Nullable AccountId payeeAccount() {
        return payee == null ? null : payee.account();
    }

    /**
     * What moves where it is carried out at a moment. It has no id: the bank's booking, which has one and names this
     * transfer, takes its place.
     *
     * @return empty where the money would go into the account that it came from
     */
    public Optional<Movement> movement(Instant moment) {
        AccountId from = kind == TransferKind.CASH_DEPOSIT ? null : payer.account();
        AccountId to = payeeAccount();
        return Objects.equals(from, to)
                ? Optional.empty()
                : Optional.of(Movement.builder()
                        .time(moment)
                        .from(from)
                        .to(to)
                        .amount(amount)
                        .kind(kind)
                        .purpose(purpose)
                        .transferId(id)
                        .build());
    }

    private static <T> List<T> joined(Collection<T> earlier, Collection<T> later) {
        return Stream.concat(earlier.stream(), later.stream()).toList();
    }

    private static <T> List<T> without(Collection<T> earlier, Collection<T> later) {
        return earlier.stream().filter(each -> !later.contains(each)).toList();
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(
                id,
                time,
                kind,
                channel,
                amount,
                settlement,
                funding,
                purpose,
                payer,
                payee,
                observations,
                notObserved,
                answers,
                confirmations,
                context);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Transfer that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** The id and the kind, nothing else. */
    @Override
    public String toString() {
        return "Transfer[" + id + ", " + kind + "]";
    }
}
