package io.levee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.levee.rulebook.Profile;
import io.levee.rulebook.RulebookException;
import io.levee.transfer.Answer;
import io.levee.transfer.Case;
import io.levee.transfer.Intervention;
import io.levee.transfer.Observation;
import io.levee.transfer.Transfer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done at each level, in mainland China and in the United Kingdom; and who may hear what. */
class ProfileTest {

    private static final int MOST_ZH = 45;
    private static final int MOST_EN = 120;

    @TempDir
    Path dir;

    private Screener in(String country) throws IOException {
        Path rules = Folders.copy(Path.of("rules"), dir.resolve(country));
        Path settings = rules.resolve("rulebook.yaml");
        Files.writeString(settings, Files.readString(settings).replace("country: CN", "country: " + country));
        return Screener.builder().withoutCompiling().rules(rules).build();
    }

    private static Transfer held() {
        return ReloadTest.secret("T-1").toBuilder()
                .observations(Observation.ON_PHONE, Observation.SECRECY, Observation.REFUSES_CONTACT)
                .answers(Answer.text("公安打来的电话，说我洗钱，钱要转过去审查"))
                .build();
    }

    @Test
    void eachCountrysNumbersAndRulesStandInItsTexts() throws Exception {
        try (Screener china = in("CN");
                Screener britain = in("GB")) {
            Prompt cn = china.present(china.screen(held()), Locale.ENGLISH);
            Prompt gb = britain.present(britain.screen(held()), Locale.ENGLISH);

            assertThat(cn.intervention()).isEqualTo(Intervention.HOLD);
            assertThat(cn.steps().toString()).contains("110", "PBoC 86/2016").doesNotContain("999");
            assertThat(gb.steps().toString())
                    .contains("999", "Banking Protocol", "reg. 86")
                    .doesNotContain("110", "96110");
            assertThat(cn.terms().settlements()).isEmpty();
            assertThat(cn.terms().signs()).isTrue();
            assertThat(cn.terms().release()).contains("second person");
            assertThat(cn.terms().basis()).contains("art. 18, 20, 32");
            assertThat(gb.terms().basis()).contains("reg. 86");
            assertThat(cn.customerText().text()).contains("96110").doesNotContain("159");
            assertThat(gb.customerText().text())
                    .contains("159", "4th business day")
                    .doesNotContain("96110");
            assertThat(cn.steps()).anySatisfy(step -> {
                assertThat(step.who()).isEqualTo(Profile.Who.POLICE);
                assertThat(step.withinMinutes()).isZero();
            });
        }
    }

    @Test
    void textsOfBothCountriesFitATellersScreenAndLeaveNoPlaceEmpty() throws Exception {
        for (String country : List.of("CN", "GB")) {
            try (Screener screener = in(country)) {
                for (Case situation : Cases.all()) {
                    Screener knowing = Cases.knowing(situation, screener);
                    for (Transfer transfer :
                            List.of(situation.transfer(), situation.secondLook().orElse(situation.transfer()))) {
                        Screening look = knowing.screen(transfer);
                        check(knowing.present(look, Locale.SIMPLIFIED_CHINESE), MOST_ZH);
                        check(knowing.present(look, Locale.ENGLISH), MOST_EN);
                    }
                }
            }
        }
    }

    private static void check(Prompt prompt, int most) {
        if (prompt.intervention() != Intervention.NONE) {
            assertThat(prompt.terms().basis()).isNotBlank();
            assertThat(prompt.terms().settlements().isEmpty()).isEqualTo(prompt.intervention() == Intervention.HOLD);
            assertThat(prompt.terms().release().isEmpty()).isNotEqualTo(prompt.intervention() == Intervention.HOLD);
        }
        for (Prompt.Step step : prompt.steps()) {
            assertThat(step.text()).isNotBlank().doesNotContain("{").hasSizeLessThanOrEqualTo(most);
        }
        prompt.questions().forEach(question -> assertThat(question.ask()).doesNotContain("{"));
        prompt.say().forEach(line -> assertThat(line).doesNotContain("{"));
        assertThat(prompt.customerText().text()).doesNotContain("{");
        CustomerText.Kind kind = prompt.customerText().kind();
        if (prompt.intervention() == Intervention.NONE) {
            assertThat(kind).isEqualTo(CustomerText.Kind.NONE);
        } else if (kind != CustomerText.Kind.NEUTRAL) {
            assertThat(kind)
                    .isEqualTo(
                            prompt.intervention() == Intervention.HOLD
                                    ? CustomerText.Kind.NOTICE
                                    : CustomerText.Kind.WARNING);
        }
    }

    @Test
    void whoIsNotFreeToSpeakHearsTheNeutralTextAndTheTellerIsToldHowToCallQuietly() throws Exception {
        try (Screener screener = in("CN")) {
            for (String said : List.of("他们在外面等着，不让我走", "They are watching me from the car, please call the police")) {
                Transfer transfer = ReloadTest.secret("T-1").answered(Answer.text(said));

                Prompt prompt = screener.present(screener.screen(transfer), Locale.SIMPLIFIED_CHINESE);

                assertThat(prompt.intervention()).isNotEqualTo(Intervention.NONE);
                assertThat(prompt.customerText().kind()).as(said).isEqualTo(CustomerText.Kind.NEUTRAL);
                assertThat(prompt.customerText().text()).doesNotContain("骗", "警", "风险", "核实");
                assertThat(prompt.steps().get(0).text()).contains("分开");
                assertThat(prompt.steps()).anyMatch(step -> step.text().contains("悄悄打110"));
            }
        }
    }

    @Test
    void aProfileThatIsMissingOrFaultyIsRefusedInWords() throws Exception {
        assertThatThrownBy(() -> in("FR"))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("profiles/FR.yaml: this file is missing");
        Path rules = Folders.copy(Path.of("rules"), dir.resolve("faulty"));
        Path gb = rules.resolve("profiles/GB.yaml");
        Files.writeString(
                gb, Files.readString(gb).replace("within: 15", "within: soon").replace("who: FAMILY", "who: FRIENDS"));

        assertThatThrownBy(() -> Screener.builder().rules(rules).build())
                .hasMessageContaining("profiles/GB.yaml")
                .hasMessageContaining("`soon`, expected a number")
                .hasMessageContaining("`FRIENDS`, expected one of SUPERVISOR, FAMILY, ADVICE_LINE, POLICE");
    }
}
