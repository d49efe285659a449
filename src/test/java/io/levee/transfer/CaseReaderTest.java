package io.levee.transfer;

import static io.levee.transfer.Samples.caseWith;
import static io.levee.transfer.Samples.document;
import static io.levee.transfer.Samples.list;
import static io.levee.transfer.Samples.map;
import static io.levee.transfer.Samples.with;
import static io.levee.transfer.Samples.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseReaderTest {

    private static final String EARLIER = "2026-03-01T10:00:00+08:00";

    private static Map<String, Object> fullTransfer() {
        Map<String, Object> transfer = document();
        transfer.putAll(map(
                "kind", "CASH_DEPOSIT",
                "channel", "SELF_SERVICE",
                "settlement", "STANDARD",
                "funding", "CASH",
                "purpose", "还款",
                "observations", list("NERVOUS"),
                "notObserved", list("ON_PHONE"),
                "answers", list("急用", map("question", "who", "text", "朋友", "ticks", list("online", "app"))),
                "confirmations", list("DOCUMENT")));
        transfer.put(
                "payer",
                map(
                        "account", "P-1",
                        "customer", "C-1",
                        "type", "PERSON",
                        "age", 71,
                        "balance", "8085.00",
                        "openedOn", "2019-05-06"));
        transfer.put(
                "payee",
                map(
                        "account", "Q-1",
                        "name", "李雷",
                        "type", "PAYMENT_ACCOUNT",
                        "bank", "支付",
                        "region", "江苏",
                        "openedOn", "2026-02-01",
                        "nameMatch", "NO_MATCH",
                        "relation", "STRANGER",
                        "newToPayer", false));
        transfer.put("context", map("branch", "B-1", "region", "天津", "teller", "U-1", "closing", "17:00"));
        return transfer;
    }

    private static Transfer expectedTransfer() {
        return Samples.transfer()
                .kind(TransferKind.CASH_DEPOSIT)
                .channel(Channel.SELF_SERVICE)
                .settlement(Settlement.STANDARD)
                .funding(Funding.CASH)
                .purpose("还款")
                .observations(Observation.NERVOUS)
                .notObserved(Observation.ON_PHONE)
                .answers(
                        Answer.text("急用"),
                        Answer.builder()
                                .question("who")
                                .text("朋友")
                                .ticks("online", "app")
                                .build())
                .confirmations(Confirmation.DOCUMENT)
                .payer(Payer.builder()
                        .account("P-1")
                        .customer("C-1")
                        .type(PartyType.PERSON)
                        .age(71)
                        .balance(new BigDecimal("8085.00"))
                        .openedOn(LocalDate.of(2019, 5, 6))
                        .build())
                .payee(Payee.builder()
                        .account("Q-1")
                        .name("李雷")
                        .type(PartyType.PAYMENT_ACCOUNT)
                        .bank("支付")
                        .region("江苏")
                        .openedOn(LocalDate.of(2026, 2, 1))
                        .nameMatch(NameMatch.NO_MATCH)
                        .relation(Relation.STRANGER)
                        .newToPayer(false)
                        .build())
                .context(Context.builder()
                        .branch("B-1")
                        .region("天津")
                        .teller("U-1")
                        .closing(LocalTime.of(17, 0))
                        .build())
                .build();
    }

    @Test
    void readsEveryFieldOfATransfer() {
        assertThat(CaseReader.transfer(fullTransfer())).isEqualTo(expectedTransfer());
    }

    @Test
    void readsAWithdrawalWithoutPayee() {
        Map<String, Object> withdrawal = without(document("kind", "CASH_WITHDRAWAL"), "payee");

        assertThat(CaseReader.transfer(withdrawal).payee()).isNull();
    }

    @Test
    void readsAWholeCase() {
        Case read = CaseReader.read(map(
                "id", "dev-1",
                "label", "LOAN_SCAM",
                "source", map("publisher", "composed", "anything", 1),
                "summary", "A sentence.",
                "transfer", fullTransfer(),
                "history", list(map("time", EARLIER, "from", "P-1", "to", "CASH", "amount", "5")),
                "attempts", list(map("time", EARLIER, "payer", "P-1", "amount", "6", "outcome", "ABANDONED")),
                "events", list(map("time", EARLIER, "account", "P-1", "event", "NEW_DEVICE")),
                "watchlist", list(map("account", "Q-1", "status", "SUSPECT", "since", EARLIER)),
                "followUp", map("observations", list("ON_PHONE"), "confirmations", list("CALL_BACK"))));

        Instant earlier = Instant.parse("2026-03-01T02:00:00Z");
        assertThat(read)
                .isEqualTo(new Case(
                        "dev-1",
                        "LOAN_SCAM",
                        "A sentence.",
                        expectedTransfer(),
                        List.of(Movement.builder()
                                .time(earlier)
                                .from("P-1")
                                .amount(Money.of("5", "CNY"))
                                .build()),
                        List.of(Attempt.builder()
                                .time(earlier)
                                .payer("P-1")
                                .amount(Money.of("6", "CNY"))
                                .outcome(AttemptOutcome.ABANDONED)
                                .build()),
                        List.of(new DatedEvent(earlier, AccountId.of("P-1"), AccountEvent.NEW_DEVICE)),
                        List.of(new WatchlistEntry(AccountId.of("Q-1"), WatchlistStatus.SUSPECT, earlier, null)),
                        true,
                        new FollowUp(
                                Set.of(Observation.ON_PHONE), Set.of(), List.of(), Set.of(Confirmation.CALL_BACK))));
    }

    @Test
    void readsABareTransferAsACaseOfItsId() {
        Case read = CaseReader.read(document());

        assertThat(read.id()).isEqualTo("T-1");
        assertThat(read.transfer()).isEqualTo(Samples.transfer().build());
        assertThat(read.historyPresent()).isFalse();
        assertThat(read.secondLook()).isEmpty();
    }

    @Test
    void aCaseWithoutIdHasItsTransfersId() {
        assertThat(CaseReader.read(map("transfer", document())).id()).isEqualTo("T-1");
    }

    @Test
    void tellsAnEmptyHistoryFromNone() {
        assertThat(CaseReader.read(caseWith("history", list())).historyPresent())
                .isTrue();
        assertThat(CaseReader.read(caseWith("history", null)).historyPresent()).isFalse();
        assertThat(CaseReader.read(caseWith("label", "LEGITIMATE")).historyPresent())
                .isFalse();
    }

    @Test
    void nullCountsAsAbsent() {
        Map<String, Object> document = document("purpose", null);
        document = with(document, "kind", null);
        document = with(document, "observations", null);
        document = with(document, "context", null);

        assertThat(CaseReader.transfer(document)).isEqualTo(Samples.transfer().build());
    }

    @Test
    void whatCameOutLaterWinsInTheSecondLook() {
        Map<String, Object> document = caseWith(
                "followUp",
                map("observations", list("ON_PHONE"), "notObserved", list("NERVOUS"), "answers", list("二")));
        document.put(
                "transfer",
                with(
                        with(document("observations", list("NERVOUS", "HURRIED")), "notObserved", list("ON_PHONE")),
                        "answers",
                        list("一")));

        Transfer second = CaseReader.read(document).secondLook().orElseThrow();

        assertThat(second.observations()).containsExactlyInAnyOrder(Observation.ON_PHONE, Observation.HURRIED);
        assertThat(second.notObserved()).containsExactly(Observation.NERVOUS);
        assertThat(second.answers()).containsExactly(Answer.text("一"), Answer.text("二"));
    }

    @Test
    void takesAmountsAsTextOrAsAnyNumber() {
        for (Object amount : List.of("230000.10", new BigDecimal("230000.1"), 230000.10d)) {
            assertThat(CaseReader.transfer(document("amount", amount)).amount())
                    .isEqualTo(Money.of("230000.10", "CNY"));
        }
        for (Object amount : List.of(10_000_000, 10_000_000L, BigInteger.valueOf(10_000_000), 1.0E7d, 1.0E7f)) {
            assertThat(CaseReader.transfer(document("amount", amount)).amount()).isEqualTo(Money.of("10000000", "CNY"));
        }
    }

    @Test
    void takesADoubleForWhatItSays() {
        assertThat(CaseReader.transfer(document("amount", 0.1d)).amount()).isEqualTo(Money.of("0.10", "CNY"));
    }

    @Test
    void readsAMovementWithEveryField() {
        Movement movement = CaseReader.movement(map(
                "id", "M-1",
                "time", EARLIER,
                "from", "CASH",
                "to", "P-1",
                "amount", 5,
                "currency", "JPY",
                "kind", "TRANSFER",
                "counterpartyType", "BUSINESS",
                "purpose", "货款",
                "transferId", "T-0"));

        assertThat(movement)
                .isEqualTo(Movement.builder()
                        .id("M-1")
                        .time(Instant.parse("2026-03-01T02:00:00Z"))
                        .to("P-1")
                        .amount(Money.of("5", "JPY"))
                        .kind(TransferKind.TRANSFER)
                        .counterpartyType(PartyType.BUSINESS)
                        .purpose("货款")
                        .transferId("T-0")
                        .build());
    }

    @Test
    void aMovementMayHaveItsOwnCurrency() {
        Map<String, Object> movement =
                map("time", EARLIER, "from", "P-1", "to", "Q-1", "amount", "5", "currency", "HKD");

        assertThat(CaseReader.read(caseWith("history", list(movement))).history())
                .extracting(Movement::amount)
                .containsExactly(Money.of("5", "HKD"));
    }

    @Test
    void readsAnAttemptWithEveryField() {
        Attempt attempt = CaseReader.attempt(map(
                "time", EARLIER,
                "payer", "P-1",
                "payee", "Q-1",
                "amount", "5",
                "currency", "CNY",
                "outcome", "DELAYED",
                "level", "DISSUADE",
                "transferId", "T-0"));

        assertThat(attempt)
                .isEqualTo(Attempt.builder()
                        .time(Instant.parse("2026-03-01T02:00:00Z"))
                        .payer("P-1")
                        .payee("Q-1")
                        .amount(Money.of("5", "CNY"))
                        .outcome(AttemptOutcome.DELAYED)
                        .level(Intervention.DISSUADE)
                        .transferId("T-0")
                        .build());
    }

    @Test
    void readsAnEventAndAWatchlistEntryOnTheirOwn() {
        assertThat(CaseReader.event(map("time", EARLIER, "account", "P-1", "event", "LOAN_DRAWN"))
                        .event())
                .isEqualTo(AccountEvent.LOAN_DRAWN);
        assertThat(CaseReader.watch(map("account", "P-1", "status", "PROTECTED", "until", EARLIER))
                        .until())
                .isEqualTo(Instant.parse("2026-03-01T02:00:00Z"));
    }

    @Test
    void aDayOnTheWatchlistCountsWholeWhereverTheBankIs() {
        Case read = CaseReader.read(caseWith(
                "watchlist",
                list(map("account", "Q-1", "status", "SUSPECT", "since", "2026-03-01", "until", "2026-03-02"))));

        WatchlistEntry entry = read.watchlist().get(0);
        assertThat(entry.at(Instant.parse("2026-03-01T00:00:00+14:00"))).isEqualTo(WatchlistStatus.SUSPECT);
        assertThat(entry.at(Instant.parse("2026-02-28T23:59:59+14:00"))).isNull();
        assertThat(entry.at(Instant.parse("2026-03-02T23:59:59-12:00"))).isEqualTo(WatchlistStatus.SUSPECT);
        assertThat(entry.at(Instant.parse("2026-03-03T00:00:00-12:00"))).isNull();
    }
}
