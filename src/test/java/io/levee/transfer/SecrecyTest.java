package io.levee.transfer;

import static io.levee.transfer.Samples.EARLIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No {@code toString} shows who, how much, or what was said. */
class SecrecyTest {

    private static final String NUMBER = "6222020200112233";
    private static final Money AMOUNT = Money.of("98765.43", "CNY");
    private static final Answer ANSWER = Answer.builder()
            .question("secret question")
            .text("secret words")
            .ticks("secret tick")
            .build();
    private static final Payer PAYER = Payer.builder()
            .account(NUMBER)
            .customer("secret customer")
            .type(PartyType.PERSON)
            .age(77)
            .balance(new BigDecimal("98765.43"))
            .openedOn(LocalDate.of(2019, 5, 6))
            .build();
    private static final Payee PAYEE = Payee.builder()
            .account(NUMBER + "9")
            .name("secret name")
            .type(PartyType.BUSINESS)
            .bank("secret bank")
            .region("secret region")
            .build();
    private static final Context CONTEXT = Context.builder()
            .branch("secret branch")
            .region("secret region")
            .teller("secret teller")
            .build();
    private static final Transfer TRANSFER = Samples.transfer()
            .amount(AMOUNT)
            .purpose("secret purpose")
            .payer(PAYER)
            .payee(PAYEE)
            .answers(ANSWER)
            .observations(Observation.NERVOUS)
            .context(CONTEXT)
            .build();
    private static final Movement MOVEMENT = Movement.builder()
            .id("M-1")
            .time(EARLIER)
            .from(NUMBER)
            .amount(AMOUNT)
            .purpose("secret purpose")
            .build();
    private static final Attempt ATTEMPT = Attempt.builder()
            .time(EARLIER)
            .payer(NUMBER)
            .amount(AMOUNT)
            .outcome(AttemptOutcome.DELAYED)
            .build();
    private static final DatedEvent EVENT = new DatedEvent(EARLIER, AccountId.of(NUMBER), AccountEvent.PHONE_CHANGED);
    private static final WatchlistEntry ENTRY =
            new WatchlistEntry(AccountId.of(NUMBER), WatchlistStatus.PROTECTED, EARLIER, null);
    private static final FollowUp FOLLOW_UP =
            new FollowUp(Set.of(Observation.HOSTILE), Set.of(), List.of(ANSWER, ANSWER), Set.of());

    private static final Map<Object, String> SHOWN = Map.ofEntries(
            Map.entry(AccountId.of(NUMBER), "account#***"),
            Map.entry(AMOUNT, "Money[CNY]"),
            Map.entry(ANSWER, "Answer[text, ticks=1]"),
            Map.entry(Answer.ticked("secret question", "secret tick"), "Answer[ticks=1]"),
            Map.entry(PAYER, "Payer[PERSON]"),
            Map.entry(Payer.of(NUMBER), "Payer[]"),
            Map.entry(PAYEE, "Payee[BUSINESS]"),
            Map.entry(Payee.of(NUMBER), "Payee[]"),
            Map.entry(CONTEXT, "Context[]"),
            Map.entry(TRANSFER, "Transfer[T-1, TRANSFER]"),
            Map.entry(MOVEMENT, "Movement[M-1, CASH_WITHDRAWAL]"),
            Map.entry(Movement.builder().time(EARLIER).to(NUMBER).amount(AMOUNT).build(), "Movement[CASH_DEPOSIT]"),
            Map.entry(ATTEMPT, "Attempt[DELAYED]"),
            Map.entry(EVENT, "DatedEvent[PHONE_CHANGED]"),
            Map.entry(ENTRY, "WatchlistEntry[PROTECTED]"),
            Map.entry(
                    new Release(
                            "secret person",
                            Role.COMPLIANCE_OFFICER,
                            "secret reason",
                            ReleaseEvidence.secondPerson("secret colleague")),
                    "Release[COMPLIANCE_OFFICER, ReleaseEvidence[second person]]"),
            Map.entry(ReleaseEvidence.policeReference("secret reference"), "ReleaseEvidence[police]"),
            Map.entry(FOLLOW_UP, "FollowUp[observations=1, notObserved=0, answers=2, confirmations=0]"),
            Map.entry(
                    new Case(
                            "dev-1",
                            "LOAN_SCAM",
                            "secret summary",
                            TRANSFER,
                            List.of(MOVEMENT),
                            List.of(ATTEMPT),
                            List.of(EVENT),
                            List.of(ENTRY),
                            true,
                            FOLLOW_UP),
                    "Case[dev-1]"));

    @TestFactory
    Stream<DynamicTest> showsOnlyIdsAndKinds() {
        return SHOWN.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getValue(), () -> assertThat(each.getKey()).hasToString(each.getValue())));
    }
}
