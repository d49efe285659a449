package io.levee.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** What the tests of this package start from. */
final class Samples {

    static final OffsetDateTime TIME = OffsetDateTime.parse("2026-03-02T10:30:00+08:00");
    static final Instant EARLIER = Instant.parse("2026-03-01T02:00:00Z");

    private Samples() {}

    /** As little as a transfer can do with. */
    static TransferBuilder transfer() {
        return Transfer.builder()
                .id("T-1")
                .time(TIME)
                .amount(Money.of("230000.00", "CNY"))
                .payer(Payer.of("P-1"))
                .payee(Payee.of("Q-1"));
    }

    /** As little as a transfer can do with, as a parser gives it. */
    static Map<String, Object> document() {
        return map(
                "id", "T-1",
                "time", "2026-03-02T10:30:00+08:00",
                "amount", "230000.00",
                "currency", "CNY",
                "payer", map("account", "P-1"),
                "payee", map("account", "Q-1"));
    }

    /** The same with one field more, or another value in one. */
    static Map<String, Object> document(String field, @Nullable Object value) {
        return with(document(), field, value);
    }

    /** A case around {@link #document()} with one field more. */
    static Map<String, Object> caseWith(String field, @Nullable Object value) {
        return with(map("id", "dev-1", "transfer", document()), field, value);
    }

    @SuppressWarnings("NullAway") // a parsed document may hold null
    static Map<String, Object> with(Map<String, Object> document, String field, @Nullable Object value) {
        Map<String, Object> changed = new HashMap<>(document);
        changed.put(field, value);
        return changed;
    }

    static Map<String, Object> without(Map<String, Object> document, String field) {
        Map<String, Object> changed = new HashMap<>(document);
        changed.remove(field);
        return changed;
    }

    /** A map that a parser could have made: mutable, names and values in turn. */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    static List<Object> list(Object... values) {
        return new ArrayList<>(List.of(values));
    }

    /** Expects a refusal of exactly these words, on one line, that names its field. */
    static void refuses(ThrowingCallable call, String message) {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, call);
        assertThat(refusal).as("nothing was refused, expected: " + message).isNotNull();
        assertThat(refusal).hasMessage(message);
        assertThat(message).startsWith(refusal.field() + ": ").doesNotContain("\n");
    }
}
