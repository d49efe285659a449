package io.levee.transfer;

import static io.levee.transfer.Samples.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartiesTest {

    private static final LocalDate DAY = LocalDate.of(2019, 5, 6);

    private static Payer fullPayer() {
        return Payer.builder()
                .account("P-1")
                .customer("C-1")
                .type(PartyType.PERSON)
                .age(71)
                .balance(new BigDecimal("8085.00"))
                .openedOn(DAY)
                .build();
    }

    private static Payee fullPayee() {
        return Payee.builder()
                .account("Q-1")
                .name("李雷")
                .type(PartyType.BUSINESS)
                .bank("中国银行")
                .region("江苏")
                .openedOn(DAY)
                .nameMatch(NameMatch.CLOSE)
                .relation(Relation.FRIEND)
                .newToPayer(true)
                .build();
    }

    private static Context fullContext() {
        return Context.builder()
                .branch("B-1")
                .region("天津")
                .teller("U-1")
                .closing(LocalTime.of(17, 0))
                .build();
    }

    @Test
    void payerGivesBackWhatItWasGiven() {
        Payer payer = fullPayer();

        assertThat(payer.account()).isEqualTo(AccountId.of("P-1"));
        assertThat(payer.customer()).isEqualTo("C-1");
        assertThat(payer.type()).isEqualTo(PartyType.PERSON);
        assertThat(payer.age()).isEqualTo(71);
        assertThat(payer.balance()).isEqualTo(new BigDecimal("8085.00"));
        assertThat(payer.openedOn()).isEqualTo(DAY);
    }

    @Test
    void payeeGivesBackWhatItWasGiven() {
        Payee payee = fullPayee();

        assertThat(payee.account()).isEqualTo(AccountId.of("Q-1"));
        assertThat(payee.name()).isEqualTo("李雷");
        assertThat(payee.type()).isEqualTo(PartyType.BUSINESS);
        assertThat(payee.bank()).isEqualTo("中国银行");
        assertThat(payee.region()).isEqualTo("江苏");
        assertThat(payee.openedOn()).isEqualTo(DAY);
        assertThat(payee.nameMatch()).isEqualTo(NameMatch.CLOSE);
        assertThat(payee.relation()).isEqualTo(Relation.FRIEND);
        assertThat(payee.newToPayer()).isTrue();
    }

    @Test
    void contextGivesBackWhatItWasGiven() {
        Context context = fullContext();

        assertThat(context.branch()).isEqualTo("B-1");
        assertThat(context.region()).isEqualTo("天津");
        assertThat(context.teller()).isEqualTo("U-1");
        assertThat(context.closing()).isEqualTo(LocalTime.of(17, 0));
    }

    @Test
    void copiesAreEqualUntilTheyAreChanged() {
        assertThat(fullPayer().toBuilder().build()).isEqualTo(fullPayer()).hasSameHashCodeAs(fullPayer());
        assertThat(fullPayee().toBuilder().build()).isEqualTo(fullPayee()).hasSameHashCodeAs(fullPayee());
        assertThat(fullContext().toBuilder().build()).isEqualTo(fullContext()).hasSameHashCodeAs(fullContext());
        assertThat(fullPayer().toBuilder().age(72).build()).isNotEqualTo(fullPayer());
        assertThat(fullPayee().toBuilder().bank("B").build()).isNotEqualTo(fullPayee());
        assertThat(fullContext().toBuilder().teller("U-2").build()).isNotEqualTo(fullContext());
    }

    @Test
    void nullMeansUnknown() {
        Payer payer = fullPayer().toBuilder()
                .customer(null)
                .type(null)
                .age(null)
                .balance(null)
                .openedOn(null)
                .build();
        Payee payee = fullPayee().toBuilder()
                .name(null)
                .type(null)
                .bank(null)
                .region(null)
                .openedOn(null)
                .nameMatch(null)
                .relation(null)
                .newToPayer(null)
                .build();
        Context context = fullContext().toBuilder()
                .branch(null)
                .region(null)
                .teller(null)
                .closing(null)
                .build();

        assertThat(payer).isEqualTo(Payer.of("P-1"));
        assertThat(payee).isEqualTo(Payee.of("Q-1"));
        assertThat(context).isEqualTo(Context.builder().build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000", "\u200b", "\t"})
    void aTextOfNothingButSpacesMeansUnknown(String blank) {
        if (!blank.equals("\t")) {
            assertThat(Payee.builder().account("Q-1").region(blank).build().region())
                    .isNull();
        }
        assertThat(Samples.transfer().purpose(blank).build().purpose()).isNull();
    }

    @Test
    void refusesPartiesWithoutAccount() {
        refuses(() -> Payer.builder().build(), "payer.account: missing, expected an account number");
        refuses(() -> Payee.builder().build(), "payee.account: missing, expected an account number");
        refuses(() -> Payer.of(" "), "payer.account: blank, expected an account number");
        refuses(() -> Payee.of("1".repeat(70)), "payee.account: 70 characters, expected at most 64");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 18, 130})
    void acceptsAgesThatPeopleReach(int age) {
        assertThat(Payer.builder().account("P-1").age(age).build().age()).isEqualTo(age);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 131})
    void refusesAnAgeThatNobodyReaches(int age) {
        refuses(() -> Payer.builder().age(age), "payer.age: `" + age + "`, expected 0 to 130");
    }

    @Test
    void acceptsAnEmptyAccountAndRefusesAnOverdrawnOne() {
        assertThat(Payer.builder()
                        .account("P-1")
                        .balance(BigDecimal.ZERO)
                        .build()
                        .balance())
                .isZero();
        refuses(() -> Payer.builder().balance(new BigDecimal("-0.01")), "payer.balance: `-0.01`, expected 0 or more");
    }

    @Test
    void refusesABalanceThatNoAccountCanShow() {
        refuses(
                () -> Payer.builder().balance(new BigDecimal("1E+15")),
                "payer.balance: 16 digits before the decimal point, expected at most 15");
        refuses(
                () -> Payer.builder().balance(new BigDecimal("0.00001")),
                "payer.balance: `0.00001`, expected at most 4 decimals in any currency");
    }

    @Test
    void refusesTextsThatAreTooLongWithoutRepeatingThem() {
        String text = "好".repeat(2_314);

        refuses(() -> Payee.builder().name(text), "payee.name: 2,314 characters, expected at most 2,000");
        refuses(() -> Payee.builder().bank(text), "payee.bank: 2,314 characters, expected at most 2,000");
        refuses(() -> Payee.builder().region(text), "payee.region: 2,314 characters, expected at most 2,000");
        refuses(() -> Context.builder().branch(text), "context.branch: 2,314 characters, expected at most 2,000");
        refuses(() -> Context.builder().region(text), "context.region: 2,314 characters, expected at most 2,000");
    }

    @Test
    void refusesIdsThatAreTooLongOrBlank() {
        refuses(
                () -> Payer.builder().customer("c".repeat(129)),
                "payer.customer: 129 characters, expected at most 128");
        refuses(() -> Payer.builder().customer(" "), "payer.customer: blank, expected an id");
        refuses(() -> Context.builder().teller("\u3000"), "context.teller: blank, expected an id");
    }

    @Test
    void refusesControlCharactersInNames() {
        refuses(
                () -> Payee.builder().name("Li\u0007Lei"),
                "payee.name: a control character in 6 characters, expected none");
        refuses(
                () -> Payee.builder().name("Li\nLei"),
                "payee.name: a control character in 6 characters, expected none");
        refuses(
                () -> Payer.builder().customer("\u0000"),
                "payer.customer: a control character in 1 character, expected none");
    }
}
