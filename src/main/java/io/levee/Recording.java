package io.levee;

import io.levee.record.DecisionRecord;
import io.levee.record.RecordState;
import io.levee.transfer.Intervention;
import io.levee.transfer.InvalidInputException;
import io.levee.transfer.Outcome;
import io.levee.transfer.Release;
import io.levee.transfer.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What a screener tells its record, if it has one. Nothing that goes wrong with the record reaches a screening. */
final class Recording {

    private static final int MOST_ID = 128;

    private final @Nullable DecisionRecord record;
    private final @Nullable Recorder looks;
    private final @Nullable EventRecorder events;
    private final Duration presentWithin;

    Recording(@Nullable DecisionRecord record, Duration presentWithin) {
        this.record = record;
        this.looks = record == null ? null : new Recorder(record);
        this.events = record == null ? null : new EventRecorder(record);
        this.presentWithin = presentWithin;
    }

    void looked(Screening screening) {
        if (looks != null) {
            looks.looked(screening);
        }
    }

    Prompt shown(Screening screening, Prompt prompt, Locale locale) {
        return looks == null ? prompt : prompt.with(waited(looks.shown(screening, prompt, locale.getLanguage())));
    }

    private Recorded waited(CompletionStage<Void> safe) {
        try {
            safe.toCompletableFuture().get(presentWithin.toMillis(), TimeUnit.MILLISECONDS);
            return Recorded.ON_DISK;
        } catch (TimeoutException | ExecutionException e) {
            return Recorded.OWED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Recorded.OWED;
        }
    }

    void released(String transferId, Release release) {
        if (events != null) {
            events.released(transferId, release);
        }
    }

    void closed(String transferId, @Nullable Intervention level, Instant moment, Outcome outcome) {
        if (events != null) {
            events.closed(transferId, level, moment, outcome);
        }
    }

    void verdict(String transferId, Verdict verdict, String by) {
        if (events == null) {
            throw new IllegalStateException("no record is kept: a verdict has nowhere to go");
        }
        Pause.present("transferId", transferId, MOST_ID);
        Pause.present("by", by, MOST_ID);
        if (verdict == null) {
            throw InvalidInputException.of("verdict", "missing", "what proved true");
        }
        events.verdict(transferId, verdict, by);
    }

    void paused(Pause pause) {
        if (events != null) {
            events.paused(pause);
        }
    }

    void resumed(String by) {
        if (events != null) {
            events.resumed(by);
        }
    }

    void rulebook(RulebookEvent event) {
        if (events != null) {
            events.rulebook(event);
        }
    }

    Optional<RecordState> state() {
        return record == null ? Optional.empty() : Optional.of(record.state());
    }
}
