package io.levee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.history.History;
import io.levee.transfer.AccountEvent;
import io.levee.transfer.AccountId;
import io.levee.transfer.Attempt;
import io.levee.transfer.AttemptOutcome;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Money;
import io.levee.transfer.Movement;
import io.levee.transfer.StreamLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtfulTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00.000000001Z");

    private final History history = History.inMemory();

    private static List<StreamLine> lines() {
        List<StreamLine> lines = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Instant time = START.plusSeconds(i);
            lines.add(
                    switch (i % 3) {
                        case 0 -> movement(time, i);
                        case 1 -> new DatedEvent(time, AccountId.of("A"), AccountEvent.PASSWORD_RESET);
                        default -> Attempt.builder()
                                .time(time)
                                .payer("A")
                                .outcome(AttemptOutcome.ABANDONED)
                                .build();
                    });
        }
        return lines;
    }

    private static Movement movement(Instant time, int number) {
        return Movement.builder()
                .time(time)
                .from(number % 2 == 0 ? AccountId.of("A") : null)
                .to("B")
                .amount(Money.of("5.00", "CNY"))
                .build();
    }

    private void add(StreamLine line) {
        if (line instanceof Movement movement) {
            history.add(movement);
        } else if (line instanceof DatedEvent event) {
            history.add(event);
        } else if (line instanceof Attempt attempt) {
            history.add(attempt);
        }
    }

    private int known(List<StreamLine> lines, int most) {
        Doubtful doubtful = new Doubtful(most);
        for (StreamLine line : lines) {
            if (doubtful.goesOn()) {
                doubtful.add(line);
            }
        }
        return doubtful.known(new Trace(history));
    }

    @Test
    void asManyLinesAreInAsTheHistoryHasGrownBy() {
        List<StreamLine> lines = lines();
        for (int in = 0; in < 30; in++) {
            assertThat(known(lines, in)).isEqualTo(in);
            add(lines.get(in));
        }
    }

    @Test
    void whereItHasGrownByOtherThingsTooTheLastLineThatShowsDecides() {
        List<StreamLine> lines = lines();
        for (int in = 0; in < 30; in++) {
            assertThat(known(lines, 1000)).isEqualTo(in);
            add(lines.get(in));
        }
    }

    @Test
    void whatMayHaveBeenSummedUpCounts() {
        List<StreamLine> lines = lines();
        for (int i = 0; i < 600; i++) {
            add(movement(START.plusSeconds(100 + i), 0));
        }

        assertThat(known(lines, 10)).isEqualTo(10);
    }
}
