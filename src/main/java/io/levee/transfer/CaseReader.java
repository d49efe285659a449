package io.levee.transfer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads cases from the plain maps, lists, strings, numbers and booleans that any JSON or YAML parser makes.
 *
 * <p>Refuses, with an {@link InvalidInputException}, fields that it does not know and values of the wrong kind: a
 * misspelt field would otherwise count as unknown and go unnoticed. A field that is null counts as absent.
 */
public final class CaseReader {

    private static final String NOTES = "CASH";

    private static final List<String> CASE = List.of(
            "id", "label", "source", "summary", "transfer", "history", "attempts", "events", "watchlist", "followUp");
    private static final List<String> TRANSFER = List.of(
            "id",
            "time",
            "kind",
            "channel",
            "amount",
            "currency",
            "settlement",
            "funding",
            "purpose",
            "payer",
            "payee",
            "observations",
            "notObserved",
            "answers",
            "confirmations",
            "context");
    private static final List<String> PAYER = List.of("account", "customer", "type", "age", "balance", "openedOn");
    private static final List<String> PAYEE =
            List.of("account", "name", "type", "bank", "region", "openedOn", "nameMatch", "relation", "newToPayer");
    private static final List<String> ANSWER = List.of("question", "text", "ticks");
    private static final List<String> CONTEXT = List.of("branch", "region", "teller", "closing");
    private static final List<String> FOLLOW_UP = List.of("observations", "notObserved", "answers", "confirmations");
    private static final List<String> MOVEMENT = List.of(
            "id", "time", "from", "to", "amount", "currency", "kind", "counterpartyType", "purpose", "transferId");
    private static final List<String> ATTEMPT =
            List.of("time", "payer", "payee", "amount", "currency", "outcome", "level", "transferId");
    private static final List<String> EVENT = List.of("time", "account", "event");
    private static final List<String> COVERED = List.of("since", "account");
    private static final List<String> STREAM = List.of("movement", "event", "attempt", "watch", "covered", "transfer");
    private static final List<String> WATCH = List.of("account", "status", "since", "until");

    private CaseReader() {}

    /**
     * A whole case, or a bare transfer, which becomes a case of the transfer's id without anything around it.
     *
     * @throws InvalidInputException if anything in it is refused; the field is the path from the top
     */
    public static Case read(Map<String, ?> document) {
        if (!isCase(document)) {
            Transfer transfer = transfer(document);
            return new Case(
                    transfer.id(), null, null, transfer, List.of(), List.of(), List.of(), List.of(), false, null);
        }
        Fields fields = Fields.of("", document, CASE);
        Transfer transfer = required("transfer", fields.object("transfer", CaseReader::transferOf), "an object");
        Currency currency = transfer.amount().currency();
        String id = fields.text("id");
        return new Case(
                id == null ? transfer.id() : id,
                fields.text("label"),
                fields.text("summary"),
                transfer,
                fields.objects("history", value -> movementOf(value, currency)),
                fields.objects("attempts", value -> attemptOf(value, currency)),
                fields.objects("events", CaseReader::eventOf),
                fields.objects("watchlist", CaseReader::watchOf),
                fields.has("history"),
                fields.object("followUp", CaseReader::followUpOf));
    }

