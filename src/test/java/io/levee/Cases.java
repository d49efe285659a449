package io.levee;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levee.history.History;
import io.levee.transfer.Case;
import io.levee.transfer.CaseReader;
import io.levee.watchlist.Watchlist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The counter cases that the project ships, for tests. */
final class Cases {

    static final Path FILE = Path.of("src", "test", "resources", "cases", "counter.jsonl");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Cases() {}

    static List<Case> all() throws IOException {
        return Files.readAllLines(FILE).stream().map(Cases::read).toList();
    }

    static Case of(String id) throws IOException {
        return all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static Case read(String line) {
        try {
            return CaseReader.read(JSON.readValue(line, new TypeReference<Map<String, Object>>() {}));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A screener that knows what the case tells of the time before. */
    static Screener knowing(Case situation, Screener screener) {
        History history = History.inMemory();
        situation.history().forEach(history::add);
        situation.events().forEach(history::add);
        situation.attempts().forEach(history::add);
        if (situation.historyPresent()) {
            history.cover(situation.transfer().time().toInstant().minus(Duration.ofDays(90)));
        }
        return screener.knowing(history, Watchlist.of(situation.watchlist()));
    }
}
