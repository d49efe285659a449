package io.levee.rulebook;

import io.levee.words.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a rulebook, read once and whole: {@code rulebook.yaml}, {@code SOURCES.md}, and per folder the files that
 * a rulebook knows. Other files are passed over, hidden ones and those of other kinds too.
 */
public final class RulebookFiles {

    /** The file of the settings. */
    static final String SETTINGS = "rulebook.yaml";

    /** The file that says what each source is. */
    static final String SOURCES = "SOURCES.md";

    private static final String PROFILES = "profiles";
    private static final Pattern PROFILE = Pattern.compile("[A-Z]{2}\\.yaml");
    private static final String IN_JAR = "io/levee/rules/";
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_BYTES_TOGETHER = 8 << 20;
    private static final int MOST_FOLDERS = 64;
    private static final Pattern FOLDER = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int MOST_ENTRIES = 1000;
    private static final Set<String> KNOWN_AT_ROOT = Set.of(SETTINGS, SOURCES);
    private static final Set<String> KNOWN =
            Set.of("rules.drl", "words.yaml", "examples.yaml", "scam.yaml", "dialogue.yaml");

    private final Map<String, String> texts;
    private final Problems problems;
    private int bytesTogether;

    private RulebookFiles() {
        this.texts = new TreeMap<>();
        this.problems = new Problems(texts::get);
    }

    /**
     * Reads the rulebook of a directory.
     *
     * @throws RulebookException if the directory or a file of it can't be read, is too large, is not UTF-8, or is a link
     */
    public static RulebookFiles in(Path directory) {
        RulebookFiles files = new RulebookFiles();
        try {
            files.readFolder(directory.toRealPath());
        } catch (IOException | DirectoryIteratorException e) {
            files.problems.add(
                    SETTINGS,
                    0,
                    "无法读取规则库目录",
                    "the rulebook's folder can't be read, expected a folder with rulebook.yaml");
        }
        files.problems.throwIfAny();
        return files;
    }

    private void readFolder(Path directory) throws IOException {
        readKnown(directory, "");
        for (Path folder : entries(directory)) {
            String name = String.valueOf(folder.getFileName());
            if (name.startsWith(".") || Files.isRegularFile(folder, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            if (Files.isSymbolicLink(folder)) {
                problems.add(name, 0, "应为普通文件或目录，不能是链接", "expected a plain file or folder, not a link");
            } else if (!FOLDER.matcher(name).matches()) {
                problems.add(
                        name,
                        0,
                        "目录名只能用小写字母、数字和连字符，如 my-scam",
                        "a folder's name may have small letters, digits and hyphens only, as in my-scam");
            } else if (name.equals(PROFILES)) {
                for (Path profile : entries(folder)) {
                    String file = String.valueOf(profile.getFileName());
                    if (PROFILE.matcher(file).matches()) {
                        readFile(PROFILES + "/" + file, profile);
                    }
                }
            } else {
                readKnown(folder, name + "/");
            }
        }
        if (folders().size() > MOST_FOLDERS) {
            problems.add("rulebook.yaml", 0, "目录超过 " + MOST_FOLDERS + " 个", "more than " + MOST_FOLDERS + " folders");
        }
    }

    private static List<Path> entries(Path directory) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path entry : stream) {
                entries.add(entry);
                if (entries.size() > MOST_ENTRIES) {
                    throw new IOException("too many files");
                }
            }
        }
        entries.sort(Comparator.naturalOrder());
        return entries;
    }

    private void readKnown(Path folder, String prefix) throws IOException {
        for (String file : prefix.isEmpty() ? KNOWN_AT_ROOT : KNOWN) {
            Path path = folder.resolve(file);
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                readFile(prefix + file, path);
            }
        }
    }

    private void readFile(String name, Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(name, 0, "应为普通文件，不能是链接或目录", "expected a plain file, not a link or a folder");
            return;
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            bytesTogether += bytes.length;
            if (bytes.length > MOST_BYTES) {
                problems.add(name, 0, "文件超过 1 MB", "the file is larger than 1 MB");
            } else if (bytesTogether > MOST_BYTES_TOGETHER) {
                problems.add(name, 0, "规则库的文件合计超过 8 MB", "the rulebook's files are larger than 8 MB together");
            } else {
                add(name, bytes);
            }
        } catch (IOException e) {
            problems.add(name, 0, "无法读取这个文件", "this file can't be read");
        }
    }

    /** Reads the rulebook that the library ships with. */
    public static RulebookFiles builtIn() {
        RulebookFiles files = new RulebookFiles();
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
        if (slash < 0) {
            return KNOWN_AT_ROOT.contains(name);
        }
        String file = name.substring(slash + 1);
        return name.startsWith(PROFILES + "/") ? PROFILE.matcher(file).matches() : KNOWN.contains(file);
    }

    private void add(String name, byte[] bytes) {
        CharBuffer read = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), read, true);
        // a byte order mark and the line ends of Windows say nothing, and must not change the hash
        String text = read.flip().toString().replaceFirst("^\uFEFF", "").replace("\r\n", "\n");
        texts.put(name, text);
        if (result.isError()) {
            problems.add(
                    name,
                    1 + (int) text.chars().filter(c -> c == '\n').count(),
                    text.length() - text.lastIndexOf('\n'),
                    "从这里起不是 UTF-8 编码：用编辑器另存为 UTF-8",
                    "this is not UTF-8 from here on: save the file as UTF-8");
        }
    }

    /** The rule folders, in order of their names. */
    List<String> folders() {
        Set<String> folders = new TreeSet<>();
        for (String name : texts.keySet()) {
            int slash = name.indexOf('/');
            if (slash > 0 && !name.startsWith(PROFILES + "/")) {
                folders.add(name.substring(0, slash));
            }
        }
        return List.copyOf(folders);
    }

    /** The countries that have a profile, in order. */
    List<String> profiles() {
        return texts.keySet().stream()
                .filter(name -> name.startsWith(PROFILES + "/"))
                .map(name -> name.substring(PROFILES.length() + 1, name.length() - ".yaml".length()))
                .toList();
    }

    /** The file of a country's profile. */
    static String profile(String country) {
        return PROFILES + "/" + country + ".yaml";
    }

    /** The names of the files that are there. */
    Set<String> names() {
        return Set.copyOf(texts.keySet());
    }

    /** The text of a file; null where there is none. */
    @Nullable
    String text(String name) {
        return texts.get(name);
    }

    /**
     * A hash of the contents without the approval of {@code rulebook.yaml}, 64 hexadecimal digits: the same files give
     * the same hash wherever they lie. This is what approvers sign.
     */
    public String contentHash() {
        MessageDigest digest = sha256();
        texts.forEach((name, text) -> {
            String content = name.equals(SETTINGS) ? Approval.without(text) : text;
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            digest.update((name + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The hash of a rulebook made of these files by this library, 16 hexadecimal digits: it tells versions of both apart.
     */
    public String hash() {
        MessageDigest digest = sha256();
        digest.update((contentHash() + '\0' + LibraryVersion.text() + '\0' + Lexicon.tables())
                .getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether these are the same files with the same texts, approval and all. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RulebookFiles files && texts.equals(files.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    /**
     * Writes the files into a directory that need not exist, replacing those of the same names.
     *
     * @throws IOException if that fails; some may be written then
     */
    public void writeTo(Path directory) throws IOException {
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, file.getValue());
        }
    }
}
