package io.levee.rulebook;

import io.levee.rulebook.drools.DrlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The rulebook of this project's own {@code rules} folder, and seeded chance that says its seed. */
public final class Shipped {

    static final Path RULES = Path.of("rules");
    private static final Rulebook RULEBOOK = load(RULES);

    private Shipped() {}

    /** The rulebook, loaded once for all tests. */
    public static Rulebook rulebook() {
        return RULEBOOK;
    }

    static Rulebook load(Path directory) {
        return new RulebookLoader(new DrlReader()).load(RulebookFiles.in(directory));
    }

    /** The rule folders, what is shared among them. */
    static List<String> folders() {
        return RulebookFiles.in(RULES).folders();
    }

    /** Everything that the tells' own examples say, those that give a tell and those that do not. */
    static List<List<String>> sayings() {
        List<List<String>> sayings = new ArrayList<>();
        for (String folder : folders()) {
            for (WordsDocument.TellDocument tell : words(folder).tells()) {
                sayings.addAll(tell.says());
                sayings.addAll(tell.quiet());
            }
        }
        return sayings;
    }

    static WordsDocument words(String folder) {
        Yaml yaml = Yaml.read(folder + "/words.yaml", text(RULES.resolve(folder + "/words.yaml")), new Problems());
        return new WordsReader(yaml, folder).read();
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copies the rulebook into a folder that may be broken. */
    static Path copyTo(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(RULES)) {
            for (Path from : tree.toList()) {
                Path to = directory.resolve(RULES.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
        return directory;
    }

    /** Chance that can be had again: {@code -Dlevee.seed=…} sets the seed, which is printed. */
    static Random chance(String test) {
        long seed = Long.getLong("levee.seed", 20_261_124L);
        System.out.println(test + ": -Dlevee.seed=" + seed);
        return new Random(seed);
    }
}
