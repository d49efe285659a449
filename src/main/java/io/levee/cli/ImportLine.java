package io.levee.cli;

import io.levee.transfer.CaseReader;
import io.levee.transfer.InvalidInputException;
import io.levee.transfer.StreamLine;
import io.levee.transfer.Transfer;
import io.levee.transfer.WatchlistEntry;
import java.io.IOException;
import java.util.Map;

/** The lines of a file that is imported, of which the first may be in the history already. */
final class ImportLine implements LineText<StreamLine> {

    private final JsonText<StreamLine> json;
    private final long known;

    /** {@code known}: how many lines are in already. */
    ImportLine(long known, Work work) {
        this.known = known;
        this.json = new JsonText<>(ImportLine::read, work);
    }

    private static StreamLine read(Map<String, Object> document) {
        StreamLine line = CaseReader.streamLine(document);
        if (line instanceof Transfer || line instanceof WatchlistEntry) {
            throw InvalidInputException.of(
                    "line",
                    line instanceof Transfer ? "a transfer" : "a watchlist entry",
                    "one of movement, event, attempt, covered");
        }
        return line;
    }

    /** Coverage is stated when all is loaded, so what was read of it before an interruption must be read again. */
    @Override
    public boolean wants(long number, String text) {
        return number > known || text.contains("covered");
    }

    @Override
    public Line<StreamLine> read(long number, String text) throws IOException {
        return json.read(number, text);
    }
}
