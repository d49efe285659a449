package io.levee.facts;

import io.levee.transfer.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * How this payment fits the payer's earlier ones. Windows are hours before the look. "New payees" are those whose first
 * payment by this payer lies within the window; "strangers" are accounts with which nothing moved before the window.
 * Both count only where the history proves it.
 */
public final class PatternFacts {

    private final ToThisPayee toThisPayee;
    private final ToNewPayees toNewPayees;
    private final Turnover turnover;
    private final Attempts attempts;

    PatternFacts(
            Transfer transfer,
            Frame frame,
            Known known,
            Ledger payerLedger,
            FirstContacts contacts,
            Acquaintance acquaintance,
            Conversion conversion) {
        double amount = conversion.inUnit(transfer.amount());
        this.toThisPayee = new ToThisPayee(payerLedger, acquaintance, amount);
        this.toNewPayees = new ToNewPayees(payerLedger, contacts, acquaintance, amount);
        this.turnover = new Turnover(
                transfer,
                payerLedger,
                contacts,
                new Events(transfer.payer().account(), known.payer(), frame),
                conversion,
                amount);
        this.attempts = new Attempts(transfer, frame, known);
    }

    /** Earlier payments to this payee within the hours, this one left out. */
    @Meaning(
            zh = "窗口内此前向该收款人付款的笔数",
            en = "Earlier payments to this payee",
            unit = Unit.COUNT,
            atLeast = true,
            walks = true)
    public int paymentsToPayeeWithin(int hours) {
        return toThisPayee.paymentsWithin(hours);
    }

    /** What was paid to this payee within the hours, this payment left out. */
    @Meaning(zh = "窗口内此前向该收款人付款的总额", en = "Paid to this payee before", unit = Unit.MONEY, atLeast = true, walks = true)
    public double paidToPayeeWithin(int hours) {
        return toThisPayee.paidWithin(hours);
    }

    /** How many payments in a row to this payee, this one included, were each at least 1.3 times the one before. */
    @Meaning(
            zh = "窗口内向该收款人连续递增（每笔至少 1.3 倍）的笔数，含本笔",
            en = "Payments in a row to this payee, each at least 1.3 times the last, this one included",
            unit = Unit.COUNT,
            atLeast = true,
            walks = true)
    public int risingToPayeeWithin(int hours) {
        return toThisPayee.risingWithin(hours);
    }

    /** This amount divided by the first payment to this payee within the hours; null where there was none. */
    @Meaning(
            zh = "本笔是窗口内向该收款人首笔付款的多少倍",
            en = "This amount over the first to this payee",
            unit = Unit.RATIO,
            walks = true)
    public @Nullable Double timesFirstToPayeeWithin(int hours) {
        return toThisPayee.timesFirstWithin(hours);
    }

    /** This amount divided by the median of at least three earlier payments to this payee; null with fewer. */
    @Meaning(
            zh = "本笔是以往（至少三笔）向该收款人付款中位数的多少倍",
            en = "This amount over the usual one to this payee",
            unit = Unit.RATIO,
            walks = true)
    public @Nullable Double timesUsualToPayee() {
        return toThisPayee.timesUsual();
    }

    /** What was paid to this payee within the hours, this payment included. */
    @Meaning(
            zh = "窗口内向该收款人付款的总额，含本笔",
            en = "Paid to this payee, this one included",
            unit = Unit.MONEY,
            atLeast = true,
            walks = true)
    public double totalToPayeeWithin(int hours) {
        return toThisPayee.totalWithin(hours);
    }

    /** How many payments to this payee came before this one in a monthly rhythm and of about this amount. */
    @Meaning(
            zh = "按月（25 至 36 天）且金额相近（上下两成）的此前连续付款笔数",
            en = "Earlier payments in a monthly rhythm (25 to 36 days) and within a fifth of this amount",
            unit = Unit.COUNT,
            atLeast = true,
            walks = true)
    public int monthlyToPayee() {
        return toThisPayee.monthly();
    }

