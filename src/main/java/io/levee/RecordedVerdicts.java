package io.levee;

import io.levee.decision.Text;
import io.levee.record.DecisionRecord;
import io.levee.transfer.Nearest;
import io.levee.transfer.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What proved true of many transfers, from a file; a bad line costs only itself. */
public final class RecordedVerdicts {

    private static final String HEADER = "transfer,verdict,by";
    private static final int COLUMNS = 3;

    private final List<Line> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private RecordedVerdicts() {}

    private record Line(String transferId, Verdict verdict, String by) {}

    /**
     * A line that was passed over.
     *
     * @param line its number, from 1
     * @param text what is wrong with it
     */
    public record Problem(int line, Text text) {}

    /**
     * Reads a file with the columns {@code transfer,verdict,by}, UTF-8.
     *
     * @throws IOException if it can't be read, or its first line does not name these columns
     */
    public static RecordedVerdicts read(Path file) throws IOException {
        List<String> all = Files.readAllLines(file);
        String header =
                all.isEmpty() ? "" : all.get(0).replaceFirst("^\uFEFF", "").strip();
        if (!header.equals(HEADER)) {
            throw new IOException(file.getFileName() + ":1: expected the columns " + HEADER);
        }
        RecordedVerdicts verdicts = new RecordedVerdicts();
        for (int i = 1; i < all.size(); i++) {
            if (!all.get(i).isBlank()) {
                verdicts.take(i + 1, all.get(i));
            }
        }
        return verdicts;
    }

    private void take(int number, String line) {
        List<String> values =
                Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        if (values.size() != COLUMNS || values.get(0).isEmpty() || values.get(2).isEmpty() || line.contains("\"")) {
            problems.add(new Problem(
                    number,
                    new Text("应为三列：" + HEADER + "，不加引号", "expected three columns, " + HEADER + ", without quotes")));
            return;
        }
        Verdict verdict = verdict(values.get(1));
        if (verdict == null) {
            problems.add(new Problem(number, unknown(values.get(1))));
        } else {
            lines.add(new Line(values.get(0), verdict, values.get(2)));
        }
    }

    private static @Nullable Verdict verdict(String name) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Text unknown(String name) {
        List<String> names = Arrays.stream(Verdict.values()).map(Enum::name).toList();
        String nearest = Nearest.to(name, names);
        String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
        return new Text(
                "verdict：`" + shown + "`，应为 " + String.join(" 或 ", names) + (nearest == null ? "" : "，是不是 " + nearest),
                "verdict: `" + shown + "`, expected " + String.join(" or ", names)
                        + (nearest == null ? "" : "; did you mean " + nearest));
    }

    /** How many lines are good. */
    public int size() {
        return lines.size();
    }

    /** The lines that were passed over. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Adds all good lines to a record. */
    public void addTo(DecisionRecord record) {
        EventRecorder recorder = new EventRecorder(record);
        lines.forEach(line -> recorder.verdict(line.transferId, line.verdict, line.by));
    }
}
