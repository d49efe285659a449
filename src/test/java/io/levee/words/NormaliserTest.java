package io.levee.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {

    private static final Normaliser NORMALISER = new Normaliser();
    private static final String HIGH = Character.toString((char) 0xD83D);
    private static final String LOW = Character.toString((char) 0xDE00);

    private static String normalised(String text) {
        return NORMALISER.normalise(text);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(normalised("")).isEmpty();
        assertThat(normalised(" \t ♦ \u200B ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ＡＰＰ, app", "ＵＳＤＴ１００, usdt100", "Safe Account, safe account", "ﬁne, fine", "①号, 1号", "ÉCOLE, école"})
    void widthAndCaseDoNotMatter(String given, String expected) {
        assertThat(normalised(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "帳戶, 账户",
        "安全帳戶, 安全账户",
        "刷單, 刷单",
        "檢察官, 检察官",
        "匯款, 汇款",
        "貸款凍結, 贷款冻结",
        "轉帳, 转账",
        "傭金, 佣金",
        "點讚, 点赞",
        "會員, 会员",
        "墊付, 垫付"
    })
    void traditionalCharactersBecomeSimplifiedOnes(String given, String expected) {
        assertThat(normalised(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "刷\u200B单",
                "刷\u200C单",
                "刷\u200D单",
                "刷\u2060单",
                "刷\uFEFF单",
                "刷\u00AD单",
                "刷\uFE0F单",
                "\u202E刷单\u202C",
                "刷\u200F单",
                "\u2067刷单\u2069"
            })
    void marksWithoutWidthOrDirectionVanish(String given) {
        assertThat(normalised(given)).isEqualTo("刷单");
    }

    @Test
    void marksWithoutWidthVanishInsideLatinWords() {
        assertThat(normalised("l\u200Bo\u00ADan")).isEqualTo("loan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "刷 单",
                "刷\u3000单",
                "刷\u00A0单",
                "刷\t单",
                "刷.单",
                "刷·单",
                "刷-单",
                "刷_单",
                "刷~单",
                "刷～单",
                "刷*单",
                "刷/单",
                "刷|单",
                "刷+单",
                "刷＋单",
                "刷♦单",
                "刷★单",
                "刷😀单",
                "刷 - 😀 · 单",
                "刷…单",
                " 刷单 "
            })
    void whatStandsBetweenChineseCharactersIsDropped(String given) {
        assertThat(normalised(given)).isEqualTo("刷单");
    }

    @Test
    void oneSpaceStaysBetweenLatinWordsAndNumbers() {
        assertThat(normalised("  safe \t\u00A0 account  ")).isEqualTo("safe account");
        assertThat(normalised("like-and-earn")).isEqualTo("like and earn");
        assertThat(normalised("6222 0210 - 33")).isEqualTo("6222 0210 33");
        assertThat(normalised("pay 😀 first")).isEqualTo("pay first");
    }

    @Test
    void noSpaceStaysBesideAChineseCharacter() {
        assertThat(normalised("转 100 USDT 给 他")).isEqualTo("转100 usdt给他");
        assertThat(normalised("刷 dan")).isEqualTo("刷dan");
    }

    @Test
    void punctuationThatEndsAClauseStays() {
        assertThat(normalised("不是，他说： 转账！ 好吗？")).isEqualTo("不是,他说:转账!好吗?");
        assertThat(normalised("第一。第二；第三、第四")).isEqualTo("第一。第二;第三、第四");
        assertThat(normalised("first, second\nthird")).isEqualTo("first,second\nthird");
    }

    @Test
    void anEnglishFullStopEndsASentence() {
        String text = normalised("It is not. He called");

        assertThat(text.chars().anyMatch(c -> Normaliser.endsClause((char) c)))
                .as(text)
                .isTrue();
    }

    @Test
    void curlyApostrophesBecomeStraight() {
        assertThat(normalised("Don’t tell")).isEqualTo("don't tell");
        assertThat(normalised("isn‘t")).isEqualTo("isn't");
        assertThat(normalised("isn＇t")).isEqualTo("isn't");
    }

    @Test
    void loneHalvesOfEmojiAreNoTrouble() {
        assertThat(normalised(HIGH)).isEmpty();
        assertThat(normalised("刷" + HIGH + "单" + LOW)).isEqualTo("刷单");
        assertThat(normalised("a" + LOW + HIGH + "b")).isEqualTo("a b");
    }

    @Test
    void theLongestTextIsReadWhole() {
        assertThat(normalised("刷 ".repeat(1_000))).isEqualTo("刷".repeat(1_000));
        assertThat(normalised("Ab ".repeat(666))).hasSize(1_997);
        assertThat(normalised("帳".repeat(2_000))).isEqualTo("账".repeat(2_000));
        assertThat(normalised(HIGH.repeat(2_000))).isEmpty();
        assertThat(normalised("\u202E".repeat(2_000))).isEmpty();
    }

    @Test
    void aTextThatIsNormalisedStaysAsItIs() {
        long seed = System.nanoTime();
        System.out.println("NormaliserTest seed " + seed);
        Random random = new Random(seed);
        String alphabet = "刷單帳戶Aa Ｂ０9·-，,。.!\n\t♦’“\u200B\u202E\uFE0F" + HIGH + LOW;
        for (int text = 0; text < 2_000; text++) {
            StringBuilder given = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                given.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String once = normalised(given.toString());
            assertThat(normalised(once)).as("seed " + seed).isEqualTo(once);
        }
    }
}
