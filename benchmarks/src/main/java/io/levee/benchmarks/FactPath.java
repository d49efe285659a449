package io.levee.benchmarks;

import io.levee.facts.Remittance;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;

/** Reads what a path of the flag language stands for, for engines that know values by name only. */
final class FactPath {

    private FactPath() {}

    static Function<Remittance, Object> of(MatchResult path) {
        try {
            Method part = Remittance.class.getMethod(path.group(1));
            Method last = List.of(part.getReturnType().getMethods()).stream()
                    .filter(method -> method.getName().equals(path.group(2)))
                    .findFirst()
                    .orElseThrow();
            MethodHandle handle = MethodHandles.publicLookup().unreflect(last);
            if (last.getParameterCount() > 0) {
                handle = MethodHandles.insertArguments(handle, 1, arguments(last, path.group(3)));
            }
            MethodHandle whole = MethodHandles.filterArguments(
                            handle, 0, MethodHandles.publicLookup().unreflect(part))
                    .asType(MethodType.methodType(Object.class, Remittance.class));
            return remittance -> value(whole, remittance);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(MethodHandle handle, Remittance remittance) {
        try {
            return (Object) handle.invokeExact(remittance);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object[] arguments(Method method, String written) {
        String[] texts = written.substring(2, written.length() - 2).split(", ");
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            arguments.add(
                    type.isEnum()
                            ? constant(type, texts[i])
                            : type == String.class
                                    ? texts[i].substring(1, texts[i].length() - 1)
                                    : (Object) Integer.valueOf(texts[i]));
        }
        return arguments.toArray();
    }

    private static Object constant(Class<?> type, String written) {
        String name = written.substring(written.indexOf('.') + 1);
        return List.of(type.getEnumConstants()).stream()
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
