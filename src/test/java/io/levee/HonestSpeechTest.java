package io.levee;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.decision.Evidence;
import io.levee.transfer.Answer;
import io.levee.transfer.Intervention;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** What others believe, an earlier doubt, or another call that was cut off, takes nothing back. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "公安打来的电话，说我洗钱，钱要转过去审查，我儿子说是骗子",
                "公安打来的电话，说我洗钱，钱要转过去审查。我妹妹说他是骗子，她不懂。",
                "我不信银行。公安打电话说我涉嫌洗钱，让我把钱转到安全账户。",
                "导师带我炒股稳赚不赔，我先赚到了一点，别的平台我不碰",
                "公安说我涉案要转钱审查，我挂了他又打",
                "The police called, my identity was used in a crime and I must move my savings. My wife says it's a scam.",
                "The officer said I'd be arrested unless I pay today with gift cards. I hung up on him but he kept ringing."
            })
    void aStrayRemarkDoesNotSilenceAStory(String said) {
        try (Screener screener = Screener.open(Path.of("rules"))) {
            assertThat(screener.screen(transfer(said)).intervention()).isGreaterThanOrEqualTo(Intervention.VERIFY);
        }
    }

    /** Who was taught to say that they did not believe it is still asked. */
    @ParameterizedTest
    @ValueSource(strings = {"有人冒充公安打电话说我洗钱，我没理他", "早上有人说我涉嫌洗钱要我转到安全账户，我直接挂了"})
    void whatWasToldAndNotBelievedIsStillSaidToTheTeller(String said) {
        try (Screener screener = Screener.open(Path.of("rules"))) {
            Screening screening = screener.screen(transfer(said));

            assertThat(screening.intervention()).isEqualTo(Intervention.REMIND);
            assertThat(screening.evidence()).extracting(Evidence::sign).containsExactly("RETOLD");
        }
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
