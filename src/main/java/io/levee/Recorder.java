package io.levee;

import com.fasterxml.jackson.core.JsonGenerator;
import io.levee.decision.Evidence;
import io.levee.decision.Fault;
import io.levee.decision.Mandate;
import io.levee.decision.ScamScore;
import io.levee.facts.SpokenTell;
import io.levee.record.DecisionRecord;
import io.levee.record.Entry;
import io.levee.record.RecordKind;
import io.levee.rulebook.Flag;
import io.levee.rulebook.KeptFacts;
import io.levee.transfer.AccountId;
import io.levee.transfer.Answer;
import io.levee.transfer.Context;
import io.levee.transfer.Payee;
import io.levee.transfer.Transfer;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says what the lines about looks and prompts hold. What names people, accounts or words goes into their private part. */
final class Recorder {

    private final DecisionRecord record;

    Recorder(DecisionRecord record) {
        this.record = record;
    }

    /** A look, and before it what the teller keyed. */
    void looked(Screening screening) {
        Transfer transfer = screening.transfer();
        boolean keyed = !transfer.answers().isEmpty()
                || !transfer.observations().isEmpty()
                || !transfer.notObserved().isEmpty()
                || !transfer.confirmations().isEmpty();
        if (keyed) {
            record.add(new Entry(RecordKind.ANSWERED, transfer.id(), json -> keyed(json, transfer), hidden(transfer)));
        }
        record.add(new Entry(
                RecordKind.LOOK, transfer.id(), json -> look(json, screening), json -> parties(json, transfer)));
    }

    /** A prompt that is about to be shown; completes when it, and all before it, are on disk. */
    CompletionStage<Void> shown(Screening screening, Prompt prompt, String language) {
        return record.addNow(Entry.of(RecordKind.SHOWN, screening.transferId(), json -> {
            json.writeStringField("language", language);
            json.writeStringField("rulebook", screening.rulebookHash());
            where(json, screening.transfer().context());
            PromptJson.write(json, prompt);
        }));
    }

