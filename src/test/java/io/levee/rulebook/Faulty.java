package io.levee.rulebook;

import io.levee.Folders;
import io.levee.rulebook.drools.DrlReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One faulty rulebook: a small sound one with some lines replaced, and the whole message that it gives in both languages.
 *
 * <p>In its file a case is a name after {@code ##}, edits ({@code file:} and lines of {@code -} and {@code +}), and the
 * expected output after {@code en:} and {@code zh:}.
 */
record Faulty(String name, List<Edit> edits, String en, String zh) {

    static final Path BASE = Path.of("src/test/resources/faulty/base");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    /** A text of a file that is replaced. */
    record Edit(String file, String old, String with) {}

    /** The cases of a file. */
    static List<Faulty> in(Path file) {
        List<Faulty> cases = new ArrayList<>();
        Pattern.compile("(?m)^## ")
                .splitAsStream(read(file))
                .filter(block -> block.contains("\n"))
                .forEach(block -> cases.add(parse(block)));
        return cases;
    }

    private static Faulty parse(String block) {
        List<String> lines = block.lines().toList();
        List<Edit> edits = new ArrayList<>();
        StringBuilder en = new StringBuilder();
        StringBuilder zh = new StringBuilder();
        StringBuilder into = null;
        String file = "";
        StringBuilder old = new StringBuilder();
        StringBuilder with = new StringBuilder();
        for (String line : lines.subList(1, lines.size())) {
            boolean isEdit = into == null && (line.startsWith("- ") || line.startsWith("+ "));
            if (line.equals("en:") || line.equals("zh:")) {
                into = line.equals("en:") ? en : zh;
            } else if (into != null) {
                into.append(line).append('\n');
            } else if (isEdit) {
                StringBuilder side = line.startsWith("- ") ? old : with;
                side.append(side.isEmpty() ? "" : "\n").append(line.substring(2));
            } else if (line.startsWith("file: ")) {
                add(edits, file, old, with);
                file = line.substring("file: ".length());
            }
        }
        add(edits, file, old, with);
        return new Faulty(
                lines.get(0).strip(),
                edits,
                en.toString().strip(),
                zh.toString().strip());
    }

    private static void add(List<Edit> edits, String file, StringBuilder old, StringBuilder with) {
        if (!file.isEmpty()) {
            edits.add(new Edit(file, old.toString(), with.toString()));
        }
        old.setLength(0);
        with.setLength(0);
    }

    /** Writes the rulebook and gives what its check says, in both languages. */
    List<String> checked(Path directory) throws IOException {
        Folders.copy(BASE, directory);
        for (Edit edit : edits) {
            apply(edit, directory.resolve(edit.file));
        }
        List<Problem> problems;
        try {
            problems = new RulebookLoader(new DrlReader(), TODAY)
                    .check(RulebookFiles.in(directory))
                    .problems();
        } catch (RulebookException e) {
            problems = e.problems();
        }
        return List.of(shown(problems, Locale.ENGLISH), shown(problems, Locale.SIMPLIFIED_CHINESE));
    }

    private static void apply(Edit edit, Path file) throws IOException {
        if (edit.old.isEmpty()) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, edit.with);
            return;
        }
        String text = read(file);
        if (!text.contains(edit.old)) {
            throw new AssertionError(file + " does not contain " + edit.old);
        }
        int at = text.indexOf(edit.old);
        String changed = text.substring(0, at) + edit.with + text.substring(at + edit.old.length());
        if (changed.isBlank()) {
            Files.delete(file);
        } else {
            Files.writeString(file, changed);
        }
    }

    private static String shown(List<Problem> problems, Locale locale) {
        return problems.stream().map(problem -> problem.shown(locale)).collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints the cases of a file with what their check says now, to be read before it is kept. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Faulty faulty : in(Path.of(arguments[0]))) {
            List<String> checked =
                    faulty.checked(Files.createTempDirectory("faulty").resolve("rules"));
            out.println("## " + faulty.name);
            for (Edit edit : faulty.edits) {
                out.println("file: " + edit.file);
                edit.old.lines().forEach(line -> out.println("- " + line));
                edit.with.lines().forEach(line -> out.println("+ " + line));
            }
            out.println("en:\n" + checked.get(0) + "\nzh:\n" + checked.get(1) + "\n");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
