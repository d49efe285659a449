package io.levee.rulebook;

import io.levee.decision.Text;
import io.levee.transfer.Intervention;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code common/dialogue.yaml}. */
final class DialogueReader {

    private final Yaml yaml;
    private final QuestionsReader questions;

    DialogueReader(Yaml yaml, QuestionsReader questions) {
        this.yaml = yaml;
        this.questions = questions;
    }

    Dialogue read() {
        yaml.allow(Set.of("headlines", "questions", "lines", "never", "neutral", "apart", "advice", "coercion"));
        return new Dialogue(
                byLevel(yaml.need("headlines"), DialogueReader::headline),
                questions.read(yaml.need("questions")),
                byLevel(yaml.need("lines"), Yaml::bilinguals),
                yaml.need("never").bilinguals(),
                yaml.need("neutral").bilingual(),
                yaml.need("apart").bilinguals(),
                advice(yaml.get("advice")),
                Set.copyOf(yaml.get("coercion").texts()));
    }

    private Map<String, Dialogue.Advice> advice(Yaml bySign) {
        Map<String, Dialogue.Advice> advice = new LinkedHashMap<>();
        bySign.each((sign, value) -> {
            value.allow(Set.of("questions", "lines", "steps"));
            advice.put(
                    sign,
                    new Dialogue.Advice(
                            questions.read(value.need("questions")),
                            value.need("lines").bilinguals(),
                            value.need("steps").bilinguals()));
        });
        return Map.copyOf(advice);
    }

    private static Dialogue.Headline headline(Yaml value) {
        value.allow(Set.of("leading", "general"));
        Text leading = value.need("leading").bilingual();
        return new Dialogue.Headline(leading, value.need("general").bilingual());
    }

    private static <T> Map<Intervention, T> byLevel(Yaml value, Function<Yaml, T> read) {
        return byConstant(value, Intervention.class, read);
    }

    /** A value for each constant; one that is missing is a problem. */
    private static <E extends Enum<E>, T> Map<E, T> byConstant(Yaml value, Class<E> type, Function<Yaml, T> read) {
        Map<E, T> map = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            map.put(constant, read.apply(value.need(constant.name())));
        }
        return Map.copyOf(map);
    }
}
