package io.levee;

import io.levee.record.DecisionRecord;
import io.levee.record.Entry;
import io.levee.record.RecordKind;
import io.levee.transfer.Intervention;
import io.levee.transfer.Outcome;
import io.levee.transfer.Release;
import io.levee.transfer.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says what the lines about ends, releases, verdicts and the rulebook hold. */
final class EventRecorder {

    private final DecisionRecord record;

    EventRecorder(DecisionRecord record) {
        this.record = record;
    }

    void closed(String transferId, @Nullable Intervention level, Instant moment, Outcome outcome) {
        record.add(Entry.of(RecordKind.CLOSED, transferId, json -> {
            json.writeStringField("outcome", outcome.name());
            json.writeStringField("moment", moment.toString());
            if (level != null) {
                json.writeStringField("level", level.name());
            }
        }));
    }

    void released(String transferId, Release release) {
        record.addNow(new Entry(
                RecordKind.RELEASED,
                transferId,
                json -> {
                    json.writeStringField("by", release.by());
                    json.writeStringField("role", release.role().name());
                    json.writeStringField(
                            release.evidence().isOfPolice() ? "policeReference" : "secondPerson",
                            release.evidence().value());
                },
                json -> json.writeStringField("reason", release.reason())));
    }

    void verdict(String transferId, Verdict verdict, String by) {
        record.addNow(Entry.of(RecordKind.VERDICT, transferId, json -> {
            json.writeStringField("verdict", verdict.name());
            json.writeStringField("by", by);
        }));
    }

    void paused(Pause pause) {
        record.addNow(new Entry(
                RecordKind.PAUSED,
                null,
                json -> json.writeStringField("by", pause.by()),
                json -> json.writeStringField("reason", pause.reason())));
    }

    void resumed(String by) {
        record.addNow(Entry.of(RecordKind.RESUMED, null, json -> json.writeStringField("by", by)));
    }

    void rulebook(RulebookEvent event) {
        record.addNow(Entry.of(RecordKind.RULEBOOK, null, json -> {
            json.writeStringField("change", event.kind().name());
            json.writeStringField("version", event.version());
            json.writeStringField("rulebook", event.hash());
            json.writeStringField("before", event.before());
            json.writeStringField("reason", event.reason());
        }));
    }
}