    private static void keyed(JsonGenerator json, Transfer transfer) throws IOException {
        names(json, "observations", transfer.observations());
        names(json, "notObserved", transfer.notObserved());
        names(json, "confirmations", transfer.confirmations());
        json.writeArrayFieldStart("answers");
        for (Answer answer : transfer.answers()) {
            json.writeStartObject();
            text(json, "question", answer.question());
            texts(json, "ticks", answer.ticks(), tick -> tick);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static Entry.@Nullable Content hidden(Transfer transfer) {
        if (transfer.answers().stream().allMatch(answer -> answer.text() == null)) {
            return null;
        }
        return json -> {
            json.writeArrayFieldStart("answers");
            for (Answer answer : transfer.answers()) {
                json.writeStartObject();
                text(json, "question", answer.question());
                text(json, "text", answer.text());
                json.writeEndObject();
            }
            json.writeEndArray();
        };
    }

    private static void parties(JsonGenerator json, Transfer transfer) throws IOException {
        json.writeStringField("payer", transfer.payer().account().value());
        text(json, "customer", transfer.payer().customer());
        Payee payee = transfer.payee();
        if (payee != null) {
            json.writeStringField("payee", payee.account().value());
            text(json, "payeeName", payee.name());
            text(json, "payeeBank", payee.bank());
        }
        text(json, "purpose", transfer.purpose());
    }

    private void look(JsonGenerator json, Screening screening) throws IOException {
        Transfer transfer = screening.transfer();
        json.writeStringField("asOf", screening.asOf().toString());
        json.writeStringField("time", transfer.time().toString());
        json.writeStringField("rulebook", screening.rulebookHash());
        json.writeStringField("type", transfer.kind().name());
        json.writeStringField("channel", transfer.channel().name());
        json.writeNumberField("amount", transfer.amount().amount());
        json.writeStringField("currency", transfer.amount().currency().getCurrencyCode());
        where(json, transfer.context());
        pseudonym(json, "payer", transfer.payer().account());
        pseudonym(json, "payee", transfer.payeeAccount());
        facts(json, screening.rulebook().keep(screening.facts()));
        decision(json, screening);
    }

    private void pseudonym(JsonGenerator json, String field, @Nullable AccountId account) throws IOException {
        text(json, field, account == null ? null : record.pseudonym(account.value()));
    }

    private static void where(JsonGenerator json, @Nullable Context context) throws IOException {
        if (context != null) {
            text(json, "branch", context.branch());
            text(json, "region", context.region());
            text(json, "teller", context.teller());
        }
    }

    private static void facts(JsonGenerator json, KeptFacts facts) throws IOException {
        json.writeObjectFieldStart("facts");
        for (Map.Entry<String, Object> fact : facts.values().entrySet()) {
            json.writeFieldName(fact.getKey());
            if (fact.getValue() instanceof Boolean truth) {
                json.writeBoolean(truth);
            } else if (fact.getValue() instanceof Number number) {
                number(json, number);
            } else {
                json.writeString(fact.getValue().toString());
            }
        }
        json.writeEndObject();
        json.writeBooleanField("rescuedBefore", facts.rescuedBefore());
        json.writeArrayFieldStart("tells");
        for (SpokenTell tell : facts.spoken()) {
            json.writeStartObject();
            json.writeStringField("name", tell.name());
            json.writeStringField("folder", tell.folder());
            json.writeStringField("strength", tell.strength().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, Number number) throws IOException {
        if (number instanceof Integer || number instanceof Long) {
            json.writeNumber(number.longValue());
        } else {
            json.writeNumber(number.doubleValue());
        }
    }

    private static void decision(JsonGenerator json, Screening screening) throws IOException {
        json.writeStringField("intervention", screening.intervention().name());
        json.writeNumberField("score", screening.score());
        json.writeNumberField("probability", screening.probability());
        text(json, "scam", screening.scam().orElse(null));
        json.writeArrayFieldStart("scams");
        for (ScamScore scam : screening.scams()) {
            json.writeStartObject();
            json.writeStringField("scam", scam.scam());
            json.writeNumberField("score", scam.score());
            json.writeEndObject();
        }
        json.writeEndArray();
        evidence(json, "evidence", screening.evidence());
        evidence(json, "shadow", screening.shadow());
        mandates(json, "mandates", screening.mandates());
        mandates(json, "released", screening.released());
        if (screening.isPaused()) {
            json.writeBooleanField("paused", true);
        }
        json.writeBooleanField("underRelease", screening.release().isPresent());
        json.writeArrayFieldStart("faults");
        for (Fault fault : screening.faults()) {
            json.writeStartObject();
            json.writeStringField("kind", fault.kind().name());
            json.writeStringField("floor", fault.floor().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts(json, "keptOut", screening.keptOut(), Flag::id);
    }

    private static void evidence(JsonGenerator json, String field, List<Evidence> evidence) throws IOException {
        json.writeArrayFieldStart(field);
        for (Evidence one : evidence) {
            json.writeStartObject();
            json.writeStringField("rule", one.rule());
            json.writeNumberField("points", one.points());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void mandates(JsonGenerator json, String field, List<Mandate> mandates) throws IOException {
        json.writeArrayFieldStart(field);
        for (Mandate mandate : mandates) {
            json.writeStartObject();
            json.writeStringField("source", mandate.source());
            json.writeStringField("intervention", mandate.intervention().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void names(JsonGenerator json, String field, Collection<? extends Enum<?>> values)
            throws IOException {
        texts(json, field, values, Enum::name);
    }

    private static <T> void texts(
            JsonGenerator json, String field, Collection<? extends T> values, Function<T, String> text)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (T value : values) {
            json.writeString(text.apply(value));
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String field, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(field, text);
        }
    }
}
