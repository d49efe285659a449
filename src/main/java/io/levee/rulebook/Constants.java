package io.levee.rulebook;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and lists the constants of enums. */
final class Constants {

    private Constants() {}

    static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    static String list(Class<?> type) {
        return String.join(", ", names(type));
    }

    static @Nullable Object find(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
