package io.levee.transfer;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is known of a {@link Transfer}; null means unknown. Each call replaces what was there. */
public final class TransferBuilder {

    @Nullable
    String id;

    @Nullable
    OffsetDateTime time;

    TransferKind kind = TransferKind.TRANSFER;
    Channel channel = Channel.COUNTER;

    @Nullable
    Money amount;

    @Nullable
    Settlement settlement;

    @Nullable
    Funding funding;

    @Nullable
    String purpose;

    @Nullable
    Payer payer;

    @Nullable
    Payee payee;

    Set<Observation> observations = Set.of();
    Set<Observation> notObserved = Set.of();
    List<Answer> answers = List.of();
    Set<Confirmation> confirmations = Set.of();

    @Nullable
    Context context;

    TransferBuilder() {}

    TransferBuilder(Transfer transfer) {
        id = transfer.id();
        time = transfer.time();
        kind = transfer.kind();
        channel = transfer.channel();
        amount = transfer.amount();
        settlement = transfer.settlement();
        funding = transfer.funding();
        purpose = transfer.purpose();
        payer = transfer.payer();
        payee = transfer.payee();
        observations = transfer.observations();
        notObserved = transfer.notObserved();
        answers = transfer.answers();
        confirmations = transfer.confirmations();
        context = transfer.context();
    }

    /** The bank's reference: at most 128 characters, not blank; required. */
    public TransferBuilder id(String id) {
        this.id = Check.id("transfer.id", id);
        return this;
    }

    /** When the teller keyed it; required. */
    public TransferBuilder time(OffsetDateTime time) {
        this.time = time;
        return this;
    }

    /** What the teller was asked to do; {@link TransferKind#TRANSFER} where not known. */
    public TransferBuilder kind(@Nullable TransferKind kind) {
        this.kind = kind == null ? TransferKind.TRANSFER : kind;
        return this;
    }

    /** Where it was keyed or handed in; {@link Channel#COUNTER} where not known. */
    public TransferBuilder channel(@Nullable Channel channel) {
        this.channel = channel == null ? Channel.COUNTER : channel;
        return this;
    }

    /** How much is to be paid; required. */
    public TransferBuilder amount(Money amount) {
        this.amount = amount;
        return this;
    }

    /** When the payee is to have the money. */
    public TransferBuilder settlement(@Nullable Settlement settlement) {
        this.settlement = settlement;
        return this;
    }

    /** Where the money comes from. */
    public TransferBuilder funding(@Nullable Funding funding) {
        this.funding = funding;
        return this;
    }

    /** The purpose that the customer first states: at most 2,000 characters, tabs and line breaks allowed. */
    public TransferBuilder purpose(@Nullable String purpose) {
        this.purpose = Check.prose("transfer.purpose", purpose);
        return this;
    }

    /** Who pays; required. */
    public TransferBuilder payer(Payer payer) {
        this.payer = payer;
        return this;
    }

    /** Who is paid; required but for a {@link TransferKind#CASH_WITHDRAWAL}, which has none. */
    public TransferBuilder payee(@Nullable Payee payee) {
        this.payee = payee;
        return this;
    }

    /** What the teller sees. */
    public TransferBuilder observations(@Nullable Collection<Observation> seen) {
        this.observations = Check.set("transfer.observations", Observation.class, seen);
        return this;
    }

    /** What the teller sees. */
    public TransferBuilder observations(Observation... seen) {
        return observations(Arrays.asList(seen));
    }

    /** What the teller looked for and did not see; nothing that is also seen. */
    public TransferBuilder notObserved(@Nullable Collection<Observation> notSeen) {
        this.notObserved = Check.set("transfer.notObserved", Observation.class, notSeen);
        return this;
    }

    /** What the teller looked for and did not see; nothing that is also seen. */
    public TransferBuilder notObserved(Observation... notSeen) {
        return notObserved(Arrays.asList(notSeen));
    }

    /** What the customer said, oldest first. */
    public TransferBuilder answers(@Nullable List<Answer> said) {
        this.answers = Check.list("transfer.answers", said);
        return this;
    }

    /** What the customer said, oldest first. */
    public TransferBuilder answers(Answer... said) {
        return answers(Arrays.asList(said));
    }

    /** What the bank itself established. */
    public TransferBuilder confirmations(@Nullable Collection<Confirmation> established) {
        this.confirmations = Check.set("transfer.confirmations", Confirmation.class, established);
        return this;
    }

    /** What the bank itself established. */
    public TransferBuilder confirmations(Confirmation... established) {
        return confirmations(Arrays.asList(established));
    }

    /** Where it was keyed. */
    public TransferBuilder context(@Nullable Context context) {
        this.context = context;
        return this;
    }

    /**
     * Makes the transfer.
     *
     * @throws InvalidInputException without id, time, amount or payer, or if two of them contradict each other
     */
    public Transfer build() {
        return new Transfer(this);
    }
}
