package io.levee.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded. Its contents are written in the record's own thread, so they must be immutable.
 *
 * @param kind what it tells
 * @param transferId the bank's id of the transfer; null where it is about none
 * @param content writes its fields
 * @param hidden writes the fields that are private; null where there are none
 */
public record Entry(RecordKind kind, @Nullable String transferId, Content content, @Nullable Content hidden) {

    /** Writes fields into a JSON object that is begun and ended elsewhere. */
    @FunctionalInterface
    public interface Content {
        /** Writes the fields. */
        void write(JsonGenerator json) throws IOException;
    }

    /** An entry without anything private. */
    public static Entry of(RecordKind kind, @Nullable String transferId, Content content) {
        return new Entry(kind, transferId, content, null);
    }

    /** What it tells, of which transfer. */
    @Override
    public String toString() {
        return kind + " " + transferId;
    }
}
