package io.levee.rulebook;

import io.levee.decision.Text;
import io.levee.transfer.Observation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
                questions(yaml.need("questions")),
                yaml.need("lines").bilinguals(),
                yaml.need("never").bilinguals(),
                yaml.need("notice").bilingual(),
                shows(yaml.get("shows")));
    }

    static List<Question> questions(Yaml list) {
        List<Question> questions = new ArrayList<>();
        for (Yaml item : list.items()) {
            item.allow(Set.of("id", "zh", "en", "listen", "ticks"));
            List<Question.Tick> ticks = new ArrayList<>();
            for (Yaml tick : item.get("ticks").items()) {
                ticks.add(tick(tick));
            }
            questions.add(new Question(
                    item.need("id").text(),
                    item.bilingual(),
                    item.need("listen").bilingual(),
                    List.copyOf(ticks)));
        }
        return List.copyOf(questions);
    }

    private static Question.Tick tick(Yaml tick) {
        tick.allow(Set.of("tell", "observation", "zh", "en"));
        Text label = tick.get("zh").isThere() ? tick.bilingual() : new Text("", "");
        if (tick.get("tell").isThere()) {
            return new Question.Tick(tick.get("tell").text(), null, label);
        }
        return new Question.Tick(
                null, tick.need("observation").constant(Observation.class, Observation.EVASIVE), tick.bilingual());
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
