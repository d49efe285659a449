package io.levee.transfer;

import static io.levee.transfer.Observation.HURRIED;
import static io.levee.transfer.Observation.NERVOUS;
import static io.levee.transfer.Observation.ON_PHONE;
import static io.levee.transfer.Samples.EARLIER;
import static io.levee.transfer.Samples.refuses;
import static io.levee.transfer.Samples.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferTest {

    @Test
    void saysWhatMovesWhereItIsCarriedOut() {
        assertThat(transfer().purpose("货款").build().movement(EARLIER))
                .contains(Movement.builder()
                        .time(EARLIER)
                        .from("P-1")
                        .to("Q-1")
                        .amount(Money.of("230000.00", "CNY"))
                        .purpose("货款")
                        .transferId("T-1")
                        .build());
        Transfer deposit = transfer()
                .kind(TransferKind.CASH_DEPOSIT)
                .payee(Payee.of("P-1"))
                .build();
        assertThat(deposit.movement(EARLIER).orElseThrow().from()).isNull();
        Transfer withdrawal =
                transfer().kind(TransferKind.CASH_WITHDRAWAL).payee(null).build();
        assertThat(withdrawal.movement(EARLIER).orElseThrow().to()).isNull();
        assertThat(transfer().payee(Payee.of("P-1")).build().movement(EARLIER)).isEmpty();
    }

    private static Transfer full() {
        return transfer()
                .kind(TransferKind.CASH_DEPOSIT)
                .channel(Channel.MOBILE)
                .settlement(Settlement.NEXT_DAY)
                .funding(Funding.LOAN_PROCEEDS)
                .purpose("装修\n尾款")
                .observations(NERVOUS, HURRIED)
                .notObserved(ON_PHONE)
                .answers(Answer.text("急用"))
                .confirmations(Confirmation.CALL_BACK)
                .context(Context.builder().branch("B-1").build())
                .build();
    }

    @Test
    void givesBackWhatItWasGiven() {
        Transfer transfer = full();

        assertThat(transfer.id()).isEqualTo("T-1");
        assertThat(transfer.time()).isEqualTo(Samples.TIME);
        assertThat(transfer.kind()).isEqualTo(TransferKind.CASH_DEPOSIT);
        assertThat(transfer.channel()).isEqualTo(Channel.MOBILE);
        assertThat(transfer.amount()).isEqualTo(Money.of("230000", "CNY"));
        assertThat(transfer.settlement()).isEqualTo(Settlement.NEXT_DAY);
        assertThat(transfer.funding()).isEqualTo(Funding.LOAN_PROCEEDS);
        assertThat(transfer.purpose()).isEqualTo("装修\n尾款");
        assertThat(transfer.payer()).isEqualTo(Payer.of("P-1"));
        assertThat(transfer.payee()).isEqualTo(Payee.of("Q-1"));
        assertThat(transfer.observations()).containsExactlyInAnyOrder(NERVOUS, HURRIED);
        assertThat(transfer.notObserved()).containsExactly(ON_PHONE);
        assertThat(transfer.answers()).containsExactly(Answer.text("急用"));
        assertThat(transfer.confirmations()).containsExactly(Confirmation.CALL_BACK);
        assertThat(transfer.context()).isEqualTo(Context.builder().branch("B-1").build());
    }

    @Test
    void isATransferAtTheCounterUnlessItSaysOtherwise() {
        Transfer transfer = transfer().build();

        assertThat(transfer.kind()).isEqualTo(TransferKind.TRANSFER);
        assertThat(transfer.channel()).isEqualTo(Channel.COUNTER);
    }

    @Test
    void nullMeansUnknown() {
        Transfer transfer = full().toBuilder()
                .kind(null)
                .channel(null)
                .settlement(null)
                .funding(null)
                .purpose(null)
                .observations((Collection<Observation>) null)
                .notObserved((Collection<Observation>) null)
                .answers((List<Answer>) null)
                .confirmations((Collection<Confirmation>) null)
                .context(null)
                .build();

        assertThat(transfer).isEqualTo(transfer().build());
    }

    @Test
    void copiesAreEqualUntilTheyAreChanged() {
        assertThat(full().toBuilder().build()).isEqualTo(full()).hasSameHashCodeAs(full());
        assertThat(full().toBuilder().id("T-2").build()).isNotEqualTo(full());
    }

    @Test
    void takesInWhatTheTellerFindsOutWithoutChanging() {
        Transfer before = transfer().observations(NERVOUS).build();
        Transfer after = before.observed(HURRIED)
                .lookedForAndNotSeen(ON_PHONE)
                .answered(Answer.text("一"))
                .answered(List.of(Answer.text("二")))
                .confirmed(Confirmation.DOCUMENT)
                .confirmed(EnumSet.of(Confirmation.OWN_RECORDS));

        assertThat(after.observations()).containsExactlyInAnyOrder(NERVOUS, HURRIED);
        assertThat(after.notObserved()).containsExactly(ON_PHONE);
        assertThat(after.answers()).containsExactly(Answer.text("一"), Answer.text("二"));
        assertThat(after.confirmations()).containsExactlyInAnyOrder(Confirmation.DOCUMENT, Confirmation.OWN_RECORDS);
        assertThat(before).isEqualTo(transfer().observations(NERVOUS).build());
    }

    @Test
    void whatIsSeenLaterWinsOverNotSeen() {
        Transfer transfer = transfer().notObserved(NERVOUS, ON_PHONE).build().observed(Set.of(NERVOUS));

        assertThat(transfer.observations()).containsExactly(NERVOUS);
        assertThat(transfer.notObserved()).containsExactly(ON_PHONE);
    }

    @Test
    void whatIsNotSeenLaterWinsOverSeen() {
        Transfer transfer = transfer().observations(NERVOUS, ON_PHONE).build().lookedForAndNotSeen(List.of(NERVOUS));

        assertThat(transfer.observations()).containsExactly(ON_PHONE);
        assertThat(transfer.notObserved()).containsExactly(NERVOUS);
    }

    @Test
    void doesNotChangeWithTheListsItWasMadeFrom() {
        List<Answer> answers = new ArrayList<>(List.of(Answer.text("一")));
        Set<Observation> seen = EnumSet.of(NERVOUS);
        Transfer transfer = transfer().answers(answers).observations(seen).build();
        answers.clear();
        seen.clear();

        assertThat(transfer.answers()).hasSize(1);
        assertThat(transfer.observations()).containsExactly(NERVOUS);
        assertThatThrownBy(() -> transfer.observations().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> transfer.answers().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aBuilderUsedOnDoesNotChangeWhatItBuilt() {
        TransferBuilder builder = transfer();
        Transfer transfer = builder.build();
        Transfer other = builder.id("T-2").observations(NERVOUS).build();

        assertThat(transfer).isEqualTo(transfer().build()).isNotEqualTo(other);
    }

    @Test
    void refusesATransferWithoutWhatItNeeds() {
        refuses(() -> Transfer.builder().build(), "transfer.id: missing, expected an id");
        refuses(
                () -> Transfer.builder().id("T-1").build(),
                "transfer.time: missing, expected when the teller keyed it");
        refuses(
                () -> Transfer.builder().id("T-1").time(Samples.TIME).build(),
                "transfer.amount: missing, expected how much is to be paid");
        refuses(
                () -> Transfer.builder()
                        .id("T-1")
                        .time(Samples.TIME)
                        .amount(Money.of("1", "CNY"))
                        .build(),
                "transfer.payer: missing, expected who pays");
    }

    @Test
    @SuppressWarnings("NullAway") // callers without NullAway can do this
    void refusesNullForWhatItNeeds() {
        refuses(() -> transfer().id(null), "transfer.id: missing, expected an id");
        refuses(() -> transfer().time(null).build(), "transfer.time: missing, expected when the teller keyed it");
        refuses(() -> transfer().amount(null).build(), "transfer.amount: missing, expected how much is to be paid");
        refuses(() -> transfer().payer(null).build(), "transfer.payer: missing, expected who pays");
    }

    @ParameterizedTest
    @EnumSource(
            value = TransferKind.class,
            names = {"TRANSFER", "CASH_DEPOSIT"})
    void refusesToPayNobody(TransferKind kind) {
        refuses(
                () -> transfer().kind(kind).payee(null).build(),
                "transfer.payee: missing, expected who is paid by a " + kind);
    }

    @Test
    void refusesAPayeeOfAWithdrawal() {
        TransferBuilder withdrawal = transfer().kind(TransferKind.CASH_WITHDRAWAL);

        refuses(withdrawal::build, "transfer.payee: present, expected none for a CASH_WITHDRAWAL");
        assertThat(withdrawal.payee(null).build().payee()).isNull();
    }

    @Test
    void refusesWhatIsSeenAndNotSeenInOneBreath() {
        refuses(
                () -> transfer().observations(NERVOUS).notObserved(NERVOUS).build(),
                "transfer.notObserved: `NERVOUS` is also in observations, expected it in one of the two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000\u200b"})
    void refusesABlankId(String id) {
        refuses(() -> transfer().id(id), "transfer.id: blank, expected an id");
    }

    @Test
    void refusesTextsAndIdsThatAreTooLong() {
        refuses(() -> transfer().id("T".repeat(129)), "transfer.id: 129 characters, expected at most 128");
        refuses(
                () -> transfer().purpose("款".repeat(2_001)),
                "transfer.purpose: 2,001 characters, expected at most 2,000");
    }

    @Test
    void refusesControlCharacters() {
        refuses(() -> transfer().id("T\n1"), "transfer.id: a control character in 3 characters, expected none");
        refuses(
                () -> transfer().purpose("\u001b"),
                "transfer.purpose: a control character in 1 character, expected none but tabs and line breaks");
    }

    @Test
    void refusesGapsInLists() {
        refuses(
                () -> transfer().observations(Arrays.asList(NERVOUS, null)),
                "transfer.observations: `null` in the list, expected none");
        refuses(
                () -> transfer().build().answered(Arrays.asList((Answer) null)),
                "transfer.answers: `null` in the list, expected none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "６２２２ 全角",
                "\u00a0odd\u2009spaces\u3000",
                "👵🏽 和 👨‍👩‍👧",
                "\u200fعربي\u200e \u202eabc\u202c",
                "lone \ud83d high",
                "lone \ude00 low",
                "\ude00\ud83d"
            })
    void keepsTextsOfAnyCharactersAsTheyAre(String text) {
        Payee payee = Payee.builder()
                .account("Q-1")
                .name(text)
                .bank(text)
                .region(text)
                .build();
        Transfer transfer = transfer()
                .id(text)
                .purpose(text)
                .payee(payee)
                .answers(Answer.text(text), Answer.ticked(text, text))
                .build();

        assertThat(transfer.id()).isEqualTo(text);
        assertThat(transfer.purpose()).isEqualTo(text);
        assertThat(payee.name())
                .isEqualTo(payee.bank())
                .isEqualTo(payee.region())
                .isEqualTo(text);
        assertThat(transfer.answers().get(0).text()).isEqualTo(text);
        assertThat(transfer.answers().get(1).ticks()).containsExactly(text);
        assertThat(transfer.toBuilder().build()).isEqualTo(transfer);
    }
}