    /** Days since the first known payment to this payee, 0 where none is known. */
    @Meaning(zh = "距首次向该收款人付款的天数", en = "Days since the first payment to this payee", unit = Unit.DAYS, atLeast = true)
    public int daysPayingPayee() {
        return toThisPayee.daysPaying();
    }

    /** Days since the first known movement between the two, in either direction; 0 where none is known. */
    @Meaning(
            zh = "距双方首次资金往来的天数",
            en = "Days since the first movement between the two",
            unit = Unit.DAYS,
            atLeast = true)
    public int daysInContact() {
        return toThisPayee.daysInContact();
    }

    /** What this payee sent to the payer within the hours. */
    @Meaning(
            zh = "窗口内该收款人向付款人转入的总额",
            en = "Sent to the payer by this payee",
            unit = Unit.MONEY,
            atLeast = true,
            walks = true)
    public double returnedByPayeeWithin(int hours) {
        return toThisPayee.returnedWithin(hours);
    }

    /** How many times this payee sent money to the payer within the hours. */
    @Meaning(zh = "窗口内该收款人向付款人转入的笔数", en = "Credits from this payee", unit = Unit.COUNT, atLeast = true, walks = true)
    public int creditsFromPayeeWithin(int hours) {
        return toThisPayee.creditsWithin(hours);
    }

    /** How many different payees, this one included if new, were paid for the first time within the hours. */
    @Meaning(
            zh = "窗口内首次付款的不同收款人数，含本笔",
            en = "Payees first paid within the hours",
            unit = Unit.COUNT,
            atLeast = true,
            walks = true)
    public int newPayeesWithin(int hours) {
        return toNewPayees.countWithin(hours);
    }

    /** How many payments in a row to new payees, this one included, were each at least 1.3 times the one before. */
    @Meaning(
            zh = "窗口内向首次收款人连续递增（每笔至少 1.3 倍）的笔数，含本笔",
            en = "Payments in a row to new payees, each at least 1.3 times the last, this one included",
            unit = Unit.COUNT,
            atLeast = true,
            walks = true)
    public int risingToNewPayeesWithin(int hours) {
        return toNewPayees.risingWithin(hours);
    }

    /** What was paid to new payees within the hours, this payment included if its payee is new. */
    @Meaning(
            zh = "窗口内向首次收款人付款的总额，含本笔",
            en = "Paid to new payees, this one included",
            unit = Unit.MONEY,
            atLeast = true,
            walks = true)
    public double paidToNewPayeesWithin(int hours) {
        return toNewPayees.paidWithin(hours);
    }

    /** This amount divided by the small credits of at most that size that strangers sent; null where none did. */
    @Meaning(
            zh = "本笔是窗口内陌生账户小额转入之和的多少倍",
            en = "This amount over small credits from strangers",
            unit = Unit.RATIO,
            walks = true)
    public @Nullable Double timesSmallCreditsWithin(int atMost, int hours) {
        return turnover.timesSmallCreditsWithin(atMost, hours);
    }

    /**
     * This amount divided by what strangers sent to the payer within the hours: by their latest credit or by all of
     * them, whichever comes nearer to one; null where they sent nothing.
     */
    @Meaning(
            zh = "本笔与窗口内陌生账户转入金额之比（最近一笔或合计，取更接近 1 者）",
            en = "This amount over what strangers sent",
            unit = Unit.RATIO,
            walks = true)
    public @Nullable Double passedOnShareWithin(int hours) {
        return turnover.passedOnShareWithin(hours);
    }

    /** This amount divided by all that strangers sent to the payer within the hours; null where they sent nothing. */
    @Meaning(zh = "本笔与窗口内陌生账户转入合计之比", en = "This amount over all that strangers sent", unit = Unit.RATIO, walks = true)
    public @Nullable Double passedOnOfAllWithin(int hours) {
        return turnover.passedOnOfAllWithin(hours);
    }

