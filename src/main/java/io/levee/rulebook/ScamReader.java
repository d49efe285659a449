package io.levee.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads a {@code scam.yaml}. */
final class ScamReader {

    private final Yaml yaml;
    private final String folder;
    private final Vocabulary vocabulary;
    private final Problems problems;

    ScamReader(Yaml yaml, String folder, Vocabulary vocabulary, Problems problems) {
        this.yaml = yaml;
        this.folder = folder;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** The scam, with its share still in percent. */
    Scam read() {
        yaml.allow(Set.of("id", "prefix", "name", "share", "course", "questions", "lines", "never", "notice", "shows"));
        return new Scam(
                yaml.need("id").text(),
                folder,
                yaml.need("prefix").text(),
                yaml.need("name").bilingual(),
                yaml.need("share").percent(),
                yaml.need("course").bilinguals(),
                new QuestionsReader(vocabulary, problems).read(yaml.need("questions")),
                yaml.need("lines").bilinguals(),
                yaml.need("never").bilinguals(),
                yaml.need("notice").bilingual(),
                shows(yaml.get("shows")));
    }

    private Map<Condition, Double> shows(Yaml map) {
        Map<Condition, Double> shows = new LinkedHashMap<>();
        map.each((text, share) -> {
            ConditionParser parser = new ConditionParser(vocabulary, yaml.file(), problems);
            Condition condition = parser.parse(text, share.line(), 1);
            if (condition != null) {
                shows.put(condition, share.percent());
            }
        });
        return Map.copyOf(shows);
    }
}
