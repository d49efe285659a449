package io.levee.record;

import io.levee.decision.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares one file of a record with its chain. */
final class FileCheck {

    private final RecordFile file;
    private final @Nullable RecordKeys keys;
    private final List<Verification.Finding> findings;
    private final Map<Long, String> hidden = new HashMap<>();
    private boolean hasHidden;
    private String chain = Chained.START;
    private long lines;
    private long expected = 1;
    private boolean sealed;
    private @Nullable RecordedLine first;

    FileCheck(RecordFile file, @Nullable RecordKeys keys, List<Verification.Finding> findings) {
        this.file = file;
        this.keys = keys;
        this.findings = findings;
    }

    RecordFile file() {
        return file;
    }

    /** How many lines it has. */
    long lines() {
        return lines;
    }

    /** The chain of its last line. */
    String chain() {
        return chain;
    }

    boolean isSealed() {
        return sealed;
    }

    /** The line that says which file it goes on from; null where it can't be read. */
    @Nullable
    RecordedLine first() {
        return first;
    }

    void read(Deleted deleted) throws IOException {
        readHidden();
        try (BufferedReader reader = RecordedLines.reader(file.path())) {
            long place = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                place++;
                Chained line = Chained.parse(text);
                RecordedLine recorded = line == null ? null : RecordedLine.of(file.name(), line);
                if (line == null || recorded == null) {
                    find(place, "不是留痕记录，或被截断", "is no line of a record, or cut off");
                } else {
                    check(line, recorded);
                    take(line, recorded, deleted);
                }
            }
        }
        hidden.keySet().stream()
                .sorted()
                .forEach(number -> find(
                        number,
                        "私密部分还在，记录本身缺失（崩溃时截断，或被删去）",
                        "its private part is there and it is not: cut off by a crash, or taken away"));
    }

    private void readHidden() throws IOException {
        hasHidden = Files.exists(file.hidden());
        if (!hasHidden) {
            return;
        }
        try (BufferedReader reader = RecordedLines.reader(file.hidden())) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                HiddenText line = HiddenText.parse(text);
                if (line != null) {
                    hidden.put(line.number(), HiddenText.hash(line.data()));
                }
            }
        }
    }

    private void check(Chained line, RecordedLine recorded) {
        if (sealed) {
            find(line.number(), "在封存之后添加", "was added after the day was sealed");
        } else if (line.number() > expected) {
            find(
                    expected,
                    "第 " + expected + " 至 " + (line.number() - 1) + " 行缺失",
                    "lines " + expected + " to " + (line.number() - 1) + " are missing");
        } else if (line.number() < expected) {
            find(line.number(), "是添加的，或顺序被打乱", "was added, or lines were put in another order");
        } else if (!line.chain().equals(Chained.chain(before(recorded), line.body()))) {
            find(line.number(), "被改动", "was changed");
        }
        if (keys != null && !line.seal().equals(keys.seal(file.name(), line.chain()))) {
            find(line.number(), "没有本行密钥的封签", "has not the seal of the bank's key");
        }
        String secret = recorded.text("private");
        if (!secret.isEmpty() && hasHidden && !secret.equals(hidden.remove(line.number()))) {
            find(line.number(), "私密部分缺失或被改动", "what is private of it is missing or was changed");
        }
    }

    private String before(RecordedLine recorded) {
        boolean goesOn = lines == 0 && !recorded.text("previousChain").isEmpty();
        return goesOn ? recorded.text("previousChain") : chain;
    }

    private void take(Chained line, RecordedLine recorded, Deleted deleted) {
        if (first == null && line.number() == 1) {
            first = recorded;
        }
        if (recorded.kind() == RecordKind.DELETED) {
            deleted.add(recorded);
        }
        sealed |= recorded.kind() == RecordKind.SEALED;
        chain = line.chain();
        expected = Math.max(expected, line.number() + 1);
        lines++;
    }

    private void find(long line, String zh, String en) {
        findings.add(new Verification.Finding(file.name(), line, new Text(zh, en)));
    }
}
