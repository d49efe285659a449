package io.levee.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The flag language: what it allows, and how it refuses the rest at its place. */
class ConditionParserTest {

    private static final int LINE = 5;
    private static final int COLUMN = 17;

    private final Problems problems = new Problems();
    private final ConditionParser parser = new ConditionParser(new Vocabulary(), "test/rules.drl", problems);

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "payee.newToPayer ~ payee.newToPayer == true",
                "payee.newToPayer==true ~ payee.newToPayer == true",
                "payee.newToPayer  ==  false ~ payee.newToPayer == false",
                "counter.confirmedByBank ~ counter.confirmedByBank == true",
                "payer.age>=60 ~ payer.age >= 60",
                "payer.age<35 ~ payer.age < 35",
                "payer.age <= 35 ~ payer.age <= 35",
                "payer.age > 130 ~ payer.age > 130",
                "payer.age == 60 ~ payer.age == 60",
                "payer.age == 060 ~ payer.age == 60",
                "payer.age >= 59.5 ~ payer.age >= 59.5",
                "money.share >= 0.80 ~ money.share >= 0.8",
                "money.amount >= 3000000000 ~ money.amount >= 3000000000",
                "payee.payersWithin(24)>5 ~ payee.payersWithin( 24 ) > 5",
                "payee.payersWithin( 1 ) >= 5 ~ payee.payersWithin( 1 ) >= 5",
                "payee.payersWithin( 4320 ) >= 5 ~ payee.payersWithin( 4320 ) >= 5",
                "payee.tinyCreditsWithin(1,24) >= 2 ~ payee.tinyCreditsWithin( 1, 24 ) >= 2",
                "payer.hoursSince(AccountEvent.LOAN_DRAWN)<=48 ~ payer.hoursSince( AccountEvent.LOAN_DRAWN ) <= 48",
                "payer.eventsWithin( AccountEvent . CARD_ISSUED , 24 ) > 1 ~"
                        + " payer.eventsWithin( AccountEvent.CARD_ISSUED, 24 ) > 1",
                "counter.saw(Observation.ON_PHONE) ~ counter.saw( Observation.ON_PHONE ) == true",
                "words.tells(\"about-a-loan\") ~ words.tells( \"about-a-loan\" ) == true",
                "payee . type == PartyType . PERSON ~ payee.type == PartyType.PERSON",
                "payee.type in (PartyType.PERSON) ~ payee.type == PartyType.PERSON",
                "payee.type in(PartyType.PERSON,PartyType.BUSINESS) ~"
                        + " payee.type in ( PartyType.PERSON, PartyType.BUSINESS )",
                "money.amount > money.balance ~ money.amount > money.balance",
                "payer.daysOpen<payee.daysOpen ~ payer.daysOpen < payee.daysOpen",
                "!counter.confirmedByBank ~ !( counter.confirmedByBank == true )",
                "!(counter.saw(Observation.ON_PHONE) || words.strong(\"common\")) ~"
                        + " !( ( counter.saw( Observation.ON_PHONE ) == true || words.strong( \"common\" ) == true ) )",
                "!(money.channel == Channel.ATM) ~ !( money.channel == Channel.ATM )",
                "(payer.age >= 60) ~ payer.age >= 60",
                "payer.age >= 60 && money.share > 0.5 ~ ( payer.age >= 60 && money.share > 0.5 )",
                "payer.age < 1 || payer.age > 2 && payer.age < 3 || payer.age > 4 ~"
                        + " ( payer.age < 1 || ( payer.age > 2 && payer.age < 3 ) || payer.age > 4 )",
                "( payer.age < 1 || payer.age > 2 ) && payer.age < 3 ~"
                        + " ( ( payer.age < 1 || payer.age > 2 ) && payer.age < 3 )",
            })
    void every_allowed_form_is_read_and_printed_in_one_way(String text, String canonical) {
        assertThat(parser.parse(text, LINE, COLUMN)).hasToString(canonical);
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void what_is_printed_reads_as_the_same_condition() {
        Random random = Shipped.chance("printed conditions");
        RandomConditions conditions = new RandomConditions(random, new Vocabulary(), List.of("a-tell", "common"), true);
        for (int round = 0; round < 30; round++) {
            for (RandomConditions.Path path : conditions.paths()) {
                Condition condition = Flags.parse(conditions.about(path));
                assertThat(Flags.parse(condition.toString())).hasToString(condition.toString());
            }
        }
    }

    @Test
    void a_binding_keeps_its_value_for_the_reason_and_its_comparison_as_a_condition() {
        assertThat(parser.parse("$share : money.share >= 0.8", LINE, COLUMN)).hasToString("money.share >= 0.8");
        assertThat(parser.parse("$stated : money.stated", LINE, COLUMN)).isNull();

        assertThat(problems.sorted()).isEmpty();
        assertThat(parser.bindings().get("share")).hasToString("money.share");
        assertThat(parser.bindings().get("stated")).hasToString("money.stated");
    }

    @Test
    void a_binding_is_made_once() {
        parser.parse("$age : payer.age", 4, COLUMN);
        refuses("$age : payer.age > 5", 5, 17, "`$age` is bound already");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\'',
            value = {
                // unknown names
                "payee.newToPayr ~ 23 ~ `newToPayr` is unknown; did you mean: newToPayer",
                "payeee.type == PartyType.PERSON ~ 17 ~ `payeee` is unknown; did you mean: payee",
                "customer.age > 5 ~ 17 ~ `customer` is unknown; did you mean: counter, money, pattern, payee, payer, words",
                "counter.toString ~ 25 ~ `toString` is unknown; did you mean: confirmed, confirmedByBank, saw, without",
                "words.spoken ~ 23 ~ `spoken` is unknown; did you mean: retold, strong, tells",
                "this.age > 5 ~ 17 ~ `this` is unknown; did you mean: counter, money, pattern, payee, payer, words",
                // constants
                "money.channel == Channel.MOBIL ~ 34 ~ expected Channel.… here, one of COUNTER, SELF_SERVICE, ATM, ONLINE, MOBILE; did you mean Channel.MOBILE",
                "money.channel == MOBILE ~ 34 ~ expected Channel.… here, one of COUNTER, SELF_SERVICE, ATM, ONLINE, MOBILE; did you mean Channel.MOBILE",
                "money.channel == \"MOBILE\" ~ 34 ~ expected Channel.… here, one of COUNTER, SELF_SERVICE, ATM, ONLINE, MOBILE; did you mean Channel.MOBILE",
                "money.channel in ( \"MOBILE\" ) ~ 36 ~ expected Channel.… here, one of COUNTER, SELF_SERVICE, ATM, ONLINE, MOBILE; did you mean Channel.MOBILE",
                "money.channel in ( Channel.ATM, MOBILE ) ~ 49 ~ expected Channel.… here, one of COUNTER, SELF_SERVICE, ATM, ONLINE, MOBILE; did you mean Channel.MOBILE",
                "money.channel == Funding.CASH ~ 34 ~ expected Channel.… here, one of COUNTER, SELF_SERVICE, ATM, ONLINE, MOBILE",
                "payee.type == null ~ 31 ~ expected PartyType.… here, one of PERSON, BUSINESS, PAYMENT_ACCOUNT",
                "money.channel > Channel.ATM ~ 31 ~ `money.channel` can only be compared with `==` or `in`",
                "payer.age in ( 1, 2 ) ~ 27 ~ `in` is for constants only",
                // what is unknown
                "payee.type != PartyType.PERSON ~ 28 ~ `!=` holds for what is unknown too; list the values that should match",
                "payer.age != 60 ~ 27 ~ `!=` holds for what is unknown too; list the values that should match",
                "!payee.newToPayer ~ 17 ~ `!` is only for what is always known; write `== false`, or `counter.without( … )`",
                "!( payer.age > 30 ) ~ 17 ~ `!` is only for what is always known; write `== false`, or `counter.without( … )`",
                "!( counter.confirmedByBank || payee.newToPayer ) ~ 17 ~ `!` is only for what is always known; write `== false`, or `counter.without( … )`",
                "!( payee.type == PartyType.PERSON ) ~ 17 ~ `!` is only for what is always known; write `== false`, or `counter.without( … )`",
                "!( counter.confirmedByBank && !payee.otherRegion ) ~ 47 ~ `!` is only for what is always known; write `== false`, or `counter.without( … )`",
                "payee.newToPayer == null ~ 37 ~ `payee.newToPayer` can only be `== true` or `== false`",
                "payee.newToPayer > 1 ~ 34 ~ `payee.newToPayer` can only be `== true` or `== false`",
                "payee.newToPayer not ~ 34 ~ `not` holds for what is unknown too; list the values that should match",
                // numbers
                "payee.payersWithin( 24 ) < 3 ~ 42 ~ `payee.payersWithin( 24 )` is a lower bound: compare it with `>=` or `>` only",
                "payee.payersWithin( 24 ) <= 3 ~ 42 ~ `payee.payersWithin( 24 )` is a lower bound: compare it with `>=` or `>` only",
                "payee.payersWithin( 24 ) == 3 ~ 42 ~ `payee.payersWithin( 24 )` is a lower bound: compare it with `>=` or `>` only",
                "payer.age > 200 ~ 29 ~ `200` can never be reached by `age`, which is 0 – 130",
                "payer.age > -1 ~ 29 ~ `-1` can never be reached by `age`, which is 0 – 130",
                "money.localHour >= 24 ~ 36 ~ `24` can never be reached by `localHour`, which is 0 – 23",
                "money.share > 80 ~ 31 ~ `80` can never be reached by `share`, which is 0 – 20",
                "money.amount >= 50_000 ~ 33 ~ `50_000` is no number; no underscores, units or thousands marks",
                "money.amount >= 5万 ~ 33 ~ `5万` is no number; no underscores, units or thousands marks",
                "money.amount >= 50,000 ~ 35 ~ `,` can't stand here: it is not part of the flag language",
                "payer.age >= \"60\" ~ 30 ~ expected a number here, without quotes",
                "payer.age >= sixty ~ 30 ~ `sixty` is unknown; did you mean: counter, money, pattern, payee, payer, words",
                "payer.age >= payee.type ~ 30 ~ `payee.type` and `payer.age` are not of the same kind",
                "payer.age >= payer.daysOpen ~ 30 ~ `payer.daysOpen` and `payer.age` are not of the same kind",
                "payer.age ~ 17 ~ `payer.age` is not yes or no and needs a comparison, such as `>= 3`",
                "money.stated > 5 ~ 17 ~ `money.stated` is a value for the reason's text only and cannot be compared",
                // windows and arguments
                "payee.payersWithin( 0 ) >= 3 ~ 37 ~ expected a window of 1 to 4320 whole hours: the history keeps 180 days",
                "payee.payersWithin( 4321 ) >= 3 ~ 37 ~ expected a window of 1 to 4320 whole hours: the history keeps 180 days",
                "payee.payersWithin( -24 ) >= 3 ~ 37 ~ expected a window of 1 to 4320 whole hours: the history keeps 180 days",
                "payee.payersWithin( 1.5 ) >= 3 ~ 37 ~ expected a window of 1 to 4320 whole hours: the history keeps 180 days",
                "payee.payersWithin( 1_000 ) >= 3 ~ 37 ~ `1_000` is no number; no underscores, units or thousands marks",
                "payee.payersWithin( \"24\" ) >= 3 ~ 37 ~ `24` can't stand here: it is not part of the flag language",
                "payee.payersWithin( payer.age ) >= 3 ~ 37 ~ `payer` can't stand here: it is not part of the flag language",
                "payee.payersWithin >= 3 ~ 23 ~ `payersWithin` needs brackets and arguments",
                "payee.payersWithin() >= 3 ~ 36 ~ `)` can't stand here: it is not part of the flag language",
                "payee.payersWithin( 24, 3 ) >= 3 ~ 39 ~ expected `)` here",
                "payee.tinyCreditsWithin( 100 ) >= 1 ~ 46 ~ expected `,` here",
                "words.tells( about-a-loan ) ~ 30 ~ `about` can't stand here: it is not part of the flag language",
                "counter.saw( ON_PHONE ) ~ 30 ~ expected Observation.… here, one of ON_PHONE, FOLLOWS_PHONE, SCREEN_SHARING, NERVOUS, HURRIED, EVASIVE, STORY_CHANGES, CANNOT_NAME_PAYEE, REFUSES_CONTACT, SECRECY, COACHED, ACCOMPANIED, HOSTILE, REFUSES_WARNING, FAR_FROM_HOME, UNUSUAL_FOR_CUSTOMER, KNOWN_TO_TELLER_GENUINE; did you mean Observation.ON_PHONE",
                // not complete
                "payer.age >= ~ 29 ~ the condition is not complete",
                "payee ~ 22 ~ `payee` needs a dot and a property after it",
                "( payer.age >= 60 ~ 34 ~ expected `)` here",
                "payee.payersWithin( 24 ~ 39 ~ expected `)` here",
                "money.channel in ~ 33 ~ expected `(` here",
                "money.channel == ~ 33 ~ expected Channel.… here, one of COUNTER, SELF_SERVICE, ATM, ONLINE, MOBILE",
                "$age payer.age ~ 22 ~ expected `:` here",
                // what DRL has and flags have not
                "payee.newToPayer matches \"x\" ~ 34 ~ there is no `matches`: compare with ==, <, <=, >, >= or in",
                "payee.type matches \".*\" ~ 28 ~ there is no `matches`: compare with ==, <, <=, >, >= or in",
                "money.amount > money.balance * 2 ~ 46 ~ `*` can't stand here: it is not part of the flag language",
                "money.amount * 2 > 5 ~ 30 ~ no arithmetic here: use a property that has the result, such as `money.share`",
                "payer.age >= 60 + 5 ~ 33 ~ `+` can't stand here: it is not part of the flag language",
                "payer.age >= 60 years ~ 33 ~ `years` can't stand here: it is not part of the flag language",
                "payer.age >= 60 ) ~ 33 ~ `)` can't stand here: it is not part of the flag language",
                "payer.age >= 60; ~ 32 ~ `;` can't stand here: it is not part of the flag language",
                "payer.age >= 60 & payer.age < 70 ~ 33 ~ `&` can't stand here: it is not part of the flag language",
                "payer.age >= 60 and payer.age < 70 ~ 33 ~ write `&&` for `and`",
                "payer.age > 1 ? true : false ~ 31 ~ `?` can't stand here: it is not part of the flag language",
                "payer.age = 60 ~ 17 ~ `payer.age` is not yes or no and needs a comparison, such as `>= 3`",
            })
    void what_is_no_part_of_the_language_is_refused_at_its_place(String text, int column, String message) {
        refuses(text, LINE, column, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\'',
            value = {
                "payee.newToPayr ~ 不认识 `newToPayr`，是不是：newToPayer",
                "money.channel == MOBILE ~ 这里应为 Channel.…（COUNTER, SELF_SERVICE, ATM, ONLINE, MOBILE），是不是 Channel.MOBILE",
                "payee.type != PartyType.PERSON ~ 不能用 `!=`：它在未知时也成立；列出要匹配的值",
                "!payee.newToPayer ~ `!` 只能用于总是已知的内容；未知时写 `== false` 或改用 `counter.without( … )`",
                "payee.payersWithin( 24 ) < 3 ~ `payee.payersWithin( 24 )` 是下限，只能用 `>=` 或 `>`",
                "payer.age > 200 ~ `200` 超出 `age` 的取值范围 0 – 130",
                "payer.age >= ~ 条件没有写完",
                "payee.payersWithin( 0 ) >= 3 ~ 时间窗应为 1 到 4320 小时：历史保留 180 天",
                "money.amount >= 50_000 ~ `50_000` 不是数字；不要用下划线、单位或千分位",
                "payer.age >= 60 years ~ 这里不能写 `years`：规则里没有这种写法",
                "money.stated > 5 ~ `money.stated` 是仅供理由文字使用，不能比较",
            })
    void a_refusal_is_told_in_chinese_too(String text, String message) {
        assertThat(parser.parse(text, LINE, COLUMN)).isNull();
        assertThat(problems.sorted())
                .singleElement()
                .extracting(problem -> problem.message().in(Locale.CHINESE))
                .isEqualTo(message);
    }

    @Test
    void brackets_may_be_nested_seven_deep_and_no_deeper() {
        assertThat(parser.parse("(((((((payer.age > 1)))))))", LINE, COLUMN)).hasToString("payer.age > 1");
        refuses("((((((((payer.age > 1))))))))", LINE, 25, "brackets are nested too deeply");
    }

    @Test
    void a_thousand_brackets_are_refused_like_nine() {
        refuses("(".repeat(1000) + "payer.age > 1" + ")".repeat(1000), LINE, 25, "brackets are nested too deeply");
    }

    @Test
    void a_place_in_a_later_line_counts_from_its_own_line() {
        refuses("payer.age >= 60\n  || payee.newToPayr", 6, 12, "`newToPayr` is unknown; did you mean: newToPayer");
    }

    @Test
    void a_refusal_is_printed_as_editors_read_it() {
        parser.parse("payer.age > 200", LINE, COLUMN);
        assertThat(problems.sorted().get(0))
                .hasToString("test/rules.drl:5:29: `200` can never be reached by `age`, which is 0 – 130");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payer.age >= 60", "!( counter.confirmedByBank && words.tells( \"x\" ) )",
                "$x : payee.payersWithin( 24 ) > 5", "payee.type in ( PartyType.PERSON, PartyType.BUSINESS )"
            })
    void any_part_of_a_condition_is_read_or_refused_and_never_breaks_the_reader(String whole) {
        for (int from = 0; from <= whole.length(); from++) {
            for (int to = from; to <= whole.length(); to++) {
                Problems found = new Problems();
                ConditionParser other = new ConditionParser(new Vocabulary(), "x", found);
                Condition condition = other.parse(whole.substring(from, to), 1, 1);
                boolean bindsOnly = condition == null && !other.bindings().isEmpty();
                assertThat(condition == null && !bindsOnly)
                        .as(whole.substring(from, to))
                        .isEqualTo(!found.isEmpty() && !bindsOnly);
            }
        }
    }

    private void refuses(String text, int line, int column, String message) {
        int before = problems.sorted().size();
        assertThat(parser.parse(text, line == 6 ? LINE : line, COLUMN)).isNull();
        assertThat(problems.sorted()).hasSize(before + 1);
        Problem problem = problems.sorted().get(before);
        assertThat(problem.in(Locale.ENGLISH)).isEqualTo("test/rules.drl:" + line + ":" + column + ": " + message);
    }
}
