package io.levee.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.facts.Frame;
import io.levee.facts.Known;
import io.levee.facts.Rates;
import io.levee.facts.Remittance;
import io.levee.facts.WordFacts;
import io.levee.transfer.Money;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import io.levee.transfer.TransferKind;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a condition means, above all where something is not known. */
class ConditionTest {

    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-03-10T10:30:00+08:00");

    /** Cash in a currency without a rate, and nothing known around it: all that can be unknown is. */
    private static final Remittance UNKNOWN = Remittance.of(
            Transfer.builder()
                    .id("T")
                    .time(TIME)
                    .kind(TransferKind.CASH_WITHDRAWAL)
                    .amount(Money.of("1000", "JPY"))
                    .payer(Payer.of("payer"))
                    .build(),
            new Frame(TIME.toInstant(), Currency.getInstance("CNY"), Rates.none(), 30),
            Known.nothing(),
            WordFacts.none());

    private static final Remittance KNOWN = Remittance.of(
            Transfer.builder()
                    .id("T")
                    .time(TIME)
                    .kind(TransferKind.CASH_WITHDRAWAL)
                    .amount(Money.of("1000", "CNY"))
                    .payer(Payer.builder()
                            .account("payer")
                            .age(60)
                            .balance(new java.math.BigDecimal("2000"))
                            .build())
                    .build(),
            new Frame(TIME.toInstant(), Currency.getInstance("CNY"), Rates.none(), 30),
            Known.nothing(),
            WordFacts.none());

