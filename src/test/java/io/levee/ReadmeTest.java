package io.levee;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.transfer.Answer;
import io.levee.transfer.Money;
import io.levee.transfer.Observation;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The README's code is this test's code, and the prompt that it shows is the one that the code gives. */
class ReadmeTest {

    @Test
    void theFirstScreenShowsCodeThatRunsAndThePromptThatItGives() throws IOException {
        Prompt prompt = prompt();

        List<String> shown = new ArrayList<>();
        shown.add(prompt.headline());
        shown.addAll(prompt.reasons());
        prompt.questions().forEach(question -> shown.add(question.ask()));
        shown.add(prompt.say().get(0));
        shown.add(prompt.steps().get(0).text());
        String readme = Files.readString(Path.of("README.md"));
        assertThat(readme).contains(shown);

        String code =
                readme.substring(readme.indexOf("```java") + 7, readme.indexOf("```", readme.indexOf("```java") + 7));
        String source = Files.readString(Path.of("src/test/java/io/levee/ReadmeTest.java"));
        assertThat(withoutSpace(source)).contains(withoutSpace(code).replaceAll("}$", ""));
        assertThat(code.strip().lines().count()).isLessThanOrEqualTo(8);
    }

    private static Prompt prompt() {
        try (Screener screener = Screener.builtIn()) {
            Transfer transfer = Transfer.builder()
                    .id("T-1")
                    .time(OffsetDateTime.parse("2026-03-10T10:30:00+08:00"))
                    .amount(Money.of("30000.00", "CNY"))
                    .payer(Payer.builder().account("6222 0001").age(70).build())
                    .payee(Payee.of("6222 0002"))
                    .observations(Observation.ON_PHONE)
                    .answers(Answer.text("公安打来的电话，说我洗钱，钱要转过去审查"))
                    .build();
            Prompt prompt = screener.present(screener.screen(transfer), Locale.SIMPLIFIED_CHINESE);
            return prompt;
        }
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }
}
