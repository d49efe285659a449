package io.levee.facts;

import io.levee.transfer.Confirmation;
import io.levee.transfer.Observation;
import io.levee.transfer.Payee;
import io.levee.transfer.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * The one fact that flags look at: a transfer with everything that was known around it at the moment of the look.
 *
 * <p>Built once for a look from immutable parts and then only read. No part is ever null; a cash withdrawal has a
 * {@link PayeeFacts} of which everything is unknown.
 */
public final class Remittance {

    private final MoneyFacts money;
    private final PayerFacts payer;
    private final PayeeFacts payee;
    private final CounterFacts counter;
    private final WordFacts words;
    private final PatternFacts pattern;

    private Remittance(
            MoneyFacts money,
            PayerFacts payer,
            PayeeFacts payee,
            CounterFacts counter,
            WordFacts words,
            PatternFacts pattern) {
        this.money = money;
        this.payer = payer;
        this.payee = payee;
        this.counter = counter;
        this.words = words;
        this.pattern = pattern;
    }

    /** Puts the transfer together with what was known around it. */
    public static Remittance of(Transfer transfer, Frame frame, Known known, WordFacts words) {
        Conversion conversion = Conversion.of(transfer, frame);
        Payee payee = transfer.payee();
        Ledger payerLedger = new Ledger(known.payer(), transfer, frame, conversion);
        @Nullable Ledger payeeLedger = payee == null ? null : new Ledger(known.payee(), transfer, frame, conversion);
        FirstContacts contacts = new FirstContacts(payerLedger);
        Acquaintance acquaintance = new Acquaintance(transfer, payerLedger, contacts, payeeLedger);
        return new Remittance(
                new MoneyFacts(transfer, frame, conversion),
                new PayerFacts(transfer, frame, known),
                new PayeeFacts(transfer, frame, known, payeeLedger, acquaintance),
                new CounterFacts(transfer),
                words,
                new PatternFacts(transfer, frame, known, payerLedger, contacts, acquaintance, conversion));
    }

    /** The same transfer with other words: what was said may be read again without looking anything up. */
    public Remittance withWords(WordFacts others) {
        return new Remittance(money, payer, payee, counter, others, pattern);
    }

    /** What if the teller had seen this too? Nothing is looked up for it. */
    public Remittance with(Observation observation) {
        return new Remittance(money, payer, payee, counter.with(observation), words, pattern);
    }

    /** What if the bank had confirmed the purpose in this way? Nothing is looked up for it. */
    public Remittance with(Confirmation confirmation) {
        return new Remittance(money, payer, payee, counter.with(confirmation), words, pattern);
    }

    /** What if this had been said too? Nothing is looked up for it. */
    public Remittance with(SpokenTell tell) {
        return withWords(words.with(tell));
    }

    /** What is paid, from what, how and when. */
    @Meaning(zh = "金额、资金来源、渠道和时间", en = "What is paid, from what, how and when")
    public MoneyFacts money() {
        return money;
    }

    /** Who pays, and what happened to the account before. */
    @Meaning(zh = "付款人及其账户", en = "Who pays, and what happened to the account before")
    public PayerFacts payer() {
        return payer;
    }

    /** Who is paid, and what the account looks like. */
    @Meaning(zh = "收款人及其账户", en = "Who is paid, and what the account looks like")
    public PayeeFacts payee() {
        return payee;
    }

    /** What the teller sees, and what the bank established. */
    @Meaning(zh = "柜面观察和银行核实", en = "What the teller sees, and what the bank established")
    public CounterFacts counter() {
        return counter;
    }

    /** What the customer says. */
    @Meaning(zh = "客户说的话", en = "What the customer says")
    public WordFacts words() {
        return words;
    }

    /** How this payment fits the earlier ones. */
    @Meaning(zh = "与以往往来的关系", en = "How this payment fits the earlier ones")
    public PatternFacts pattern() {
        return pattern;
    }

    /** Says nothing about anybody. */
    @Override
    public String toString() {
        return "Remittance";
    }
}
