package io.levee.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The files that a command is to read, looked at before anything is done: hours of work should not end at the second. */
final class InputFiles {

    private InputFiles() {}

    /** Whether all of them can be read; says in a line of its own which can't. */
    static boolean areThere(List<Path> files, Work work) {
        return all(files, InputFiles::problem, work);
    }

    /** Whether all of them are plain files, in which reading can go on later; says which are not. */
    static boolean arePlain(List<Path> files, Work work) {
        return all(
                files,
                (file, any) -> Files.isRegularFile(file)
                        ? null
                        : any.say("（应为普通文件，中断后才能继续）", " (expected a plain file, in which an import can go on)"),
                work);
    }

    /** Whether all of them are folders; says which are not. */
    static boolean areFolders(List<Path> folders, Work work) {
        return all(
                folders,
                (folder, any) -> Files.isDirectory(folder) ? null : any.say("（应为目录）", " (expected a folder)"),
                work);
    }

    private static boolean all(List<Path> files, BiFunction<Path, Work, @Nullable String> problems, Work work) {
        boolean all = true;
        for (Path file : files) {
            String problem = problems.apply(file, work);
            if (problem != null) {
                all = false;
                work.output().err().println(work.say("无法读取：", "can't be read: ") + file + problem);
            }
        }
        return all;
    }

    private static @Nullable String problem(Path file, Work work) {
        if (!Files.exists(file)) {
            return work.say("（没有这个文件）", " (no such file)");
        }
        if (Files.isDirectory(file)) {
            return work.say("（是目录，应为文件）", " (a folder, expected a file)");
        }
        return Files.isReadable(file) ? null : work.say("（没有读取权限）", " (no permission to read it)");
    }
}
