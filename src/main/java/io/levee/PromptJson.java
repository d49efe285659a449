package io.levee;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Writes a prompt into the record, as it was shown. */
final class PromptJson {

    private PromptJson() {}

    static void write(JsonGenerator json, Prompt prompt) throws IOException {
        json.writeStringField("intervention", prompt.intervention().name());
        json.writeStringField("headline", prompt.headline());
        texts(json, "reasons", prompt.reasons());
        json.writeArrayFieldStart("questions");
        for (Prompt.Question question : prompt.questions()) {
            json.writeStartObject();
            json.writeStringField("id", question.id());
            json.writeStringField("ask", question.ask());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts(json, "say", prompt.say());
        texts(json, "never", prompt.never());
        texts(json, "steps", prompt.steps().stream().map(Prompt.Step::text).toList());
        json.writeStringField("customerKind", prompt.customerText().kind().name());
        json.writeStringField("customerText", prompt.customerText().text());
    }

    private static void texts(JsonGenerator json, String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
