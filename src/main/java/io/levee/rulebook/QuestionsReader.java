package io.levee.rulebook;

import io.levee.decision.Text;
import io.levee.transfer.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads lists of questions. */
final class QuestionsReader {

    private final Vocabulary vocabulary;
    private final Problems problems;

    QuestionsReader(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    List<Question> read(Yaml list) {
        List<Question> questions = new ArrayList<>();
        for (Yaml item : list.items()) {
            item.allow(Set.of("id", "zh", "en", "listen", "ticks", "when"));
            List<Question.Tick> ticks = new ArrayList<>();
            for (Yaml tick : item.get("ticks").items()) {
                ticks.add(tick(tick));
            }
            questions.add(new Question(
                    item.need("id").text(),
                    item.bilingual(),
                    item.need("listen").bilingual(),
                    List.copyOf(ticks),
                    when(item.get("when"))));
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

    /** What must hold for the question to make sense, written as in a flag. */
    private @Nullable Condition when(Yaml condition) {
        if (!condition.isThere()) {
            return null;
        }
        ConditionParser parser = new ConditionParser(vocabulary, condition.file(), problems);
        return parser.parse(condition.text(), condition.line(), condition.column());
    }
}