    @Test
    void no_comparison_with_an_unknown_value_ever_holds() {
        int seen = 0;
        for (String property : nullable()) {
            for (String condition : comparisons(property)) {
                assertThat(Flags.holds(condition, UNKNOWN)).as(condition).isFalse();
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(80);
    }

    @Test
    void an_unknown_yes_or_no_is_neither_true_nor_false() {
        assertThat(Flags.holds("payee.newToPayer", UNKNOWN)).isFalse();
        assertThat(Flags.holds("payee.newToPayer == true", UNKNOWN)).isFalse();
        assertThat(Flags.holds("payee.newToPayer == false", UNKNOWN)).isFalse();
        assertThat(Flags.holds("payee.otherRegion == false", UNKNOWN)).isFalse();
        assertThat(Flags.holds("payee.newWithin( 24 ) == false", UNKNOWN)).isFalse();
    }

    @Test
    void what_is_always_known_is_true_or_false() {
        assertThat(Flags.holds("counter.confirmedByBank", UNKNOWN)).isFalse();
        assertThat(Flags.holds("counter.confirmedByBank == false", UNKNOWN)).isTrue();
        assertThat(Flags.holds("!counter.confirmedByBank", UNKNOWN)).isTrue();
        assertThat(Flags.holds("money.kind == TransferKind.CASH_WITHDRAWAL", UNKNOWN))
                .isTrue();
        assertThat(Flags.holds("!( money.kind == TransferKind.TRANSFER )", UNKNOWN))
                .isTrue();
    }

    @Test
    void numbers_compare_at_their_edges() {
        assertThat(Flags.holds("payer.age >= 60", KNOWN)).isTrue();
        assertThat(Flags.holds("payer.age > 60", KNOWN)).isFalse();
        assertThat(Flags.holds("payer.age <= 60", KNOWN)).isTrue();
        assertThat(Flags.holds("payer.age < 60", KNOWN)).isFalse();
        assertThat(Flags.holds("payer.age == 60", KNOWN)).isTrue();
        assertThat(Flags.holds("payer.age >= 60.5", KNOWN)).isFalse();
        assertThat(Flags.holds("money.share >= 0.5", KNOWN)).isTrue();
        assertThat(Flags.holds("money.share > 0.5", KNOWN)).isFalse();
        assertThat(Flags.holds("money.amount < money.balance", KNOWN)).isTrue();
        assertThat(Flags.holds("money.amount >= money.balance", KNOWN)).isFalse();
    }

    @Test
    void a_known_value_compared_with_an_unknown_one_does_not_hold() {
        for (String comparison : List.of("<", "<=", ">", ">=", "==")) {
            assertThat(Flags.holds("money.share " + comparison + " pattern.timesUsualToPayee", KNOWN))
                    .isFalse();
            assertThat(Flags.holds("pattern.timesUsualToPayee " + comparison + " money.share", KNOWN))
                    .isFalse();
        }
    }

    @Test
    void all_any_and_not_follow_logic() {
        for (int bits = 0; bits < 8; bits++) {
            boolean a = (bits & 1) != 0;
            boolean b = (bits & 2) != 0;
            boolean c = (bits & 4) != 0;
            List<Condition> parts = List.of(Flags.always(a), Flags.always(b), Flags.always(c));
            assertThat(new Condition.All(parts).holds(UNKNOWN)).isEqualTo(a && b && c);
            assertThat(new Condition.Any(parts).holds(UNKNOWN)).isEqualTo(a || b || c);
            assertThat(new Condition.Not(Flags.always(a)).holds(UNKNOWN)).isEqualTo(!a);
        }
    }

    @Test
    void making_something_unknown_never_makes_a_comparison_hold() {
        Random random = Shipped.chance("made unknown");
        RandomConditions conditions = new RandomConditions(random, new Vocabulary(), List.of("common"), true);
        RandomRemittances remittances = new RandomRemittances(Shipped.rulebook(), random);
        for (int i = 0; i < 300; i++) {
            Remittance remittance = remittances.next();
            for (RandomConditions.Path path : conditions.paths()) {
                Condition condition = Flags.parse(conditions.one(path));
                List<Property> named = properties(condition);
                if (named.stream().anyMatch(property -> property.of(remittance) == null)) {
                    assertThat(condition.holds(remittance))
                            .as(condition.toString())
                            .isFalse();
                }
            }
        }
    }

    private static List<Property> properties(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            return List.of(compare.property());
        }
        if (condition instanceof Condition.CompareBoth both) {
            return List.of(both.property(), both.other());
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return List.of(oneOf.property());
        }
        return List.of(((Condition.Truth) condition).property());
    }

    /** Every property and method that can be unknown, with arguments. */
    private static List<String> nullable() {
        Predicate<RandomConditions.Path> canBeUnknown = path -> path.word().canBeUnknown();
        RandomConditions conditions = new RandomConditions(new Random(1), new Vocabulary(), List.of("common"), true);
        List<String> properties = new ArrayList<>();
        conditions.paths().stream().filter(canBeUnknown).forEach(path -> properties.add(conditions.written(path)));
        assertThat(properties).hasSizeGreaterThan(15);
        return properties;
    }

    private static List<String> comparisons(String property) {
        Word word = wordOf(property);
        return switch (word.kind()) {
            case TRUTH -> List.of(property, property + " == true", property + " == false");
            case CONSTANT -> constants(property, word.type());
            default -> List.of(
                    property + " < 1",
                    property + " <= 1",
                    property + " > 0",
                    property + " >= 0",
                    property + " == 0",
                    property + " == " + property);
        };
    }

    private static Word wordOf(String property) {
        Problems problems = new Problems();
        ConditionParser parser = new ConditionParser(new Vocabulary(), "x", problems);
        parser.parse("$it : " + property, 1, 1);
        Property it = parser.bindings().get("it");
        if (it == null) {
            throw new IllegalStateException(property + " " + problems.sorted());
        }
        return it.word();
    }

    private static List<String> constants(String property, Class<?> type) {
        List<String> conditions = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            all.add(Property.literal(constant));
            conditions.add(property + " == " + Property.literal(constant));
        }
        conditions.add(property + " in ( " + String.join(", ", all) + " )");
        return conditions;
    }
}
