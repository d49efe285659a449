package io.levee.cli;

import java.nio.file.Path;

/**
 * How far a file was imported into a history.
 *
 * @param path where it lay
 * @param mark by what it is known again
 * @param lines how many of its lines are in the history and safe, counted from the first
 * @param bad how many of those were bad
 * @param safe how many entries were safe in the history when those lines were
 * @param stage what was done with it
 */
record ImportedFile(Path path, FileMark mark, long lines, long bad, long safe, Stage stage) {

    /** What was done with a file. */
    enum Stage {
        /** Its lines are being read; it stays so where the import was interrupted. */
        BEGUN,
        /** All its lines are safe, but what it states of coverage is not stated yet. */
        LOADED,
        /** Everything. */
        DONE
    }

    static ImportedFile begun(Path path, FileMark mark, long safe) {
        return new ImportedFile(path, mark, 0, 0, safe, Stage.BEGUN);
    }

    ImportedFile safeUntil(long line, long badUntilThen, long entries) {
        return new ImportedFile(path, mark, line, badUntilThen, entries, stage);
    }

    ImportedFile at(Stage next) {
        return new ImportedFile(path, mark, lines, bad, safe, next);
    }
}
