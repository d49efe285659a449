package io.levee.rulebook;

import io.levee.facts.Remittance;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path through the facts with its literal arguments, for example {@code payee.payersWithin( 24 )}.
 *
 * @param path how it is written, in one canonical form
 * @param word its last word
 * @param arguments the literal arguments of the last word
 * @param handle reads the value from a remittance
 */
record Property(String path, Word word, List<Object> arguments, MethodHandle handle) {

    /** Joins the words of a path; only the last one takes arguments. */
    static Property of(List<Word> words, List<Object> arguments) {
        Word last = words.get(words.size() - 1);
        MethodHandle handle = MethodHandles.identity(Remittance.class);
        List<String> names = new ArrayList<>();
        for (Word word : words) {
            MethodHandle step = word.handle();
            if (word.equals(last) && !arguments.isEmpty()) {
                step = MethodHandles.insertArguments(step, 1, arguments.toArray());
            }
            handle = MethodHandles.filterReturnValue(handle, step);
            names.add(word.name());
        }
        return new Property(
                String.join(".", names) + written(arguments),
                last,
                List.copyOf(arguments),
                handle.asType(MethodType.methodType(Object.class, Remittance.class)));
    }

    private static String written(List<Object> arguments) {
        if (arguments.isEmpty()) {
            return "";
        }
        return "( "
                + String.join(", ", arguments.stream().map(Property::literal).toList()) + " )";
    }

    /** A literal as the flag language writes it. */
    static String literal(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    }

    /** The value; null where it is not known. */
    @Nullable
    Object of(Remittance remittance) {
        try {
            return (Object) handle.invokeExact(remittance);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether reading it means going through an account's movements. */
    boolean walks() {
        return word.meaning().walks();
    }

    /** The path of a truth without which its value is false or not known; null where there is none. */
    @Nullable
    String onlyIf() {
        String guard = word.meaning().onlyIf();
        return guard.isEmpty() ? null : part() + guard;
    }

    /** The path of a truth that is false while this one is true; null where there is none. */
    @Nullable
    String opposite() {
        String opposite = word.meaning().opposite();
        return opposite.isEmpty() ? null : part() + opposite + written(arguments);
    }

    /** The path up to its last word, with the dot. */
    private String part() {
        return path.substring(
                0, path.length() - written(arguments).length() - word.name().length());
    }

    /** Two paths that are written alike are the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Property property && path.equals(property.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
