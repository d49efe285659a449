package io.levee.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.levee.facts.SpokenTell;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

    private static LexiconBuilder saying(String phrase, String... except) {
        return new LexiconBuilder()
                .variants(Map.of("贷款", List.of("贷kuan")))
                .negators(List.of("不是", "never"))
                .concept(new Concept("A", List.of(phrase), List.of(except)))
                .tell(new Tell(
                        "t",
                        "some-scam",
                        List.of(Set.of("A")),
                        Set.of(),
                        new Scope.Answer(),
                        SpokenTell.Strength.STRONG));
    }

    private static boolean isHeard(Lexicon lexicon, String said) {
        return !lexicon.read(List.of(said), null, Set.of()).spoken().isEmpty();
    }

    private static boolean isHeard(String phrase, String said) {
        return isHeard(saying(phrase).build(), said);
    }

    @ParameterizedTest
    @CsvSource({
        "先交~才, 先交三千块钱才给放款",
        "先交~才, 先交才放",
        "先(交|存|打)~才(能|给|), 要先打一笔过去才放",
        "出_事, 出事",
        "出_事, 出了点事",
        "his_phone, his new phone",
        "批了#万, 说是批了二十万",
        "批了#万, 批了20万",
        "贷款~冻, 贷kuan被冻住",
        "贷款~冻, 貸 款 被 凍",
        "(he|she|they)~(rang|called), then he suddenly rang me",
        "pay~before~release, I pay a fee before they release it",
        "转~(给|到)~账户, 转了三次到他的账户"
    })
    void isHeardWithWhatStandsBetween(String phrase, String said) {
        assertThat(isHeard(phrase, said)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "出_事, 出去办点事",
        "his_phone, his mother phone",
        "先交~才, 才先交",
        "先交~才, 先交了钱。他才走",
        "先交~才, 先交了一大笔要给乡下的弟弟盖房子的钱才走",
        "批了#万, 批了万",
        "批了#万, 批了好几个万",
        "(he|she)~rang, there was a loud noise and the bell of the church rang",
        "(he|she)~rang, the rang",
        "pay~release, pay"
    })
    void isNotHeardElsewhere(String phrase, String said) {
        assertThat(isHeard(phrase, said)).isFalse();
    }

    @Test
    void isDeniedBeforeItAndInsideIt() {
        assertThat(isHeard("公安~来电", "公安局昨天来电")).isTrue();
        assertThat(isHeard("公安~来电", "不是公安局来电")).isFalse();
        assertThat(isHeard("公安~来电", "公安不是来电")).isFalse();
        assertThat(isHeard("不是~骗", "不是来骗人的"))
                .as("what is a part of its words does not deny it")
                .isTrue();
    }

    @Test
    void aDenialInAGapStillDeniesWhatFollows() {
        Lexicon lexicon = saying("贷款")
                .concept(new Concept("B", List.of("来~贷款"), List.of()))
                .build();

        assertThat(isHeard(lexicon, "来办不是贷款")).isFalse();
    }

    @Test
    void isTakenOutByAnException() {
        Lexicon lexicon = saying("转~账户", "转自己账户").build();

        assertThat(isHeard(lexicon, "转到他账户")).isTrue();
        assertThat(isHeard(lexicon, "转自己账户")).isFalse();
    }

    @Test
    void twoPhrasesDoNotMixTheirParts() {
        Lexicon lexicon = saying("甲~乙")
                .concept(new Concept("B", List.of("丙~丁"), List.of()))
                .build();

        assertThat(isHeard(lexicon, "甲和丁")).isFalse();
        assertThat(isHeard(lexicon, "甲丙和丁乙")).isTrue();
    }

    @Test
    void aTextMadeOfPartsIsReadInBoundedTime() {
        Lexicon lexicon = saying("甲~甲~甲~乙").build();

        assertThat(isHeard(lexicon, "甲".repeat(20_000))).isFalse();
        assertThat(isHeard(lexicon, "甲".repeat(2_000) + "乙")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~甲", "甲~", "甲_", "甲~~乙", "#万", "甲(乙", "甲)乙", "甲(乙(丙))", "(|)", "甲|乙"})
    void aMalformedOneIsRefused(String phrase) {
        assertThatIllegalArgumentException().isThrownBy(() -> Phrase.parse(phrase));
    }

    @Test
    void tooManySpellingsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Phrase.parse("(a|b|c|d|e|f|g|h)".repeat(8)));
    }
}
