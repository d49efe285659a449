package io.levee.rulebook;

import io.levee.decision.Text;
import io.levee.facts.Meaning;
import io.levee.facts.Remittance;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All words that a flag may name, read from the facts' own code when a rulebook is loaded: a public method with a
 * {@link Meaning}. What can be unknown is what the code marks as nullable.
 */
final class Vocabulary {

    private final Map<Class<?>, Map<String, Word>> parts = new HashMap<>();

    Vocabulary() {
        read(Remittance.class);
    }

    private void read(Class<?> part) {
        Map<String, Word> words = new TreeMap<>();
        parts.put(part, words);
        for (Method method : part.getMethods()) {
            Meaning meaning = method.getAnnotation(Meaning.class);
            if (meaning == null) {
                continue;
            }
            Word word = word(method, meaning);
            words.put(word.name(), word);
            if (word.kind() == Kind.PART && !parts.containsKey(word.type())) {
                read(word.type());
            }
        }
    }

    private static Word word(Method method, Meaning meaning) {
        try {
            Class<?> type = unboxed(method.getReturnType());
            return new Word(
                    method.getName(),
                    type,
                    meaning.shownOnly() ? Kind.SHOWN : kind(type),
                    method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class),
                    List.of(method.getParameterTypes()),
                    meaning,
                    MethodHandles.publicLookup().unreflect(method));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> unboxed(Class<?> type) {
        if (type == Boolean.class) {
            return boolean.class;
        }
        if (type == Integer.class) {
            return int.class;
        }
        return type == Double.class ? double.class : type;
    }

    static Kind kind(Class<?> type) {
        if (type == boolean.class) {
            return Kind.TRUTH;
        }
        if (type == int.class || type == double.class) {
            return Kind.NUMBER;
        }
        if (type == String.class) {
            return Kind.TEXT;
        }
        return type.isEnum() ? Kind.CONSTANT : Kind.PART;
    }

    /** The word of a part; null where the part has none of that name. */
    @Nullable
    Word find(Class<?> part, String name) {
        return parts.getOrDefault(part, Map.of()).get(name);
    }

    /** All properties that need no arguments and whose values can be unknown, in order of their paths. */
    List<Property> thatCanBeUnknown() {
        Map<String, Property> found = new TreeMap<>();
        collectUncertain(Remittance.class, List.of(), found);
        return List.copyOf(found.values());
    }

    private void collectUncertain(Class<?> part, List<Word> path, Map<String, Property> found) {
        for (Word word : parts.getOrDefault(part, Map.of()).values()) {
            List<Word> words = new ArrayList<>(path);
            words.add(word);
            if (word.kind() == Kind.PART) {
                collectUncertain(word.type(), words, found);
            } else if (word.canBeUnknown() && !word.isMethod() && word.kind() != Kind.SHOWN) {
                Property property = Property.of(words, List.of());
                found.put(property.path(), property);
            }
        }
    }

    /** Everything that a flag may name, in order of its parts and words. */
    List<VocabularyEntry> entries() {
        List<VocabularyEntry> entries = new ArrayList<>();
        collect(Remittance.class, "", entries);
        return List.copyOf(entries);
    }

    private void collect(Class<?> part, String prefix, List<VocabularyEntry> entries) {
        for (Word word : parts.getOrDefault(part, Map.of()).values()) {
            if (word.kind() == Kind.PART) {
                collect(word.type(), prefix + word.name() + ".", entries);
            } else {
                entries.add(entry(prefix, word));
            }
        }
    }

    private static VocabularyEntry entry(String prefix, Word word) {
        List<String> constants = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < word.parameters().size(); i++) {
            Class<?> type = word.parameters().get(i);
            boolean last = i + 1 == word.parameters().size();
            arguments.add(
                    type.isEnum()
                            ? type.getSimpleName() + ".…"
                            : type == String.class ? "\"…\"" : last ? "hours" : "amount");
            constants.addAll(constants(type));
        }
        constants.addAll(constants(word.type()));
        return new VocabularyEntry(
                prefix + word.name() + (arguments.isEmpty() ? "" : "( " + String.join(", ", arguments) + " )"),
                new Text(word.kind().zh(), word.kind().en()),
                List.copyOf(constants),
                word.unit(),
                word.meaning().min(),
                word.meaning().max(),
                word.canBeUnknown(),
                word.meaning().atLeast(),
                new Text(word.meaning().zh(), word.meaning().en()));
    }

    private static List<String> constants(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(Property::literal).toList()
                : List.of();
    }

    /** The names of a part's words. */
    List<String> names(Class<?> part) {
        return List.copyOf(parts.getOrDefault(part, Map.of()).keySet());
    }
}
