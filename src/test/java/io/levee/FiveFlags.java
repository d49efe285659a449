package io.levee;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a small rulebook of five of the shipped flags and one scam: quick to compile, for what is done many times. */
final class FiveFlags {

    private static final Path SHIPPED = Path.of("rules");
    private static final List<String> FLAGS = List.of("CM-02", "CM-04", "CM-05", "CM-06", "CM-07");
    private static final String HEADER = "package io.levee.facts\nimport io.levee.transfer.*\n\n";

    private FiveFlags() {}

    /**
     * Writes it into a directory that may hold one already.
     *
     * @param version its version, so that it has a hash of its own
     */
    static Path write(Path directory, String version) throws IOException {
        Files.createDirectories(directory.resolve("common"));
        Files.createDirectories(directory.resolve("loan-scam"));
        Files.writeString(
                directory.resolve("rulebook.yaml"),
                Files.readString(SHIPPED.resolve("rulebook.yaml")).replaceFirst("version: .*", "version: " + version));
        Files.writeString(directory.resolve("SOURCES.md"), Files.readString(SHIPPED.resolve("SOURCES.md")));
        String dialogue = Files.readString(SHIPPED.resolve("common/dialogue.yaml"));
        Files.writeString(directory.resolve("common/dialogue.yaml"), dialogue.replaceFirst("(?s)\nadvice:.*", "\n"));
        Files.createDirectories(directory.resolve("profiles"));
        Files.writeString(directory.resolve("profiles/CN.yaml"), Files.readString(SHIPPED.resolve("profiles/CN.yaml")));
        String rules = Files.readString(SHIPPED.resolve("common/rules.drl"));
        Files.writeString(
                directory.resolve("common/rules.drl"),
                FLAGS.stream().map(id -> rule(rules, id)).collect(Collectors.joining("\n\n", HEADER, "\n")));
        String examples = Files.readString(SHIPPED.resolve("common/examples.yaml"));
        Files.writeString(
                directory.resolve("common/examples.yaml"),
                FLAGS.stream().map(id -> example(examples, id)).collect(Collectors.joining()));
        Files.writeString(directory.resolve("common/words.yaml"), "concepts: {}\n");
        String scam = Files.readString(SHIPPED.resolve("loan-scam/scam.yaml"));
        Files.writeString(
                directory.resolve("loan-scam/scam.yaml"),
                scam.replaceFirst("(?s)\nshows:.*", "\n").replaceAll("\\{ tell: [^,]*,", "{ observation: EVASIVE,"));
        Files.writeString(directory.resolve("loan-scam/rules.drl"), HEADER);
        Files.writeString(directory.resolve("loan-scam/words.yaml"), "concepts: {}\n");
        Files.writeString(directory.resolve("loan-scam/examples.yaml"), "{}\n");
        return directory;
    }

    private static String rule(String rules, String id) {
        int begin = rules.indexOf("rule \"" + id + "\"");
        return rules.substring(begin, rules.indexOf("\nend", begin) + 4);
    }

    private static String example(String examples, String id) {
        int begin = examples.indexOf(id + ":");
        int end = examples.indexOf("\nCM-", begin);
        return examples.substring(begin, end + 1);
    }
}
