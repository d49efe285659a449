package io.levee.transfer;

import static io.levee.transfer.Samples.caseWith;
import static io.levee.transfer.Samples.document;
import static io.levee.transfer.Samples.list;
import static io.levee.transfer.Samples.map;
import static io.levee.transfer.Samples.refuses;
import static io.levee.transfer.Samples.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseReaderRefusalsTest {

    private static final String EARLIER = "2026-03-01T10:00:00+08:00";

    private static void refusesTransfer(String field, Object value, String message) {
        refuses(() -> CaseReader.read(document(field, value)), message);
        refuses(() -> CaseReader.read(map("id", "dev-1", "transfer", document(field, value))), message);
    }

    private static void refusesCase(String field, Object value, String message) {
        refuses(() -> CaseReader.read(caseWith(field, value)), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            id       | transfer.id: missing, expected an id
            time     | transfer.time: missing, expected when the teller keyed it
            amount   | transfer.amount: missing, expected how much is to be paid
            currency | transfer.currency: missing, expected an ISO 4217 currency code like CNY
            payer    | transfer.payer: missing, expected who pays
            payee    | transfer.payee: missing, expected who is paid by a TRANSFER
            """)
    void refusesATransferWithout(String field, String message) {
        refuses(() -> CaseReader.read(without(document(), field)), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            id       | ' '              | transfer.id: blank, expected an id
            time     | 2026-03-02       | transfer.time: `2026-03-02`, expected ISO 8601 with offset, like 2026-03-02T10:30:00+08:00
            time     | 2026-03-02T10:30 | transfer.time: `2026-03-02T10:30`, expected ISO 8601 with offset, like 2026-03-02T10:30:00+08:00
            amount   | 0                | transfer.amount: `0`, expected above 0
            amount   | -5               | transfer.amount: `-5`, expected above 0
            amount   | 0.001            | transfer.amount: `0.001`, expected at most 2 decimals in CNY
            amount   | 230,000          | transfer.amount: 7 characters, expected a decimal number like 230000.00
            currency | RMB              | transfer.currency: `RMB`, expected an ISO 4217 currency code like CNY
            kind     | WIRE             | transfer.kind: `WIRE`, expected one of TRANSFER, CASH_DEPOSIT, CASH_WITHDRAWAL
            kind     | transfer         | transfer.kind: `transfer`, expected one of TRANSFER, CASH_DEPOSIT, CASH_WITHDRAWAL
            funding  | 我儿子王小明的钱 | transfer.funding: 8 characters, expected one of BALANCE, TERM_DEPOSIT_BROKEN, TERM_DEPOSIT_MATURED, LOAN_PROCEEDS, INVESTMENT_REDEEMED, RECENT_CREDIT, CASH
            kind     | CASH_WITHDRAWAL  | transfer.payee: present, expected none for a CASH_WITHDRAWAL
            payer    | P-1              | transfer.payer: text, expected an object
            answers  | 急用             | transfer.answers: text, expected a list
            """)
    void refusesATransferWith(String field, String value, String message) {
        refusesTransfer(field, value, message);
    }

    @Test
    void refusesNumbersThatAreNoAmounts() {
        refusesTransfer("amount", Double.NaN, "transfer.amount: `NaN`, expected a decimal number");
        refusesTransfer("amount", Double.NEGATIVE_INFINITY, "transfer.amount: `-Infinity`, expected a decimal number");
        refusesTransfer(
                "amount",
                new BigDecimal("1E+999999999"),
                "transfer.amount: 1,000,000,000 digits before the decimal point, expected at most 15");
        refusesTransfer("amount", 0.001d, "transfer.amount: `0.001`, expected at most 2 decimals in CNY");
        refusesTransfer("amount", true, "transfer.amount: true or false, expected a decimal number");
    }

    @Test
    void refusesValuesOfTheWrongKind() {
        refusesTransfer("id", 5, "transfer.id: a number, expected text in quotes");
        refusesTransfer("payer", list("P-1"), "transfer.payer: a list, expected an object");
        refusesTransfer(
                "payer",
                map("account", 6222020200112233L),
                "transfer.payer.account: a number, expected text in quotes");
        refusesTransfer(
                "payer", map("account", "P-1", "age", "71"), "transfer.payer.age: text, expected a whole number");
        refusesTransfer(
                "payee",
                map("account", "Q-1", "newToPayer", "yes"),
                "transfer.payee.newToPayer: text, expected true or false");
        refusesTransfer("observations", map("NERVOUS", true), "transfer.observations: an object, expected a list");
        refusesTransfer(
                "confirmations",
                list(list()),
                "transfer.confirmations[0]: a list, expected one of CALL_BACK, DOCUMENT, OWN_RECORDS");
        refusesTransfer(
                "settlement", 1.5d, "transfer.settlement: a number, expected one of INSTANT, STANDARD, NEXT_DAY");
        refusesTransfer(
                "time",
                new Object(),
                "transfer.time: something else, expected ISO 8601 with offset, like 2026-03-02T10:30:00+08:00");
        refusesTransfer("answers", list(5), "transfer.answers[0]: a number, expected an object");
        refusesCase("transfer", list(), "transfer: a list, expected an object");
        refusesCase("history", map(), "history: an object, expected a list");
        refusesCase("history", list("P-1"), "history[0]: text, expected an object");
        refusesCase("followUp", list(), "followUp: a list, expected an object");
    }

    @Test
    void refusesGapsInLists() {
        refusesTransfer(
                "confirmations",
                Arrays.asList("DOCUMENT", null),
                "transfer.confirmations[1]: missing, expected one of CALL_BACK, DOCUMENT, OWN_RECORDS");
        refusesCase("history", Arrays.asList((Object) null), "history[0]: missing, expected an object");
    }

    @Test
    void refusesAgesAndBalancesThatNobodyHas() {
        refusesTransfer("payer", map("account", "P-1", "age", 131), "transfer.payer.age: `131`, expected 0 to 130");
        refusesTransfer(
                "payer",
                map("account", "P-1", "age", 70.5d),
                "transfer.payer.age: a number, expected a small whole number");
        refusesTransfer(
                "payer",
                map("account", "P-1", "age", 6222020200112233L),
                "transfer.payer.age: a number, expected a small whole number");
        refusesTransfer(
                "payer", map("account", "P-1", "balance", -1), "transfer.payer.balance: `-1`, expected 0 or more");
    }

    @Test
    void refusesDatesAndTimesOfDayThatAreNone() {
        refusesTransfer(
                "payer",
                map("account", "P-1", "openedOn", "06/05/2019"),
                "transfer.payer.openedOn: `06/05/2019`, expected an ISO 8601 date, like 2026-03-02");
        refusesTransfer(
                "context",
                map("closing", "5 pm"),
                "transfer.context.closing: `5 pm`, expected a time of day, like 17:00");
    }

    @Test
    void namesTheWholePath() {
        refusesTransfer("payer", map(), "transfer.payer.account: missing, expected an account number");
        refusesTransfer("payee", map("account", "-"), "transfer.payee.account: blank, expected an account number");
        refusesTransfer(
                "answers",
                list("急用", map("question", "q")),
                "transfer.answers[1]: neither text nor tick, expected at least one of them");
        refusesCase(
                "followUp",
                map("answers", list("急用", map("text", "a".repeat(2_314)))),
                "followUp.answers[1].text: 2,314 characters, expected at most 2,000");
        refusesCase(
                "followUp",
                map("answers", list(map("ticks", list("a", 5)))),
                "followUp.answers[0].ticks[1]: a number, expected text in quotes");
        refusesCase(
                "followUp",
                map("observations", list("NERVOUS"), "notObserved", list("NERVOUS")),
                "followUp.notObserved: `NERVOUS` is also in observations, expected it in one of the two");
        refusesCase(
                "history",
                list(
                        map("time", EARLIER, "from", "P-1", "to", "Q-1", "amount", "5"),
                        map("time", EARLIER, "from", "P-1", "to", "Q-1", "amount", "0")),
                "history[1].amount: `0`, expected above 0");
        refusesCase(
                "attempts",
                list(map("time", EARLIER, "payer", "P-1", "outcome", "GONE")),
                "attempts[0].outcome: `GONE`, expected one of REFUSED, ABANDONED, DELAYED, REFERRED, CLEARED");
        refusesCase(
                "attempts",
                list(map("time", EARLIER, "payer", "P-1", "outcome", "REFUSED", "level", "STOP")),
                "attempts[0].level: `STOP`, expected one of NONE, REMIND, VERIFY, DISSUADE, HOLD");
        refusesCase(
                "events",
                list(map("time", EARLIER, "account", "P-1")),
                "events[0].event: missing, expected what happened");
        refusesCase(
                "watchlist",
                list(map("account", "P-1", "status", "FROZEN", "since", EARLIER, "until", EARLIER)),
                "watchlist[0].until: `2026-03-01T02:00:00Z`, expected a moment after since");
        refusesCase("id", "i".repeat(129), "id: 129 characters, expected at most 128");
        refusesCase(
                "summary",
                "\u0000",
                "summary: a control character in 1 character, expected none but tabs and line breaks");
    }

    @Test
    void refusesAnObservationBothSeenAndNotSeen() {
        Map<String, Object> document = document("observations", list("NERVOUS"));
        document.put("notObserved", list("NERVOUS"));

        refuses(
                () -> CaseReader.read(document),
                "transfer.notObserved: `NERVOUS` is also in observations, expected it in one of the two");
    }

    @Test
    void suggestsTheFieldThatWasMeant() {
        refusesTransfer(
                "payer", map("account", "P-1", "agee", 71), "transfer.payer.agee: unknown field; did you mean `age`?");
        refusesTransfer("not_observed", list(), "transfer.not_observed: unknown field; did you mean `notObserved`?");
        refusesCase("histroy", list(), "histroy: unknown field; did you mean `history`?");
        refusesCase("followUp", map("answer", list()), "followUp.answer: unknown field; did you mean `answers`?");
    }

    @Test
    void listsTheFieldsWhereNoneIsNear() {
        refusesTransfer(
                "context",
                map("weather", "rain"),
                "transfer.context.weather: unknown field, expected one of branch, region, teller, closing");
    }

    @Test
    void toleratesTheSourceOfACaseAndOfNothingElse() {
        assertThatCode(() -> CaseReader.read(caseWith("source", "anything"))).doesNotThrowAnyException();
        refuses(
                () -> CaseReader.read(map("transfer", document("source", map()))),
                "transfer.source: unknown field, expected one of id, time, kind, channel, amount, currency, settlement,"
                        + " funding, purpose, payer, payee, observations, notObserved, answers, confirmations, context");
    }

    @Test
    void takesADocumentWithFieldsOfACaseForACaseThoughItsTransferIsMisspelt() {
        refuses(
                () -> CaseReader.read(map("label", "LEGITIMATE", "transfr", document())),
                "transfr: unknown field; did you mean `transfer`?");
        refuses(() -> CaseReader.read(map("label", "LEGITIMATE")), "transfer: missing, expected an object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a`b", "a\nb", "a\u202eb", "a\u2028b", "a\ud83db"})
    void unknownFieldsCannotBreakTheLine(String name) {
        refuses(
                () -> CaseReader.read(document("context", map(name, 1))),
                "transfer.context.(3 characters): unknown field, expected one of branch, region, teller, closing");
    }

    @Test
    void unknownFieldsThatAreNoNamesAreNotShown() {
        refuses(
                () -> CaseReader.event(map("x".repeat(1_000), 1)),
                "event.(1,000 characters): unknown field, expected one of time, account, event");
        refuses(
                () -> CaseReader.event(map("6222000000000001", 1)),
                "event.(16 characters): unknown field, expected one of time, account, event");
    }

    @Test
    @SuppressWarnings("unchecked") // a YAML parser makes such maps
    void refusesNamesThatAreNoText() {
        Map<Object, Object> names = new HashMap<>();
        names.put(5, "five");
        refuses(
                () -> CaseReader.event((Map<String, Object>) (Map<?, ?>) names),
                "event.5: unknown field, expected one of time, account, event");
        refuses(
                () -> CaseReader.read((Map<String, Object>) (Map<?, ?>) new HashMap<>(names)),
                "transfer.5: unknown field, expected one of id, time, kind, channel, amount, currency, settlement,"
                        + " funding, purpose, payer, payee, observations, notObserved, answers, confirmations, context");
    }

    @Test
    void refusesMovementsThatLackASideOrACurrency() {
        refuses(
                () -> CaseReader.movement(map("time", EARLIER, "to", "P-1", "amount", "5", "currency", "CNY")),
                "movement.from: missing, expected an account number");
        refuses(
                () -> CaseReader.movement(map("time", EARLIER, "from", "CASH", "to", "P-1", "amount", "5")),
                "movement.currency: missing, expected an ISO 4217 currency code like CNY");
        refuses(
                () -> CaseReader.movement(
                        map("time", EARLIER, "from", "CASH", "to", "CASH", "amount", "5", "currency", "CNY")),
                "movement.to: notes on both sides, expected an account on one");
    }

    @Test
    @SuppressWarnings("NullAway") // callers without NullAway can do this
    void refusesNull() {
        refuses(() -> CaseReader.read(null), "transfer: missing, expected an object");
        refuses(() -> CaseReader.watch(null), "watch: missing, expected an object");
    }

    @Test
    void neverRepeatsAccountNumbersNamesOrWords() {
        List<Map<String, Object>> documents = List.of(
                document("purpose", "SECRET".repeat(400)),
                document("payer", map("account", "SECRET".repeat(20))),
                document("payer", map("account", "P-1", "customer", "SECRET\u0000")),
                document("payee", map("account", "Q-1", "name", "SECRET\u0000")),
                document("answers", list("SECRET\u0000")),
                document("payer", "SECRET"),
                document("amount", "SECRET"));

        assertThat(documents).allSatisfy(document -> assertThatCode(() -> CaseReader.read(document))
                .isInstanceOf(InvalidInputException.class)
                .message()
                .doesNotContain("SECRET"));
    }
}
