package io.levee.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line before it has a number and a place in the chain. */
final class Line {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final JsonFactory JSON = new JsonFactory();

    private final Entry entry;
    private final Instant at;
    private final String content;
    private final @Nullable String secret;
    private final long owed;

    private Line(Entry entry, Instant at, String content, @Nullable String secret, long owed) {
        this.entry = entry;
        this.at = at;
        this.content = content;
        this.secret = secret;
        this.owed = owed;
    }

    /**
     * Writes an entry down.
     *
     * @param at when it was handed in
     * @param owed how many lines before it were lost
     */
    static Line of(Entry entry, Instant at, long owed, boolean withSecrets) {
        Entry.Content hidden = withSecrets ? entry.hidden() : null;
        try {
            return new Line(
                    entry, at, fields(entry.content()), hidden == null ? null : "{" + fields(hidden) + "}", owed);
        } catch (IOException | RuntimeException e) {
            // the line must not be lost because its contents fail
            LOG.error(
                    "a line of the record lacks its contents: {}", e.getClass().getName());
            return new Line(entry, at, "\"incomplete\":true", null, owed);
        }
    }

    private static String fields(Entry.Content content) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        }
        String object = text.toString();
        return object.substring(1, object.length() - 1);
    }

    /** The line as a JSON object that is not ended yet. */
    String body(long number, @Nullable String secretHash) {
        StringBuilder body = new StringBuilder("{\"n\":").append(number);
        body.append(",\"at\":\"")
                .append(at)
                .append("\",\"kind\":\"")
                .append(entry.kind())
                .append('"');
        String id = entry.transferId();
        if (id != null) {
            body.append(",\"transfer\":").append(quoted(id));
        }
        if (owed > 0) {
            body.append(",\"owed\":").append(owed);
        }
        if (secretHash != null) {
            body.append(",\"private\":\"").append(secretHash).append('"');
        }
        return body.append(content.isEmpty() ? "" : ",").append(content).toString();
    }

    private static String quoted(String text) {
        StringWriter quoted = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(quoted)) {
            json.writeString(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return quoted.toString();
    }

    /** What is private of it; null where nothing is. */
    @Nullable
    String secret() {
        return secret;
    }
}