    /**
     * What was paid to this payee since it first sent money, this payment included, divided by what it sent longer ago
     * than the hours; null where it sent nothing then. Up to about one it is a debt repaid or a sale undone.
     */
    @Meaning(
            zh = "自该收款人首次转入以来付给它的合计（含本笔）与它在这些小时之前转入的合计之比",
            en =
                    "Paid to this payee since it first sent money, this one included, over what it sent longer ago than that",
            unit = Unit.RATIO,
            walks = true)
    public @Nullable Double repaidShareBefore(int hours) {
        return toThisPayee.repaidShareBefore(hours);
    }

    /**
     * This amount divided by what payees that were first paid within the hours have sent back since; null where none
     * did, or where the books do not prove that they were new.
     */
    @Meaning(
            zh = "本笔是窗口内新收款人退回金额之和的多少倍",
            en = "This amount over what new payees sent back",
            unit = Unit.RATIO,
            walks = true)
    public @Nullable Double timesReturnedWithin(int hours) {
        return toNewPayees.timesReturnedWithin(hours);
    }

    /** Whether nothing at all was credited to the payer within the hours; null where the books do not prove it. */
    @Meaning(zh = "窗口内付款人账户没有任何入账", en = "Nothing was credited to the payer within the hours", walks = true)
    public @Nullable Boolean noCreditWithin(int hours) {
        return turnover.noCreditWithin(hours);
    }

    /** How many different strangers sent money to the payer within the hours. */
    @Meaning(zh = "窗口内向付款人转入的陌生账户数", en = "Strangers who sent money", unit = Unit.COUNT, atLeast = true, walks = true)
    public int strangersCreditingWithin(int hours) {
        return turnover.strangersWithin(hours);
    }

    /** What the payer drew in cash within the hours, this withdrawal included. */
    @Meaning(
            zh = "窗口内取现总额，含本笔",
            en = "Drawn in cash, this one included",
            unit = Unit.MONEY,
            atLeast = true,
            walks = true)
    public double cashDrawnWithin(int hours) {
        return turnover.cashDrawnWithin(hours);
    }

    /** How many times the payer drew cash within the hours, this withdrawal included. */
    @Meaning(
            zh = "窗口内取现次数，含本次",
            en = "Withdrawals in cash, this one included",
            unit = Unit.COUNT,
            atLeast = true,
            walks = true)
    public int withdrawalsWithin(int hours) {
        return turnover.withdrawalsWithin(hours);
    }

    /**
     * The amount of this withdrawal divided by the median of at least three earlier ones; null with fewer, and where no
     * cash is drawn.
     */
    @Meaning(zh = "本次取现是以往（至少三次）取现中位数的多少倍", en = "This withdrawal over the usual one", unit = Unit.RATIO, walks = true)
    public @Nullable Double timesUsualCash() {
        return turnover.timesUsualCash();
    }

    /** What left within the hours, this one included, as a share of what there was before; null without balance. */
    @Meaning(
            zh = "窗口内转出合计（含本笔）占原有余额的比例",
            en = "Share of the money that left, this one included",
            unit = Unit.RATIO,
            max = 20,
            walks = true)
    public @Nullable Double outShareWithin(int hours) {
        return turnover.outShareWithin(hours);
    }

    /**
     * How many earlier tries of this payer, or of others to this payee unless it is a business, were refused, given up
     * or handed to the police within the hours. Those after at most a reminder do not count.
     */
    @Meaning(
            zh = "窗口内该付款人（或他人向该非单位收款人）被拒绝、放弃或移交公安的尝试次数（仅提醒的不计）",
            en = "Tries refused, given up or handed to the police after more than a reminder, by payer or to payee",
            unit = Unit.COUNT,
            atLeast = true)
    public int refusedWithin(int hours) {
        return attempts.refusedWithin(hours);
    }
}
