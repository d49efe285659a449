package io.levee;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.decision.Evidence;
import io.levee.decision.Intervention;
import io.levee.transfer.Answer;
import io.levee.transfer.Money;
import io.levee.transfer.PartyType;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Honest customers use the words of scams too; what they say alone must not bring questions. */
class HonestSpeechTest {

    private static final Path LINES = Path.of("src/test/resources/words/honest.txt");

    @Test
    void whatHonestCustomersSayAloneStaysBelowVerify() throws IOException {
        List<String> alarmed = new ArrayList<>();
        int said = 0;
        try (Screener screener = Screener.open(Path.of("rules"))) {
            for (String line : Files.readAllLines(LINES)) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                said++;
                Screening screening = screener.screen(transfer(line));
                if (screening.intervention().compareTo(Intervention.VERIFY) >= 0) {
                    alarmed.add(line + " "
                            + screening.evidence().stream().map(Evidence::rule).toList());
                }
            }
        }

        assertThat(said).isGreaterThanOrEqualTo(470);
        assertThat(alarmed).isEmpty();
    }

    private static Transfer transfer(String said) {
        return Transfer.builder()
                .id("T-1")
                .time(OffsetDateTime.parse("2026-03-10T10:30:00+08:00"))
                .amount(Money.of("1000.00", "CNY"))
                .payer(Payer.of("6222 0001"))
                .payee(Payee.builder()
                        .account("6222 0002")
                        .type(PartyType.PERSON)
                        .build())
                .answers(Answer.text(said))
                .build();
    }
}
