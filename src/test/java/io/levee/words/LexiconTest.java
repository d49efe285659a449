package io.levee.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.levee.facts.SpokenTell;
import io.levee.facts.WordFacts;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

    private static final String FOLDER = "some-scam";

    private static Concept concept(String name, String... terms) {
        return new Concept(name, List.of(terms), List.of());
    }

    private static FolderTerms strong(String... terms) {
        return new FolderTerms(FOLDER, List.of(terms), List.of(), List.of(), Map.of());
    }

    private static Tell tell(String name, Scope scope, Set<String> unless, String... all) {
        return new Tell(
                name, FOLDER, Arrays.stream(all).map(Set::of).toList(), unless, scope, SpokenTell.Strength.STRONG);
    }

    private static Tell inOneAnswer(String name, String... all) {
        return tell(name, new Scope.Answer(), Set.of(), all);
    }

    private static WordFacts read(Lexicon lexicon, String... utterances) {
        return lexicon.read(List.of(utterances), null, Set.of());
    }

    private static boolean strongIn(Lexicon lexicon, String... utterances) {
        return read(lexicon, utterances).strong(FOLDER);
    }

    @Test
    void aTextWithoutAnyHitSaysNothing() {
        Lexicon lexicon = new LexiconBuilder().terms(strong("安全账户")).build();

        assertThat(read(lexicon)).isSameAs(WordFacts.none());
        assertThat(read(lexicon, "")).isSameAs(WordFacts.none());
        assertThat(read(lexicon, "给孩子交学费", "tuition")).isSameAs(WordFacts.none());
    }

    @Test
    void aLexiconWithoutWordsHearsNothing() {
        assertThat(read(new LexiconBuilder().build(), "安全账户")).isSameAs(WordFacts.none());
    }

    @Test
    void aTellOfAnUnknownConceptIsRefused() {
        LexiconBuilder builder = new LexiconBuilder().concept(concept("A", "甲")).tell(inOneAnswer("t", "A", "B"));

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining("`B`")
                .withMessageContaining("A");
    }

    @Test
    void anInnocentPhraseOfAnUnknownTermIsRefused() {
        LexiconBuilder builder = new LexiconBuilder();
        FolderTerms terms = new FolderTerms(FOLDER, List.of("甲"), List.of(), List.of(), Map.of("乙", List.of("丙")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.terms(terms))
                .withMessageContaining("乙");
    }

    @Test
    void aTextAsLongAsAllowedIsReadQuickly() {
        Lexicon lexicon = new LexiconBuilder()
                .negators(List.of("不是"))
                .concept(concept("A", "贷款", "款"))
                .concept(concept("B", "冻结"))
                .tell(tell("near", new Scope.Characters(30), Set.of(), "A", "B"))
                .terms(strong("不是贷款吧"))
                .build();

        long start = System.nanoTime();
        assertThat(read(lexicon, "贷款".repeat(1_000)).spoken()).isEmpty();
        assertThat(read(lexicon, "不是".repeat(500) + "款".repeat(1_000)).spoken()).isEmpty();
        assertThat(read(lexicon, "\uFFFF".repeat(2_000))).isSameAs(WordFacts.none());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    /** Terms that are enough alone, and those that need company. */
    @Nested
    class Terms {

        @Test
        void ofAllFoldersAreFoundInOnePass() {
            Lexicon lexicon = new LexiconBuilder()
                    .terms(strong("安全账户"))
                    .terms(new FolderTerms("other-scam", List.of("刷单"), List.of(), List.of(), Map.of()))
                    .terms(new FolderTerms("third-scam", List.of("账户"), List.of(), List.of(), Map.of()))
                    .build();

            WordFacts words = read(lexicon, "刷单以后转到安全账户");

            assertThat(words.strong(FOLDER)).isTrue();
            assertThat(words.strong("other-scam")).isTrue();
            assertThat(words.strong("third-scam")).isTrue();
            assertThat(words.strong("fourth-scam")).isFalse();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "转到安全帳戶",
                    "安 全 账 户",
                    "安·全♦账😀户",
                    "ＡＢ安全账户",
                    "是\u200B安\u200B全账户",
                    "安$全¥账×户",
                    "安\u0301全\u20DD账\u034F户",
                    "安\u3164全ㆍ账´户",
                    "安'全’账户"
                })
        void areFoundHoweverTheyAreWritten(String said) {
            assertThat(strongIn(new LexiconBuilder().terms(strong("安全账户")).build(), said))
                    .isTrue();
        }

        @Test
        void areNotFoundAcrossAClause() {
            Lexicon lexicon = new LexiconBuilder().terms(strong("安全账户")).build();

            assertThat(strongIn(lexicon, "要安全，账户也要")).isFalse();
        }

        @Test
        void areNotFoundAcrossTwoAnswers() {
            Lexicon lexicon = new LexiconBuilder().terms(strong("安全账户")).build();

            assertThat(strongIn(lexicon, "安全", "账户")).isFalse();
        }

        @Test
        void ofTheRulebookAreNormalisedToo() {
            Lexicon lexicon = new LexiconBuilder()
                    .terms(strong("Advance-Fee Loan", "安全帳戶"))
                    .build();

            assertThat(strongIn(lexicon, "an advance fee loan")).isTrue();
            assertThat(strongIn(lexicon, "安全账户")).isTrue();
        }

        @Test
        void haveVariants() {
            Lexicon lexicon = new LexiconBuilder()
                    .variants(Map.of("刷单", List.of("刷dan", "唰单")))
                    .terms(strong("刷单任务"))
                    .concept(concept("TASK", "刷单"))
                    .tell(inOneAnswer("task", "TASK"))
                    .build();

            assertThat(strongIn(lexicon, "唰单任务")).isTrue();
            assertThat(strongIn(lexicon, "刷 DAN 任务")).isTrue();
            assertThat(strongIn(lexicon, "唰任务")).isFalse();
            assertThat(read(lexicon, "刷dan").tells("task")).isTrue();
        }

        @Test
        void haveVariantsOfEveryWordInThemAtOnce() {
            Lexicon lexicon = new LexiconBuilder()
                    .variants(Map.of("贷款", List.of("代款"), "保证金", List.of("保zheng金")))
                    .terms(strong("贷款保证金"))
                    .build();

            assertThat(strongIn(lexicon, "代款保证金")).isTrue();
            assertThat(strongIn(lexicon, "贷款保zheng金")).isTrue();
            assertThat(strongIn(lexicon, "代款保zheng金")).isTrue();
        }

        @Test
        void areFoundThroughStopsQuotesAndBracketsBetweenCharacters() {
            Lexicon lexicon = new LexiconBuilder()
                    .variants(Map.of("刷单", List.of("s单")))
                    .terms(strong("刷单"))
                    .build();

            for (String said : List.of("s.单", "刷.单", "刷“单”", "《刷》单", "刷【单】", "刷→单")) {
                assertThat(strongIn(lexicon, said)).as(said).isTrue();
            }
        }

        @Test
        void areBesideAnotherHoweverOftenTheyAreSaid() {
            Lexicon lexicon = new LexiconBuilder()
                    .terms(new FolderTerms(FOLDER, List.of(), List.of("做单"), List.of("佣金"), Map.of()))
                    .build();
            String[] answers = new String[200];
            java.util.Arrays.fill(answers, "做单".repeat(1_000));

            assertThat(strongIn(lexicon, answers)).isFalse();
            answers[199] = "佣金";
            assertThat(strongIn(lexicon, answers)).isTrue();
        }

        @Test
        void inLatinLettersAreWholeWords() {
            Lexicon lexicon = new LexiconBuilder().terms(strong("loan")).build();

            assertThat(strongIn(lexicon, "the Loan, please")).isTrue();
            assertThat(strongIn(lexicon, "loan")).isTrue();
            assertThat(strongIn(lexicon, "他说loan要交钱")).isTrue();
            assertThat(strongIn(lexicon, "a loan's fee")).isTrue();
            assertThat(strongIn(lexicon, "Mr Sloane")).isFalse();
            assertThat(strongIn(lexicon, "loans")).isFalse();
            assertThat(strongIn(lexicon, "sloan")).isFalse();
            assertThat(strongIn(lexicon, "loan2")).isFalse();
            assertThat(strongIn(lexicon, "100loan")).isTrue();
        }

        @Test
        void besideOthersAreEnoughWithASecondDifferentOne() {
            Lexicon lexicon = new LexiconBuilder()
                    .variants(Map.of("做单", List.of("作单")))
                    .terms(new FolderTerms(FOLDER, List.of(), List.of("做单", "抢单"), List.of("佣金"), Map.of()))
                    .build();

            assertThat(strongIn(lexicon, "做单")).isFalse();
            assertThat(strongIn(lexicon, "做单做单，又做单")).isFalse();
            assertThat(strongIn(lexicon, "做单就是作单")).isFalse();
            assertThat(strongIn(lexicon, "佣金，佣金")).isFalse();
            assertThat(strongIn(lexicon, "做单有佣金")).isTrue();
            assertThat(strongIn(lexicon, "做单抢单")).isTrue();
            assertThat(strongIn(lexicon, "做单", "有佣金")).isTrue();
        }

        @Test
        void besideOthersNeedOneOfTheSameFolder() {
            Lexicon lexicon = new LexiconBuilder()
                    .terms(new FolderTerms(FOLDER, List.of(), List.of("做单"), List.of(), Map.of()))
                    .terms(new FolderTerms("other-scam", List.of(), List.of(), List.of("佣金"), Map.of()))
                    .build();

            assertThat(strongIn(lexicon, "做单有佣金")).isFalse();
        }

        @Test
        void areNotBesideWhatIsPartOfThem() {
            Lexicon lexicon = new LexiconBuilder()
                    .terms(new FolderTerms(FOLDER, List.of(), List.of("大额任务"), List.of("任务"), Map.of()))
                    .build();

            assertThat(strongIn(lexicon, "大额任务")).isFalse();
            assertThat(strongIn(lexicon, "大额任务，还有任务")).isTrue();
        }

        @Test
        void areInnocentBesideAnInnocentPhraseOfTheSameBreath() {
            Lexicon lexicon = new LexiconBuilder()
                    .terms(new FolderTerms(
                            FOLDER, List.of("解冻费", "安全账户"), List.of(), List.of(), Map.of("解冻费", List.of("冻肉", "冷库"))))
                    .build();

            assertThat(strongIn(lexicon, "解冻费")).isTrue();
            assertThat(strongIn(lexicon, "冷库里冻肉的解冻费")).isFalse();
            assertThat(strongIn(lexicon, "冻肉", "解冻费")).isTrue();
            assertThat(strongIn(lexicon, "冻肉的解冻费转到安全账户")).isTrue();
        }
    }

    /** What is denied in the same clause does not count. */
    @Nested
    class Denial {

        private final Lexicon lexicon = new LexiconBuilder()
                .negators(List.of("不是", "没有", "not a", "isn't"))
                .terms(strong("刷单", "loan"))
                .concept(concept("TASK", "刷单"))
                .tell(inOneAnswer("task", "TASK"))
                .build();

        @Test
        void takesTermsAndConceptsAway() {
            assertThat(read(lexicon, "不是刷单")).isSameAs(WordFacts.none());
            assertThat(strongIn(lexicon, "It's not a loan")).isFalse();
            assertThat(strongIn(lexicon, "it isn’t my loan")).isFalse();
        }

        @Test
        void reachesSixCharacters() {
            assertThat(strongIn(lexicon, "不是一二三四五六刷单")).isFalse();
            assertThat(strongIn(lexicon, "不是一二三四五六七刷单")).isTrue();
        }

        @Test
        void reachesNoFurtherThanTheClause() {
            assertThat(strongIn(lexicon, "不是，刷单")).isTrue();
            assertThat(strongIn(lexicon, "不是。刷单")).isTrue();
            assertThat(strongIn(lexicon, "不是\n刷单")).isTrue();
            assertThat(strongIn(lexicon, "no, it isn't: loan")).isTrue();
        }

        @Test
        void reachesNoFurtherThanAnEnglishSentence() {
            assertThat(strongIn(lexicon, "It isn't. A loan fee")).isTrue();
        }

        @Test
        void mayShareACharacterWithWhatItDenies() {
            Lexicon speculation = new LexiconBuilder()
                    .negators(List.of("不炒"))
                    .terms(strong("炒股"))
                    .build();

            assertThat(strongIn(speculation, "不炒股，没那本事")).isFalse();
            assertThat(strongIn(speculation, "炒股，不炒别的")).isTrue();
        }

        @Test
        void doesNotReachBack() {
            assertThat(strongIn(lexicon, "刷单不是")).isTrue();
        }

        @Test
        void doesNotReachTheNextAnswer() {
            assertThat(strongIn(lexicon, "不是", "刷单")).isTrue();
        }

        @Test
        void leavesASecondMentionAlone() {
            assertThat(strongIn(lexicon, "不是刷单，他们才刷单")).isTrue();
        }

        @Test
        void isNotHeardInAWordThatMeansSomethingElse() {
            Lexicon centre = new LexiconBuilder()
                    .negators(List.of("反诈"))
                    .concept(concept("AUTHORITY", "反诈中心"))
                    .concept(concept("CALLED_ME", "打电话"))
                    .tell(inOneAnswer("authority-calls", "AUTHORITY", "CALLED_ME"))
                    .build();

            assertThat(read(centre, "反诈中心打电话来").tells("authority-calls")).isTrue();
        }

        @Test
        void ofAnUnlessLeavesTheTell() {
            Lexicon contract = new LexiconBuilder()
                    .negators(List.of("没有"))
                    .concept(concept("LOAN", "贷款"))
                    .concept(concept("CONTRACT", "合同"))
                    .tell(tell("loan", new Scope.Answer(), Set.of("CONTRACT"), "LOAN"))
                    .build();

            assertThat(read(contract, "贷款，有合同").tells("loan")).isFalse();
            assertThat(read(contract, "贷款，没有合同").tells("loan")).isTrue();
        }
    }

    /** Combinations of concepts. */
    @Nested
    class Tells {

        private final LexiconBuilder words = new LexiconBuilder()
                .concept(concept("LOAN", "贷款", "网贷"))
                .concept(concept("BLOCKED", "冻结"))
                .concept(concept("PAY_FIRST", "先交", "先打"))
                .concept(concept("CONTRACT", "合同"));

        @Test
        void needAllTheirConceptsInOneAnswer() {
            Lexicon lexicon =
                    words.tell(inOneAnswer("t", "LOAN", "BLOCKED", "PAY_FIRST")).build();

            assertThat(read(lexicon, "网贷冻结了，要先打钱").spoken())
                    .containsExactly(new SpokenTell("t", FOLDER, SpokenTell.Strength.STRONG));
            assertThat(read(lexicon, "网贷冻结了")).isSameAs(WordFacts.none());
            assertThat(read(lexicon, "网贷冻结了", "先打钱").tells("t")).isFalse();
            assertThat(read(lexicon, "修车", "先交钱，贷款冻结").tells("t")).isTrue();
        }

        @Test
        void needOneOfEachSet() {
            Tell either = new Tell(
                    "t",
                    FOLDER,
                    List.of(Set.of("LOAN"), Set.of("BLOCKED", "PAY_FIRST")),
                    Set.of(),
                    new Scope.Answer(),
                    SpokenTell.Strength.MEDIUM);
            Lexicon lexicon = words.tell(either).build();

            assertThat(read(lexicon, "贷款冻结").spoken())
                    .containsExactly(new SpokenTell("t", FOLDER, SpokenTell.Strength.MEDIUM));
            assertThat(read(lexicon, "贷款先交").tells("t")).isTrue();
            assertThat(read(lexicon, "贷款").tells("t")).isFalse();
            assertThat(read(lexicon, "冻结先交").tells("t")).isFalse();
        }

        @Test
        void overEverythingJoinTheAnswers() {
            Lexicon lexicon = words.tell(tell("t", new Scope.Everything(), Set.of("CONTRACT"), "LOAN", "BLOCKED"))
                    .build();

            assertThat(read(lexicon, "贷款", "修车", "冻结了").tells("t")).isTrue();
            assertThat(read(lexicon, "贷款", "冻结了", "有合同").tells("t")).isFalse();
        }

        @Test
        void overCharactersLieWithinThatMany() {
            Lexicon lexicon = words.tell(tell("t", new Scope.Characters(8), Set.of(), "LOAN", "BLOCKED"))
                    .build();

            assertThat(read(lexicon, "贷款一二三四冻结").tells("t")).isTrue();
            assertThat(read(lexicon, "冻结一二三四贷款").tells("t")).isTrue();
            assertThat(read(lexicon, "贷款一二三四五冻结").tells("t")).isFalse();
            assertThat(read(lexicon, "贷款 一 二 三 四 冻结").tells("t")).isTrue();
            assertThat(read(lexicon, "贷款一二三四五六贷款一冻结").tells("t")).isTrue();
            assertThat(read(lexicon, "贷款", "冻结").tells("t")).isFalse();
        }

        @Test
        void overCharactersAreOffWhereverInTheAnswerTheExceptionIs() {
            Lexicon lexicon = words.tell(tell("t", new Scope.Characters(8), Set.of("CONTRACT"), "LOAN", "BLOCKED"))
                    .build();

            assertThat(read(lexicon, "贷款冻结，一二三四五六七八九十，有合同").tells("t")).isFalse();
            assertThat(read(lexicon, "贷款冻结", "有合同").tells("t")).isTrue();
        }

        @Test
        void inOneAnswerAreOffOnlyInThatAnswer() {
            Lexicon lexicon = words.tell(tell("t", new Scope.Answer(), Set.of("CONTRACT"), "LOAN", "BLOCKED"))
                    .build();

            assertThat(read(lexicon, "贷款冻结，有合同").tells("t")).isFalse();
            assertThat(read(lexicon, "有合同", "贷款冻结").tells("t")).isTrue();
        }

        @Test
        void areSpokenOnceEachHoweverOftenTheyAreSaid() {
            Lexicon lexicon = words.tell(inOneAnswer("first", "LOAN"))
                    .tell(inOneAnswer("second", "BLOCKED"))
                    .build();

            assertThat(lexicon.read(List.of("冻结，贷款，贷款", "贷款"), null, Set.of("first"))
                            .spoken())
                    .extracting(SpokenTell::name)
                    .containsExactly("first", "second");
        }

        @Test
        void doNotHearWhatAnExceptionCovers() {
            Lexicon lexicon = new LexiconBuilder()
                    .concept(new Concept("LOAN", List.of("贷款", "贷"), List.of("房贷", "车贷款")))
                    .concept(concept("OTHER", "贷款"))
                    .tell(inOneAnswer("loan", "LOAN"))
                    .tell(inOneAnswer("other", "OTHER"))
                    .build();

            assertThat(read(lexicon, "还房贷").tells("loan")).isFalse();
            assertThat(read(lexicon, "车贷款").tells("loan")).isFalse();
            assertThat(read(lexicon, "车贷款").tells("other")).isTrue();
            assertThat(read(lexicon, "还房贷，又贷款").tells("loan")).isTrue();
        }
    }

    /** What the teller ticks stands for the same tell. */
    /** What is told but was not believed. */
    @Nested
    class Disbelief {

        private final Lexicon lexicon = new LexiconBuilder()
                .disbelief(List.of("我没理", "是骗人的", "i hung up"), List.of("不是骗人的", "才是骗人的"))
                .terms(strong("安全账户"))
                .concept(new Concept("POLICE", List.of("公安", "police"), List.of()))
                .tell(inOneAnswer("t", "POLICE"))
                .build();

        @Test
        void takesTheWholeBreathBack() {
            assertThat(strongIn(lexicon, "安全账户都是骗人的，我知道")).isFalse();
            assertThat(read(lexicon, "公安来电话，我没理").spoken()).isEmpty();
            assertThat(read(lexicon, "the police called and I hung up").spoken())
                    .isEmpty();
        }

        @Test
        void takesTheBreathBeforeBackWhereItSaysNothingElse() {
            assertThat(read(lexicon, "公安来电话", "我没理他").spoken()).isEmpty();
            assertThat(read(lexicon, "公安来电话", "房租", "我没理他").spoken()).hasSize(1);
            assertThat(read(lexicon, "我没理他", "公安来电话").spoken()).hasSize(1);
        }

        @Test
        void leavesOtherBreathsAlone() {
            assertThat(strongIn(lexicon, "上次那个我没理", "这次要转安全账户")).isTrue();
            assertThat(strongIn(lexicon, "要转安全账户", "公安说的那个我没理")).isTrue();
        }

        @Test
        void isNotHeardInItsOpposite() {
            assertThat(strongIn(lexicon, "不是骗人的，是安全账户")).isTrue();
            assertThat(strongIn(lexicon, "你们才是骗人的，安全账户没问题")).isTrue();
        }
    }

    /** Tells that look at the payee's name. */
    @Nested
    class PayeeNames {

        private final Lexicon lexicon = new LexiconBuilder()
                .terms(strong("安全账户"))
                .concept(new Concept("HOSPITAL", List.of("医院", "hospital"), List.of()))
                .tell(tell("hospital", new Scope.PayeeName(), Set.of(), "HOSPITAL"))
                .build();

        @Test
        void areReadByThoseTellsAlone() {
            assertThat(lexicon.read(List.of(), "某市中心醫院", Set.of()).tells("hospital"))
                    .isTrue();
            assertThat(lexicon.read(List.of("去医院"), "张三", Set.of()).tells("hospital"))
                    .isFalse();
        }

        @Test
        void areNothingThatTheCustomerSaid() {
            assertThat(lexicon.read(List.of(), "安全账户", Set.of()).strong(FOLDER)).isFalse();
        }
    }

    @Nested
    class Ticks {

        private final Lexicon lexicon = new LexiconBuilder()
                .concept(concept("LOAN", "贷款"))
                .concept(concept("CONTRACT", "合同"))
                .tell(tell("loan", new Scope.Answer(), Set.of("CONTRACT"), "LOAN"))
                .build();

        @Test
        void standForTheTell() {
            WordFacts words = lexicon.read(List.of(), null, Set.of("loan"));

            assertThat(words.tells("loan")).isTrue();
            assertThat(words.spoken()).containsExactly(new SpokenTell("loan", FOLDER, SpokenTell.Strength.STRONG));
        }

        @Test
        void holdWhateverIsSaidBeside() {
            assertThat(lexicon.read(List.of("有合同"), null, Set.of("loan")).tells("loan"))
                    .isTrue();
        }

        @Test
        void thatNobodyKnowsArePassedOver() {
            assertThat(lexicon.read(List.of(), null, Set.of("no-such-tell"))).isSameAs(WordFacts.none());
            assertThat(lexicon.read(List.of("贷款"), null, Set.of("no-such-tell")).spoken())
                    .hasSize(1);
            assertThat(lexicon.hasTell("loan")).isTrue();
            assertThat(lexicon.hasTell("no-such-tell")).isFalse();
        }
    }
}
