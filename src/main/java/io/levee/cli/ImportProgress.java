package io.levee.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far each file was imported, in a small file beside the history, one JSON object a line. It never says more than is
 * safe: whoever notes something has waited for it.
 */
final class ImportProgress {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final List<ImportedFile> files = new ArrayList<>();

    private ImportProgress(Path file) {
        this.file = file;
    }

    static Path file(Path directory) {
        return directory.resolve("import.progress");
    }

    /** What was noted beside the history of a directory. */
    static ImportProgress read(Path directory, Work work) throws IOException {
        ImportProgress progress = new ImportProgress(file(directory));
        if (Files.exists(progress.file)) {
            int number = 0;
            for (String line : Files.readAllLines(progress.file)) {
                number++;
                ImportedFile imported = read(line);
                if (imported == null) {
                    throw new IOException(progress.file + ":" + number
                            + work.say("（不是导入进度，应为原样写入的一行）", " (expected a line as an import wrote it)"));
                }
                progress.files.add(imported);
            }
        }
        return progress;
    }

    private static @Nullable ImportedFile read(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return new ImportedFile(
                    Path.of(json.required("path").textValue()),
                    new FileMark(
                            json.required("size").longValue(),
                            json.required("ends").textValue()),
                    json.required("lines").longValue(),
                    json.required("bad").longValue(),
                    json.required("safe").longValue(),
                    ImportedFile.Stage.valueOf(json.required("stage").textValue()));
        } catch (JsonProcessingException | RuntimeException e) { // whatever an editor may have made of it
            return null;
        }
    }

    /** What is noted of a file of the same content, wherever it lay; else of another one that lay there. */
    @Nullable
    ImportedFile known(Path path, FileMark mark) {
        ImportedFile other = null;
        for (ImportedFile one : files) {
            if (one.mark().equals(mark)) {
                return one;
            }
            // of several that lay there one after the other, the one that was interrupted matters
            if (one.path().equals(path) && (other == null || other.stage() != ImportedFile.Stage.BEGUN)) {
                other = one;
            }
        }
        return other;
    }

    /** The file whose import was interrupted. */
    Optional<ImportedFile> interrupted() {
        return files.stream()
                .filter(one -> one.stage() == ImportedFile.Stage.BEGUN)
                .findFirst();
    }

    /** Notes how far a file is now, in the place of what was noted of it before. */
    void note(ImportedFile now) throws IOException {
        files.removeIf(one -> one.mark().equals(now.mark())
                || one.path().equals(now.path()) && one.stage() == ImportedFile.Stage.BEGUN);
        files.add(now);
        StringBuilder text = new StringBuilder();
        files.forEach(one -> text.append(json(one)).append('\n'));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static JsonNode json(ImportedFile one) {
        return JSON.createObjectNode()
                .put("path", one.path().toString())
                .put("size", one.mark().size())
                .put("ends", one.mark().ends())
                .put("lines", one.lines())
                .put("bad", one.bad())
                .put("safe", one.safe())
                .put("stage", one.stage().name());
    }
}
