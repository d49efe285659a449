package io.levee.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.levee.transfer.Case;
import io.levee.transfer.CaseReader;
import io.levee.transfer.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads files of one JSON object a line; a bad line costs one message and nothing else. */
final class JsonLines {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final List<Path> files;
    private final Work work;
    private int badLines;

    JsonLines(List<Path> files, Work work) {
        this.files = List.copyOf(files);
        this.work = work;
    }

    /** Does something with the object of a line; what it refuses is a bad line. */
    @FunctionalInterface
    interface Consumer {
        void accept(Map<String, Object> document) throws IOException;
    }

    /** Something with a case of a line. */
    @FunctionalInterface
    interface CaseConsumer {
        void accept(Case situation) throws IOException;
    }

    /** Calls for each line that is a good case or transfer. */
    void forEachCase(CaseConsumer consumer) throws IOException {
        forEach(document -> consumer.accept(CaseReader.read(document)));
    }

    /** Calls for each good line. */
    void forEach(Consumer consumer) throws IOException {
        for (Path file : files) {
            forEach(file, consumer);
        }
    }

    private void forEach(Path file, Consumer consumer) throws IOException {
        try (BufferedReader lines = open(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (number == 1 && line.startsWith("\uFEFF")) {
                    line = line.substring(1);
                }
                if (!line.isBlank()) {
                    accept(file, line, number, consumer);
                }
            }
        }
    }

    private BufferedReader open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file + work.say("（没有这个文件）", " (no such file)"));
        }
        if (Files.isDirectory(file)) {
            throw new IOException(file + work.say("（是目录，应为文件）", " (a folder, expected a file)"));
        }
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    private void accept(Path file, String line, int number, Consumer consumer) throws IOException {
        try {
            Map<String, Object> document = JSON.readValue(line, OBJECT);
            if (document == null) {
                bad(file, number, work.say("这一行应为一个 JSON 对象", "expected a JSON object on this line"));
            } else {
                consumer.accept(document);
            }
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            bad(file, number, work.say("第 " + column + " 列不是合法的 JSON", "column " + column + " is no valid JSON"));
        } catch (InvalidInputException e) {
            bad(file, number, String.valueOf(e.getMessage()));
        }
    }

    private void bad(Path file, int number, String message) {
        badLines++;
        work.output().err().println(file + ":" + number + ": " + message);
    }

    /** The exit status: whether all lines were good. */
    int status() {
        return badLines == 0 ? Levee.DONE : Levee.BAD_INPUT;
    }
}
