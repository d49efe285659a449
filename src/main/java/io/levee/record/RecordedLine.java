package io.levee.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a record, as it is read back.
 *
 * @param file the name of its file
 * @param number its number there, from 1
 * @param at when it was handed in
 * @param kind what it tells
 * @param transferId the bank's id of the transfer; null where it is about none
 * @param fields all its fields: texts, numbers, truths, lists and maps of them
 */
public record RecordedLine(
        String file,
        long number,
        Instant at,
        RecordKind kind,
        @Nullable String transferId,
        Map<String, @Nullable Object> fields) {

    private static final JsonFactory JSON = new JsonFactory();

    /** Reads the body of a chained line; null where it is none of this version's. */
    static @Nullable RecordedLine of(String file, Chained line) {
        try (JsonParser json = JSON.createParser(line.body() + "}")) {
            json.nextToken();
            Map<String, @Nullable Object> fields = map(json);
            return new RecordedLine(
                    file,
                    line.number(),
                    Instant.parse(String.valueOf(fields.get("at"))),
                    RecordKind.valueOf(String.valueOf(fields.get("kind"))),
                    fields.get("transfer") instanceof String id ? id : null,
                    fields);
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private static Map<String, @Nullable Object> map(JsonParser json) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            map.put(name, value(json));
        }
        return map;
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> map(json);
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(json));
                }
                yield list;
            }
            case VALUE_STRING -> json.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
            default -> null;
        };
    }

    /** A text among the fields; empty where there is none. */
    public String text(String field) {
        return fields.get(field) instanceof String text ? text : "";
    }

    /** A number among the fields; 0 where there is none. */
    public double number(String field) {
        return fields.get(field) instanceof Number number ? number.doubleValue() : 0;
    }

    /** A list among the fields; empty where there is none. */
    public List<?> list(String field) {
        return fields.get(field) instanceof List<?> list ? list : List.of();
    }

    /** A map among the fields; empty where there is none. */
    public Map<?, ?> map(String field) {
        return fields.get(field) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Where it stands and what it tells. */
    @Override
    public String toString() {
        return file + ":" + number + " " + kind;
    }
}
