package io.levee.record;

import io.levee.decision.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether records are as they were written.
 *
 * @param files how many files were read
 * @param lines how many lines
 * @param findings what is not as it was written; empty where all is well
 * @param notes what cannot be told, such as whether the end of a day that is not sealed yet was cut off
 */
public record Verification(int files, long lines, List<Finding> findings, List<Finding> notes) {

    /**
     * Something that was found.
     *
     * @param file the file
     * @param line the number of the line, 0 where it is about the file
     * @param text what is wrong
     */
    public record Finding(String file, long line, Text text) {}

    /**
     * Reads the records of directories and compares them with their chains.
     *
     * @param keys the bank's key; without it the chains are compared, and seals are not
     * @throws IOException if a file can't be read
     */
    public static Verification of(List<Path> directories, @Nullable RecordKeys keys) throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<Finding> notes = new ArrayList<>();
        int files = 0;
        long lines = 0;
        for (Path directory : directories) {
            List<RecordFile> all = RecordFile.in(directory);
            Deleted deleted = new Deleted();
            List<FileCheck> checked = new ArrayList<>();
            for (RecordFile file : all) {
                FileCheck check = new FileCheck(file, keys, findings);
                check.read(deleted);
                checked.add(check);
                lines += check.lines();
            }
            files += all.size();
            new SequenceCheck(checked, deleted, findings, notes).run();
        }
        return new Verification(files, lines, List.copyOf(findings), List.copyOf(notes));
    }

    /** Whether all that can be told is as it was written. */
    public boolean isSound() {
        return findings.isEmpty();
    }
}
