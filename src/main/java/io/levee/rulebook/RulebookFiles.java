package io.levee.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a rulebook, read once and whole: {@code rulebook.yaml}, {@code SOURCES.md}, and per folder the files that
 * a rulebook knows. Other files are passed over, hidden ones and those of other kinds too.
 */
public final class RulebookFiles {

    private static final String IN_JAR = "io/levee/rules/";
    private static final long MOST_BYTES = 1 << 20;
    private static final Set<String> KNOWN =
            Set.of("rules.drl", "words.yaml", "examples.yaml", "scam.yaml", "dialogue.yaml");

    private final Map<String, String> texts;
    private final Problems problems;

    private RulebookFiles(Problems problems) {
        this.texts = new TreeMap<>();
        this.problems = problems;
    }

    /**
     * Reads the rulebook of a directory.
     *
     * @throws RulebookException if the directory or a file of it can't be read, is too large, is not UTF-8, or is a link
     */
    public static RulebookFiles in(Path directory) {
        RulebookFiles files = new RulebookFiles(new Problems());
        try (Stream<Path> tree = Files.walk(directory, 2)) {
            for (Path file : tree.sorted().toList()) {
                String name = directory.relativize(file).toString().replace('\\', '/');
                if (isKnown(name)) {
                    files.readFile(name, file);
                }
            }
        } catch (IOException e) {
            files.problems.add(
                    String.valueOf(directory.getFileName()),
                    0,
                    "无法读取规则库目录",
                    "the rulebook's folder can't be read, expected a folder with rulebook.yaml");
        }
        files.problems.throwIfAny();
        return files;
    }

    private void readFile(String name, Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(name, 0, "应为普通文件，不能是链接或目录", "expected a plain file, not a link or a folder");
        } else if (Files.size(file) > MOST_BYTES) {
            problems.add(name, 0, "文件超过 1 MB", "the file is larger than 1 MB");
        } else {
            add(name, Files.readAllBytes(file));
        }
    }

    /** Reads the rulebook that the library ships with. */
    public static RulebookFiles builtIn() {
        RulebookFiles files = new RulebookFiles(new Problems());
        try {
            URL root = RulebookFiles.class.getClassLoader().getResource(IN_JAR + "rulebook.yaml");
            if (root == null) {
                throw new IllegalStateException("missing resource " + IN_JAR + "rulebook.yaml");
            }
            if (root.openConnection() instanceof JarURLConnection connection) {
                connection.setUseCaches(false);
                files.readJar(connection.getJarFile());
            } else {
                return in(Path.of(new URI(root.toString())).resolveSibling(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        files.problems.throwIfAny();
        return files;
    }

    private void readJar(JarFile jar) throws IOException {
        try (jar) {
            for (JarEntry entry : jar.stream().toList()) {
                int at = entry.getName().indexOf(IN_JAR);
                String name = at < 0 ? "" : entry.getName().substring(at + IN_JAR.length());
                if (isKnown(name)) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        add(name, in.readAllBytes());
                    }
                }
            }
        }
    }

    private static boolean isKnown(String name) {
        int slash = name.indexOf('/');
        return slash < 0
                ? name.equals("rulebook.yaml") || name.equals("SOURCES.md")
                : KNOWN.contains(name.substring(slash + 1));
    }

    private void add(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
            texts.put(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.add(name, 0, "文件不是 UTF-8 编码", "the file is not UTF-8");
        }
    }

    /** The rule folders, in order of their names. */
    List<String> folders() {
        Set<String> folders = new TreeSet<>();
        for (String name : texts.keySet()) {
            int slash = name.indexOf('/');
            if (slash > 0) {
                folders.add(name.substring(0, slash));
            }
        }
        return List.copyOf(folders);
    }

    /** The text of a file; null where there is none. */
    @Nullable
    String text(String name) {
        return texts.get(name);
    }

    /** A hash of the contents: the same files give the same hash wherever they lie. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update((name + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
