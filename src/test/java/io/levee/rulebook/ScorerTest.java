package io.levee.rulebook;

import static io.levee.facts.SpokenTell.Strength.MEDIUM;
import static io.levee.facts.SpokenTell.Strength.STRONG;
import static io.levee.facts.SpokenTell.Strength.WEAK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.levee.decision.Group;
import io.levee.decision.ScamScore;
import io.levee.decision.Text;
import io.levee.facts.Frame;
import io.levee.facts.Known;
import io.levee.facts.Rates;
import io.levee.facts.Remittance;
import io.levee.facts.SpokenTell;
import io.levee.facts.WordFacts;
import io.levee.transfer.Intervention;
import io.levee.transfer.Money;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How points add up. */
class ScorerTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final int ROUNDS = 3000;
    private static final List<Group> GROUPS = List.of(Group.values());
    private static final Text TEXT = new Text("文", "text");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-03-10T10:30:00+08:00");
    private static final Settings SETTINGS = new Settings(
            "test",
            "CN",
            Currency.getInstance("CNY"),
            Map.of(
                    Intervention.REMIND, 13.0,
                    Intervention.VERIFY, 20.0,
                    Intervention.DISSUADE, 31.0,
                    Intervention.HOLD, 39.0),
            -37,
            6,
            33,
            -20,
            30,
            Map.of(),
            Map.of(),
            Intervention.HOLD,
            6,
            List.of());
    private static final Remittance SILENT = Remittance.of(
            Transfer.builder()
                    .id("T")
                    .time(TIME)
                    .amount(Money.of("1000", "CNY"))
                    .payer(Payer.builder().account("payer").age(70).build())
                    .payee(Payee.of("payee"))
                    .build(),
            new Frame(TIME.toInstant(), Currency.getInstance("CNY"), Rates.none(), 30),
            Known.nothing(),
            WordFacts.none());

    /** One scam that is all scams: its share is 0 dB. */
    private final Scorer alone = new Scorer(List.of(scam("A", 0)), SETTINGS);

    // --- examples worked out by hand

    @Test
    void nothing_fired_scores_the_shares_and_asks_for_nothing() {
        Score score = new Scorer(List.of(scam("A", -3), scam("B", -10)), SETTINGS).score(List.of(), SILENT);
        assertThat(score.ranked()).containsExactly(new ScamScore("A", -3), new ScamScore("B", -10));
        // 10·log10( 10^-0.3 + 10^-1 ) = 10·log10( 0.501187 + 0.1 ) = 10·log10( 0.601187 ) = -2.2099
        assertThat(score.level()).isCloseTo(-2.2099, within(1e-4));
        assertThat(score.intervention()).isEqualTo(Intervention.NONE);
        assertThat(score.leading()).isNull();
    }

    @Test
    void in_a_group_the_best_counts_in_full_the_second_at_half_and_the_rest_not() {
        // money 12 + 8/2 + 0 = 16, events 5; together 21
        assertThat(points(
                        common("1", Group.MONEY, 8),
                        common("2", Group.MONEY, 12),
                        common("3", Group.MONEY, 7.9),
                        common("4", Group.EVENTS, 5)))
                .isCloseTo(21, EXACT);
    }

    @Test
    void of_one_sign_only_the_highest_counts() {
        // of SIGN only 12; the other money sign 4 at half: 12 + 2 = 14
        assertThat(points(
                        flag("1", "common", Group.MONEY, "SIGN", 12),
                        flag("2", "common", Group.MONEY, "SIGN", 10),
                        flag("3", "a", Group.MONEY, "SIGN", 11.9),
                        common("4", Group.MONEY, 4)))
                .isCloseTo(14, EXACT);
    }

    @Test
    void a_conjunction_counts_as_the_larger_of_itself_and_what_it_replaces() {
        Flag one = common("1", Group.COUNTER, 10);
        Flag other = common("2", Group.MONEY, 9);
        // 16 < 10 + 9
        assertThat(points(one, other, replacing("3", Group.COUNTER, 16, "1", "2")))
                .isCloseTo(19, EXACT);
        // 20 > 10 + 9
        assertThat(points(one, other, replacing("3", Group.COUNTER, 20, "1", "2")))
                .isCloseTo(20, EXACT);
        // replaces only the 10: 12 + 9 > 10 + 9
        assertThat(points(one, other, replacing("3", Group.COUNTER, 12, "1"))).isCloseTo(21, EXACT);
        // what it replaces did not fire: it stands beside the 9
        assertThat(points(other, replacing("3", Group.COUNTER, 12, "1"))).isCloseTo(21, EXACT);
    }

    @Test
    void a_chain_of_conjunctions_counts_each_thing_once() {
        Flag part = common("1", Group.COUNTER, 10);
        Flag middle = replacing("2", Group.COUNTER, 14, "1");
        Flag whole = replacing("3", Group.MONEY, 15, "2");
        // 15 with the part it does not replace: 15 + 10 = 25; against 14 alone or 10 alone
        assertThat(points(part, middle, whole)).isCloseTo(25, EXACT);
    }

    @Test
    void words_count_for_no_more_than_their_cap() {
        // 30 + 20/2 = 40, capped at 33; money 5 comes on top
        assertThat(points(common("1", Group.WORDS, 30), common("2", Group.WORDS, 20), common("3", Group.MONEY, 5)))
                .isCloseTo(38, EXACT);
        // other groups have no cap
        assertThat(points(common("1", Group.COUNTER, 30), common("2", Group.COUNTER, 20)))
                .isCloseTo(40, EXACT);
    }

    @Test
    void signs_of_innocence_add_outside_the_groups_down_to_the_floor() {
        // 30 - 7 - 6 - 5: no halves
        assertThat(points(
                        common("1", Group.MONEY, 30),
                        common("2", Group.MONEY, -7),
                        common("3", Group.MONEY, -6),
                        common("4", Group.MONEY, -5)))
                .isCloseTo(12, EXACT);
        // of one sign the strongest: 30 - 7
        assertThat(points(
                        common("1", Group.MONEY, 30),
                        flag("2", "common", Group.MONEY, "OLD", -7),
                        flag("3", "common", Group.MONEY, "OLD", -6)))
                .isCloseTo(23, EXACT);
        // 30 - 15 - 15 stops at 30 - 20
        assertThat(points(common("1", Group.MONEY, 30), common("2", Group.PAYEE, -15), common("3", Group.PATTERN, -15)))
                .isCloseTo(10, EXACT);
    }

    @Test
    void a_flag_feeds_its_own_scam_and_a_common_one_those_that_it_names() {
        Scorer scorer = new Scorer(List.of(scam("A", 0), scam("B", 0), scam("C", 0)), SETTINGS);
        Flag own = flag("1", "a", Group.MONEY, "1", 10);
        Flag shared = common("2", Group.EVENTS, 5);
        Flag limited = Flags.of("3", "common", Group.PAYEE, "3", 3, Set.of("B", "C"), Set.of(), Flags.always(true));
        assertThat(scorer.score(List.of(own, shared, limited), SILENT).ranked())
                .containsExactly(new ScamScore("A", 15), new ScamScore("B", 8), new ScamScore("C", 8));
    }

    @Test
    void the_probability_comes_from_the_prior_and_the_level() {
        // level 37 with a prior of -37: even odds
        assertThat(alone.score(List.of(common("1", Group.MONEY, 30), common("2", Group.EVENTS, 7)), SILENT)
                        .probability())
                .isCloseTo(0.5, EXACT);
        // level 27: odds 1 : 10
        assertThat(alone.score(List.of(common("1", Group.MONEY, 27)), SILENT).probability())
                .isCloseTo(1 / 11.0, EXACT);
    }

    @Test
    void levels_are_reached_at_their_thresholds() {
        assertThat(level(12.9)).isEqualTo(Intervention.NONE);
        assertThat(level(13)).isEqualTo(Intervention.REMIND);
        assertThat(level(19.9)).isEqualTo(Intervention.REMIND);
        assertThat(level(20)).isEqualTo(Intervention.VERIFY);
        assertThat(level(30.9)).isEqualTo(Intervention.VERIFY);
        assertThat(level(31)).isEqualTo(Intervention.DISSUADE);
        assertThat(level(38.9)).isEqualTo(Intervention.DISSUADE);
        assertThat(level(39)).isEqualTo(Intervention.HOLD);
    }

    /** The level of two groups that come to the points. */
    private Intervention level(double points) {
        return alone.score(List.of(common("1", Group.MONEY, points / 2), common("2", Group.EVENTS, points / 2)), SILENT)
                .intervention();
    }

    @Test
    void one_group_alone_never_goes_beyond_verifying() {
        assertThat(alone.score(List.of(common("1", Group.COUNTER, 45)), SILENT).intervention())
                .isEqualTo(Intervention.VERIFY);
        assertThat(alone.score(List.of(common("1", Group.COUNTER, 44), common("2", Group.MONEY, 0.1)), SILENT)
                        .intervention())
                .isEqualTo(Intervention.HOLD);
        assertThat(alone.score(List.of(common("1", Group.COUNTER, 60), common("2", Group.MONEY, -1)), SILENT)
                        .intervention())
                .as("innocence corroborates nothing")
                .isEqualTo(Intervention.VERIFY);
    }

    @Test
    void two_tells_of_one_scam_corroborate_if_one_is_strong() {
        List<Flag> words = List.of(flag("1", "a", Group.WORDS, "1", 33));
        assertThat(heard(words, tell("x", "a", STRONG))).isEqualTo(Intervention.VERIFY);
        assertThat(heard(words, tell("x", "a", MEDIUM), tell("y", "a", MEDIUM))).isEqualTo(Intervention.VERIFY);
        assertThat(heard(words, tell("x", "a", STRONG), tell("y", "b", MEDIUM))).isEqualTo(Intervention.VERIFY);
        assertThat(heard(words, tell("x", "a", STRONG), tell("x", "a", STRONG))).isEqualTo(Intervention.VERIFY);
        assertThat(heard(words, tell("x", "a", STRONG), tell("y", "a", WEAK))).isEqualTo(Intervention.VERIFY);
        assertThat(heard(words, tell("x", "a", MEDIUM), tell("y", "a", STRONG))).isEqualTo(Intervention.DISSUADE);
    }

    private Intervention heard(List<Flag> fired, SpokenTell... tells) {
        return alone.score(fired, SILENT.withWords(WordFacts.of(List.of(tells), Set.of(), false)))
                .intervention();
    }

    @Test
    void the_evidence_of_two_scams_does_not_corroborate_either() {
        Scorer scorer = new Scorer(List.of(scam("A", -3), scam("B", -3)), SETTINGS);
        Score score = scorer.score(
                List.of(flag("1", "a", Group.COUNTER, "1", 40), flag("2", "b", Group.MONEY, "2", 40)), SILENT);
        assertThat(score.intervention()).isEqualTo(Intervention.VERIFY);
    }

    @Test
    void a_scam_leads_with_evidence_of_its_own_and_six_points() {
        Scorer scorer = new Scorer(List.of(scam("A", -3), scam("B", -3)), SETTINGS);
        Flag shared = common("1", Group.COUNTER, 20);
        assertThat(scorer.score(List.of(shared, flag("2", "b", Group.MONEY, "2", 6)), SILENT)
                        .leading())
                .isEqualTo("B");
        assertThat(scorer.score(List.of(shared, flag("2", "b", Group.MONEY, "2", 5.9)), SILENT)
                        .leading())
                .isNull();
    }

    @Test
    void a_scam_that_is_only_more_common_does_not_lead() {
        Scorer scorer = new Scorer(List.of(scam("A", -1), scam("B", -20)), SETTINGS);
        Score score = scorer.score(List.of(common("1", Group.COUNTER, 25)), SILENT);
        assertThat(score.intervention()).isEqualTo(Intervention.VERIFY);
        assertThat(score.leading()).isNull();
        assertThat(score.ranked().get(0).scam()).isEqualTo("A");
    }

    @Test
    void a_common_flag_that_feeds_one_scam_alone_is_its_own_evidence() {
        Scorer scorer = new Scorer(List.of(scam("A", -3), scam("B", -3)), SETTINGS);
        Flag limited = Flags.of("1", "common", Group.MONEY, "1", 20, Set.of("B"), Set.of(), Flags.always(true));
        assertThat(scorer.score(List.of(limited), SILENT).leading()).isEqualTo("B");
    }

    @Test
    void signs_that_tell_scams_apart_rank_and_lead_but_never_move_a_score() {
        // 90 % against 10 %, mean 50 %: +2.6 and -7.0; the shares are equal, so A leads by 9.5
        Scam a = scam("A", -3, Map.of(Flags.parse("payer.age >= 60"), 90.0));
        Scam b = scam("B", -3, Map.of(Flags.parse("payer.age >= 60"), 10.0));
        List<Flag> fired = List.of(common("1", Group.COUNTER, 25));
        Score plain = new Scorer(List.of(scam("A", -3), scam("B", -3)), SETTINGS).score(fired, SILENT);
        Score told = new Scorer(List.of(b, a), SETTINGS).score(fired, SILENT);
        assertThat(told.leading()).isEqualTo("A");
        assertThat(plain.leading()).isNull();
        assertThat(told.level()).isEqualTo(plain.level());
        assertThat(told.intervention()).isEqualTo(plain.intervention());
        assertThat(told.ranked()).containsExactly(new ScamScore("A", 22), new ScamScore("B", 22));
    }

    @Test
    void what_a_scam_says_of_itself_settles_more_than_ranking_signs() {
        Scam a = scam("A", -3, Map.of(Flags.parse("payer.age >= 60"), 90.0));
        Scam b = scam("B", -3, Map.of(Flags.parse("payer.age >= 60"), 10.0));
        Score score = new Scorer(List.of(a, b), SETTINGS).score(List.of(flag("1", "b", Group.WORDS, "1", 20)), SILENT);
        assertThat(score.leading()).isEqualTo("B");
    }

    @Test
    void nobody_leads_where_nothing_is_asked_for() {
        assertThat(alone.score(List.of(flag("1", "a", Group.MONEY, "1", 12)), SILENT)
                        .leading())
                .isNull();
    }

    @Test
    void the_shares_of_the_shipped_scams_add_up_to_the_whole() {
        double whole = Shipped.rulebook().scams().stream()
                .mapToDouble(scam -> Math.pow(10, scam.share() / 10))
                .sum();
        assertThat(whole).isCloseTo(1, EXACT);
    }

    // --- properties, by chance

    @Test
    void the_order_never_matters() {
        Chance chance = new Chance("order");
        for (int round = 0; round < ROUNDS; round++) {
            List<Flag> fired = chance.fired();
            Scorer scorer = chance.scorer();
            Score score = scorer.score(fired, SILENT);
            List<Flag> shuffled = new ArrayList<>(fired);
            Collections.shuffle(shuffled, chance.random);
            assertThat(scorer.score(shuffled, SILENT)).isEqualTo(score);
        }
    }

    @Test
    void one_more_positive_flag_never_lowers_anything() {
        Chance chance = new Chance("one more positive");
        for (int round = 0; round < ROUNDS; round++) {
            List<Flag> fired = new ArrayList<>(chance.fired());
            List<Flag> others = chance.pool.stream()
                    .filter(flag -> flag.isPositive() && !fired.contains(flag))
                    .toList();
            if (others.isEmpty()) {
                continue;
            }
            Scorer scorer = chance.scorer();
            Score before = scorer.score(fired, SILENT);
            Flag more = others.get(chance.random.nextInt(others.size()));
            fired.add(more);
            noneLower(before, scorer.score(fired, SILENT), "adding " + described(more) + " to " + described(fired));
        }
    }

    @Test
    void one_more_negative_flag_never_raises_anything() {
        Chance chance = new Chance("one more negative");
        for (int round = 0; round < ROUNDS; round++) {
            List<Flag> fired = new ArrayList<>(chance.fired());
            List<Flag> others = chance.pool.stream()
                    .filter(flag -> !flag.isPositive() && !fired.contains(flag))
                    .toList();
            if (others.isEmpty()) {
                continue;
            }
            Scorer scorer = chance.scorer();
            Score before = scorer.score(fired, SILENT);
            Flag more = others.get(chance.random.nextInt(others.size()));
            fired.add(more);
            noneLower(scorer.score(fired, SILENT), before, "adding " + described(more) + " to " + described(fired));
        }
    }

    @Test
    void one_more_tell_never_lowers_the_level() {
        Chance chance = new Chance("one more tell");
        for (int round = 0; round < ROUNDS; round++) {
            List<Flag> fired = chance.fired();
            Scorer scorer = chance.scorer();
            List<SpokenTell> tells = new ArrayList<>();
            Score before = scorer.score(fired, SILENT);
            for (int more = 0; more < 4; more++) {
                tells.add(tell(
                        "t" + chance.random.nextInt(3),
                        chance.random.nextBoolean() ? "a" : "b",
                        List.of(STRONG, MEDIUM, WEAK).get(chance.random.nextInt(3))));
                Score after = scorer.score(fired, SILENT.withWords(WordFacts.of(tells, Set.of(), false)));
                noneLower(before, after, tells + " with " + described(fired));
                before = after;
            }
        }
    }

    @Test
    void a_lower_flag_of_a_sign_that_fired_changes_no_score() {
        Chance chance = new Chance("lower of a sign");
        for (int round = 0; round < ROUNDS; round++) {
            List<Flag> fired = new ArrayList<>(chance.fired());
            List<Flag> plain = fired.stream()
                    .filter(flag -> flag.isPositive()
                            && flag.feeds().isEmpty()
                            && flag.folder().equals(Rulebook.COMMON)
                            && fired.stream()
                                    .noneMatch(other -> other.replaces().contains(flag.id())))
                    .toList();
            if (plain.isEmpty()) {
                continue;
            }
            Flag higher = plain.get(chance.random.nextInt(plain.size()));
            if (!higher.replaces().isEmpty()) {
                continue;
            }
            Scorer scorer = chance.scorer();
            Score before = scorer.score(fired, SILENT);
            fired.add(flag("more", "common", higher.group(), higher.sign(), higher.points() / 2));
            assertThat(scorer.score(fired, SILENT)).isEqualTo(before);
        }
    }

    private static void noneLower(Score before, Score after, String what) {
        for (ScamScore score : before.ranked()) {
            ScamScore later = after.ranked().stream()
                    .filter(other -> other.scam().equals(score.scam()))
                    .findFirst()
                    .orElseThrow();
            assertThat(later.score()).as(what).isGreaterThanOrEqualTo(score.score());
        }
        assertThat(after.level()).as(what).isGreaterThanOrEqualTo(before.level());
        assertThat(after.probability()).as(what).isGreaterThanOrEqualTo(before.probability());
        assertThat(after.intervention()).as(what).isGreaterThanOrEqualTo(before.intervention());
    }

    private static String described(List<Flag> flags) {
        return flags.stream().map(ScorerTest::described).toList().toString();
    }

    private static String described(Flag flag) {
        return flag.id() + "/" + flag.folder() + "/" + flag.group() + "/" + flag.sign() + "/" + flag.points()
                + flag.replaces();
    }

    /** Random flags as the loader lets them pass: one group a sign, conjunctions of positive flags only. */
    private static final class Chance {

        private final Random random;
        private List<Flag> pool = List.of();

        Chance(String test) {
            random = Shipped.chance(test);
        }

        Scorer scorer() {
            return new Scorer(List.of(scam("A", -2), scam("B", -4), scam("C", -6)), SETTINGS);
        }

        List<Flag> fired() {
            List<Flag> made = new ArrayList<>();
            int size = 2 + random.nextInt(10);
            for (int i = 0; i < size; i++) {
                int sign = random.nextInt(8);
                boolean innocent = random.nextInt(5) == 0;
                double points = (1 + random.nextInt(innocent ? 120 : 250)) / 10.0;
                Set<String> replaces = new HashSet<>();
                for (Flag other : made) {
                    if (!innocent && other.isPositive() && random.nextInt(6) == 0) {
                        replaces.add(other.id());
                    }
                }
                String folder = List.of("common", "common", "a", "b").get(random.nextInt(4));
                boolean limited = folder.equals("common") && random.nextInt(4) == 0;
                made.add(Flags.of(
                        "F-" + i,
                        folder,
                        GROUPS.get(sign % GROUPS.size()),
                        "S" + sign,
                        innocent ? -points : points,
                        limited ? Set.of(List.of("A", "B", "C").get(random.nextInt(3))) : Set.of(),
                        replaces,
                        Flags.always(true)));
            }
            pool = made;
            return made.stream().filter(flag -> random.nextInt(3) > 0).toList();
        }
    }

    private double points(Flag... flags) {
        return alone.score(List.of(flags), SILENT).ranked().get(0).score();
    }

    private static SpokenTell tell(String name, String folder, SpokenTell.Strength strength) {
        return new SpokenTell(name, folder, strength);
    }

    private static Flag common(String id, Group group, double points) {
        return flag(id, "common", group, "SIGN_" + id, points);
    }

    private static Flag replacing(String id, Group group, double points, String... parts) {
        return Flags.of(id, "common", group, "SIGN_" + id, points, Set.of(), Set.of(parts), Flags.always(true));
    }

    private static Flag flag(String id, String folder, Group group, String sign, double points) {
        return Flags.of(id, folder, group, sign, points, Set.of(), Set.of(), Flags.always(true));
    }

    private static Scam scam(String id, double share) {
        return scam(id, share, Map.of());
    }

    private static Scam scam(String id, double share, Map<Condition, Double> shows) {
        return new Scam(
                id,
                id.toLowerCase(java.util.Locale.ROOT),
                id + id,
                TEXT,
                share,
                List.of(TEXT),
                List.of(),
                List.of(),
                List.of(),
                TEXT,
                shows);
    }
}
