package io.levee.record;

import io.levee.decision.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether each file goes on from the one before, and none is missing. */
final class SequenceCheck {

    private final List<FileCheck> files;
    private final Deleted deleted;
    private final List<Verification.Finding> findings;
    private final List<Verification.Finding> notes;
    private final Map<String, FileCheck> byName = new HashMap<>();

    SequenceCheck(
            List<FileCheck> files,
            Deleted deleted,
            List<Verification.Finding> findings,
            List<Verification.Finding> notes) {
        this.files = files;
        this.deleted = deleted;
        this.findings = findings;
        this.notes = notes;
        files.forEach(file -> byName.put(file.file().name(), file));
    }

    void run() {
        for (int i = 0; i < files.size(); i++) {
            FileCheck file = files.get(i);
            FileCheck before = i > 0 && sameNode(files.get(i - 1), file) ? files.get(i - 1) : null;
            RecordedLine first = file.first();
            if (first == null || first.kind() != RecordKind.OPENED) {
                find(file, 1, "第一行缺失，不知道接在哪个文件之后", "its first line is missing, which says where it goes on from");
            } else {
                goesOn(file, before == null ? "" : before.file().name(), first);
            }
            boolean isLast = i + 1 == files.size() || !sameNode(file, files.get(i + 1));
            if (!file.isSealed() && isLast) {
                notes.add(new Verification.Finding(
                        file.file().name(),
                        0,
                        new Text("尚未封存：末尾是否被截去还无法判断", "is not sealed yet: whether its end was cut off can't be told")));
            } else if (!file.isSealed()) {
                find(file, 0, "没有封存：末尾的记录被截去", "ends without the line that seals it: lines were cut off its end");
            }
        }
    }

    private static boolean sameNode(FileCheck one, FileCheck other) {
        return one.file().node().equals(other.file().node());
    }

    private void goesOn(FileCheck file, String before, RecordedLine first) {
        String previous = first.text("previous");
        FileCheck there = byName.get(previous);
        if (previous.isEmpty()) {
            if (!before.isEmpty()) {
                find(file, 1, "没有接在 " + before + " 之后", "does not go on from " + before);
            }
        } else if (there == null) {
            if (!deleted.has(previous, first.text("previousChain"))) {
                find(file, 1, "它之前的文件 " + previous + " 缺失", "the file before it, " + previous + ", is missing");
            }
        } else if (!there.chain().equals(first.text("previousChain"))
                || there.lines() != (long) first.number("previousLines")) {
            find(file, 1, "与它之前的文件 " + previous + " 的末尾不符", "does not fit the end of the file before it, " + previous);
        }
    }

    private void find(FileCheck file, long line, String zh, String en) {
        findings.add(new Verification.Finding(file.file().name(), line, new Text(zh, en)));
    }
}
