package io.levee;

import io.levee.rulebook.RulebookException;
import io.levee.rulebook.RulebookFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every rulebook that was put in force, by its hash: in a directory, or in memory where there is none. A folder of the
 * archive holds the files as they were, and the hash of their contents beside them.
 */
final class RulebookArchive {

    private static final String CONTENT = "content-hash.txt";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{16}");
    private static final int MOST_IN_MEMORY = 20;

    private final @Nullable Path directory;
    private final Map<String, RulebookFiles> inMemory = new LinkedHashMap<>();

    RulebookArchive(@Nullable Path directory) {
        this.directory = directory;
    }

    /**
     * Keeps a rulebook. One that is there already stays, unless it says otherwise or lacks this one's approval.
     *
     * @throws UncheckedIOException if it can't be written
     */
    synchronized void keep(String hash, RulebookFiles files) {
        if (directory == null) {
            inMemory.remove(hash);
            inMemory.put(hash, files);
            if (inMemory.size() > MOST_IN_MEMORY) {
                inMemory.remove(inMemory.keySet().iterator().next());
            }
            return;
        }
        Path kept = directory.resolve(hash);
        if (isKept(kept, files)) {
            return;
        }
        try {
            Files.createDirectories(directory);
            Path draft = Files.createTempDirectory(directory, ".draft");
            files.writeTo(draft);
            Files.writeString(draft.resolve(CONTENT), files.contentHash());
            delete(kept);
            move(draft, kept);
        } catch (IOException e) {
            throw new UncheckedIOException("the rulebook can't be archived", e);
        }
    }

    private static boolean isKept(Path kept, RulebookFiles files) {
        try {
            return Files.isDirectory(kept, LinkOption.NOFOLLOW_LINKS)
                    && RulebookFiles.in(kept).equals(files)
                    && isWhole(kept, files);
        } catch (IOException | RulebookException e) {
            return false;
        }
    }

    private static boolean isWhole(Path kept, RulebookFiles files) throws IOException {
        return Files.readString(kept.resolve(CONTENT)).strip().equals(files.contentHash());
    }

    private static void delete(Path kept) throws IOException {
        if (!Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(kept)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void move(Path draft, Path kept) throws IOException {
        try {
            Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, kept);
        } catch (FileAlreadyExistsException e) {
            // another screener with the same archive was faster
        }
    }

    /**
     * A rulebook that was kept.
     *
     * @return empty where there is none, or where it is no longer what was kept
     */
    synchronized Optional<RulebookFiles> find(String hash) {
        if (directory == null || !HASH.matcher(hash).matches() || !Files.isDirectory(directory.resolve(hash))) {
            return Optional.ofNullable(inMemory.get(hash));
        }
        Path kept = directory.resolve(hash);
        RulebookFiles files = RulebookFiles.in(kept);
        try {
            return isWhole(kept, files) ? Optional.of(files) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
