package io.levee.cli;

import io.levee.cli.ImportedFile.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which files are imported, and from where on: what is in already must not be counted twice. */
final class Admission {

    private final ImportProgress progress;
    private final boolean again;
    private final Work work;
    private boolean anyRefused;

    /** {@code again}: whether files are loaded from their beginning that were imported already, or were others then. */
    Admission(ImportProgress progress, boolean again, Work work) {
        this.progress = progress;
        this.again = again;
        this.work = work;
    }

    /**
     * The files, with one whose import was interrupted before the others: how much of it is in can only be told as long as
     * nothing else was added.
     *
     * @throws StoppedException if one was interrupted that is not among them
     */
    List<Path> inOrder(List<Path> files) throws IOException {
        ImportedFile interrupted = progress.interrupted().orElse(null);
        List<Path> ordered = new ArrayList<>(files);
        if (interrupted == null) {
            return ordered;
        }
        for (Path file : files) {
            if (interrupted.equals(known(file))) {
                ordered.remove(file);
                ordered.add(0, file);
                return ordered;
            }
        }
        throw new StoppedException(interrupted.path()
                + work.say(
                        "：导入曾中断，请先导入完这个文件，或与其他文件一起导入",
                        ": its import was interrupted; import it first, or together with the others"));
    }

    private @Nullable ImportedFile known(Path file) throws IOException {
        return progress.known(absolute(file), FileMark.of(file));
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /**
     * How far a file is; null where it is refused. What is refused or passed over is said.
     *
     * @param safe how many entries are safe in the history
     * @throws StoppedException if it is refused and nothing else may be added before it
     */
    @Nullable
    ImportedFile admitted(Path file, long safe, Consumer<String> messages) throws IOException {
        FileMark mark = FileMark.of(file);
        ImportedFile known = progress.known(absolute(file), mark);
        String problem = known == null ? null : problem(known, mark, safe);
        if (known == null || again && (problem != null || known.stage() != Stage.BEGUN)) {
            return ImportedFile.begun(absolute(file), mark, safe);
        }
        if (problem != null) {
            anyRefused = true;
            if (known.stage() == Stage.BEGUN) {
                throw new StoppedException(file + problem);
            }
            messages.accept(file + problem);
            return null;
        }
        if (known.stage() != Stage.BEGUN) {
            messages.accept(file
                    + work.say(
                            "：已导入过，跳过（--again 可从头再次导入）",
                            ": imported already, passed over (--again loads it once more)"));
        }
        return known;
    }

    private @Nullable String problem(ImportedFile known, FileMark mark, long safe) {
        if (!known.mark().equals(mark)) {
            return work.say(
                    "：开始导入之后文件有改动，未采用；--again 可从头导入",
                    ": has changed since its import began, left out; --again loads it from its beginning");
        }
        return safe >= known.safe()
                ? null
                : work.say(
                        "：导入之后历史记录有缺失，未采用；--again 可从头导入",
                        ": the history has lost entries since the import, left out; --again loads the file from its"
                                + " beginning");
    }

    /** Whether a file was refused. */
    boolean anyRefused() {
        return anyRefused;
    }
}
