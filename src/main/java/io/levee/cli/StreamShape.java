package io.levee.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Tells the lines of a stream from cases. */
final class StreamShape {

    private static final Set<String> KINDS = Set.of("movement", "event", "attempt", "watch", "covered", "transfer");

    private StreamShape() {}

    /** Whether a file's first line has one key alone and it is one of a stream's. */
    static boolean isStream(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String first = lines.readLine();
            JsonNode node = first == null ? null : new ObjectMapper().readTree(first);
            return node != null
                    && node.size() == 1
                    && KINDS.contains(node.fieldNames().next());
        } catch (JsonProcessingException e) {
            return false; // whoever reads the lines says what is wrong with this one
        }
    }
}
