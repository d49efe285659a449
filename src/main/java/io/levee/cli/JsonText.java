package io.levee.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.levee.transfer.InvalidInputException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Makes something of the JSON object of a line, or says what is wrong with the line. Safe from any thread. */
final class JsonText<T> implements LineText<T> {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerFor(new TypeReference<Map<String, Object>>() {});

    private final Function<Map<String, Object>, T> reader;
    private final Work work;

    /** What {@code reader} refuses with an {@link InvalidInputException} is a bad line. */
    JsonText(Function<Map<String, Object>, T> reader, Work work) {
        this.reader = reader;
        this.work = work;
    }

    @Override
    public Line<T> read(long number, String text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            return read(number, parser);
        }
    }

    private Line<T> read(long number, JsonParser parser) throws IOException {
        try {
            Map<String, Object> document = JSON.readValue(parser);
            return document == null
                    ? Line.bad(number, work.say("这一行应为一个 JSON 对象", "expected a JSON object on this line"))
                    : Line.good(number, reader.apply(document));
        } catch (InvalidInputException e) {
            return Line.bad(number, String.valueOf(e.getMessage()));
        } catch (JsonProcessingException e) {
            // where the exception doesn't say where, the parser still stands there
            JsonLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            return Line.bad(number, problem(e, location.getColumnNr()));
        }
    }

    private String problem(JsonProcessingException e, int column) {
        if (e instanceof StreamConstraintsException) {
            StreamReadConstraints most = JSON.getFactory().streamReadConstraints();
            return String.format(
                    Locale.ROOT,
                    work.say(
                            "第 %d 列超出限度，数字最多 %,d 个字符，字段名最多 %,d 个字符，最多 %,d 层",
                            "column %d is out of bounds, expected numbers of at most %,d characters, names of at most"
                                    + " %,d, at most %,d levels"),
                    column,
                    most.getMaxNumberLength(),
                    most.getMaxNameLength(),
                    most.getMaxNestingDepth());
        }
        if (e instanceof JsonMappingException && !(e instanceof MismatchedInputException)) {
            return work.say(
                    "第 " + column + " 列之前的数字大得或小得无法读取",
                    "before column " + column + " a number is too large or too small to be read");
        }
        return work.say("第 " + column + " 列不是合法的 JSON", "column " + column + " is no valid JSON");
    }
}