    /** Whether there is a field that only a case has; a case that lacks its transfer is still a case. */
    private static boolean isCase(@Nullable Map<?, ?> document) {
        if (document != null) {
            for (Object key : document.keySet()) {
                if (key instanceof String name && CASE.contains(name) && !TRANSFER.contains(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** One transfer; refusals name fields as in {@code transfer.payer.age}. */
    public static Transfer transfer(Map<String, ?> document) {
        return transferOf(document);
    }

    /** One movement, with its currency; refusals name fields as in {@code movement.from}. */
    public static Movement movement(Map<String, ?> document) {
        return movementOf(document, null);
    }

    /** One account event; refusals name fields as in {@code event.time}. */
    public static DatedEvent event(Map<String, ?> document) {
        return eventOf(document);
    }

    /** One attempt, with its currency if it has an amount; refusals name fields as in {@code attempt.payer}. */
    public static Attempt attempt(Map<String, ?> document) {
        return attemptOf(document, null);
    }

    /** One watchlist entry; refusals name fields as in {@code watch.status}. */
    public static WatchlistEntry watch(Map<String, ?> document) {
        return watchOf(document);
    }

    /**
     * One line of a stream: an object with one field, which is movement, event, attempt, watch, covered or transfer.
     *
     * @throws InvalidInputException if it has none or two of them, or anything in it is refused
     */
    public static StreamLine streamLine(Map<String, ?> document) {
        Fields fields = Fields.of("", document, STREAM);
        List<StreamLine> lines = new ArrayList<>(1);
        for (String name : STREAM) {
            StreamLine line = fields.object(name, value -> streamLine(name, value));
            if (line != null) {
                lines.add(line);
            }
        }
        if (lines.size() != 1) {
            throw Check.refusal("line", lines.size() + " things", "one of " + String.join(", ", STREAM));
        }
        return lines.get(0);
    }

    private static StreamLine streamLine(String name, Object value) {
        return switch (name) {
            case "movement" -> movementOf(value, null);
            case "event" -> eventOf(value);
            case "attempt" -> attemptOf(value, null);
            case "watch" -> watchOf(value);
            case "covered" -> coverageOf(value);
            default -> transferOf(value);
        };
    }

    private static Transfer transferOf(@Nullable Object value) {
        Fields fields = Fields.of("transfer", value, TRANSFER);
        return Transfer.builder()
                .id(required("transfer.id", fields.text("id"), "an id"))
                .time(required("transfer.time", fields.time("time"), "when the teller keyed it"))
                .kind(fields.one(TransferKind.class, "kind"))
                .channel(fields.one(Channel.class, "channel"))
                .amount(required("transfer.amount", money(fields, null), "how much is to be paid"))
                .settlement(fields.one(Settlement.class, "settlement"))
                .funding(fields.one(Funding.class, "funding"))
                .purpose(fields.text("purpose"))
                .payer(required("transfer.payer", fields.object("payer", CaseReader::payerOf), "who pays"))
                .payee(fields.object("payee", CaseReader::payeeOf))
                .observations(fields.all(Observation.class, "observations"))
                .notObserved(fields.all(Observation.class, "notObserved"))
                .answers(fields.objects("answers", CaseReader::answerOf))
                .confirmations(fields.all(Confirmation.class, "confirmations"))
                .context(fields.object("context", CaseReader::contextOf))
                .build();
    }

    private static Payer payerOf(@Nullable Object value) {
        Fields fields = Fields.of("payer", value, PAYER);
        return Payer.builder()
                .account(account(fields, "account"))
                .customer(fields.text("customer"))
                .type(fields.one(PartyType.class, "type"))
                .age(fields.whole("age"))
                .balance(fields.decimal("balance"))
                .openedOn(fields.date("openedOn"))
                .build();
    }

    private static Payee payeeOf(@Nullable Object value) {
        Fields fields = Fields.of("payee", value, PAYEE);
        return Payee.builder()
                .account(account(fields, "account"))
                .name(fields.text("name"))
                .type(fields.one(PartyType.class, "type"))
                .bank(fields.text("bank"))
                .region(fields.text("region"))
                .openedOn(fields.date("openedOn"))
                .nameMatch(fields.one(NameMatch.class, "nameMatch"))
                .relation(fields.one(Relation.class, "relation"))
                .newToPayer(fields.flag("newToPayer"))
                .build();
    }

    private static Answer answerOf(@Nullable Object value) {
        if (value instanceof String text) {
            return Answer.text(text);
        }
        Fields fields = Fields.of("answer", value, ANSWER);
        return Answer.builder()
                .question(fields.text("question"))
                .text(fields.text("text"))
                .ticks(fields.texts("ticks"))
                .build();
    }

    private static Context contextOf(@Nullable Object value) {
        Fields fields = Fields.of("context", value, CONTEXT);
        return Context.builder()
                .branch(fields.text("branch"))
                .region(fields.text("region"))
                .teller(fields.text("teller"))
                .closing(fields.timeOfDay("closing"))
                .build();
    }

    private static FollowUp followUpOf(@Nullable Object value) {
        Fields fields = Fields.of("followUp", value, FOLLOW_UP);
        return new FollowUp(
                fields.all(Observation.class, "observations"),
                fields.all(Observation.class, "notObserved"),
                fields.objects("answers", CaseReader::answerOf),
                fields.all(Confirmation.class, "confirmations"));
    }

    private static Movement movementOf(@Nullable Object value, @Nullable Currency currency) {
        Fields fields = Fields.of("movement", value, MOVEMENT);
        return Movement.builder()
                .id(fields.text("id"))
                .time(required("movement.time", instant(fields, "time"), "when the money moved"))
                .from(side(fields, "from"))
                .to(side(fields, "to"))
                .amount(required("movement.amount", money(fields, currency), "how much moved"))
                .kind(fields.one(TransferKind.class, "kind"))
                .counterpartyType(fields.one(PartyType.class, "counterpartyType"))
                .purpose(fields.text("purpose"))
                .transferId(fields.text("transferId"))
                .build();
    }

    private static Attempt attemptOf(@Nullable Object value, @Nullable Currency currency) {
        Fields fields = Fields.of("attempt", value, ATTEMPT);
        String payee = fields.text("payee");
        return Attempt.builder()
                .time(required("attempt.time", instant(fields, "time"), "when it was tried"))
                .payer(account(fields, "payer"))
                .payee(payee == null ? null : AccountId.of("attempt.payee", payee))
                .amount(money(fields, currency))
                .outcome(required("attempt.outcome", fields.one(AttemptOutcome.class, "outcome"), "how it ended"))
                .level(fields.one(Intervention.class, "level"))
                .transferId(fields.text("transferId"))
                .build();
    }

    private static DatedEvent eventOf(@Nullable Object value) {
        Fields fields = Fields.of("event", value, EVENT);
        return new DatedEvent(
                required("event.time", instant(fields, "time"), "when it happened"),
                account(fields, "account"),
                required("event.event", fields.one(AccountEvent.class, "event"), "what happened"));
    }

    private static WatchlistEntry watchOf(@Nullable Object value) {
        Fields fields = Fields.of("watch", value, WATCH);
        return new WatchlistEntry(
                account(fields, "account"),
                required("watch.status", fields.one(WatchlistStatus.class, "status"), "what is known"),
                fields.from("since"),
                fields.to("until"));
    }

    private static Coverage coverageOf(@Nullable Object value) {
        Fields fields = Fields.of("covered", value, COVERED);
        return new Coverage(
                required("covered.since", fields.from("since"), "since when the movements are complete"),
                fields.text("account") == null ? null : account(fields, "account"));
    }

    private static AccountId account(Fields fields, String name) {
        return AccountId.of(fields.root() + "." + name, fields.text(name));
    }

    /** One side of a movement, null for notes. That a side is not known is no reason to take it for notes. */
    private static @Nullable AccountId side(Fields fields, String name) {
        return NOTES.equals(fields.text(name)) ? null : account(fields, name);
    }

    private static @Nullable Instant instant(Fields fields, String name) {
        OffsetDateTime time = fields.time(name);
        return time == null ? null : time.toInstant();
    }

    /** The amount in the currency beside it, else in the one given; null without an amount. */
    private static @Nullable Money money(Fields fields, @Nullable Currency otherwise) {
        BigDecimal amount = fields.decimal("amount");
        String code = fields.text("currency");
        if (amount == null) {
            return null;
        }
        try {
            return Money.of(amount, code == null && otherwise != null ? otherwise : Money.currency(code));
        } catch (InvalidInputException e) {
            throw e.movedTo(fields.root());
        }
    }

    private static <T> T required(String field, @Nullable T value, String expected) {
        return Check.present(field, value, expected);
    }
}
