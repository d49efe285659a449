package io.levee.facts;

import io.levee.transfer.AccountEvent;
import io.levee.transfer.AccountId;
import io.levee.transfer.Context;
import io.levee.transfer.NameMatch;
import io.levee.transfer.PartyType;
import io.levee.transfer.Payee;
import io.levee.transfer.Relation;
import io.levee.transfer.Transfer;
import io.levee.transfer.WatchlistStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is paid, and what the account looks like; everything is unknown for a cash withdrawal. */
public final class PayeeFacts {

    private final @Nullable Payee payee;
    private final @Nullable Events events;
    private final @Nullable Inflow inflow;
    private final Acquaintance acquaintance;
    private final Set<WatchlistStatus> listed;
    private final @Nullable Boolean newToPayer;
    private final @Nullable Integer daysOpen;
    private final @Nullable Boolean otherRegion;

    PayeeFacts(Transfer transfer, Frame frame, Known known, @Nullable Ledger ledger, Acquaintance acquaintance) {
        this.payee = transfer.payee();
        this.acquaintance = acquaintance;
        this.listed = known.payeeListed();
        this.newToPayer = acquaintance.newToPayer();
        if (payee == null || ledger == null) {
            this.events = null;
            this.inflow = null;
            this.daysOpen = null;
            this.otherRegion = null;
        } else {
            AccountId account = payee.account();
            this.events = new Events(account, known.payee(), frame);
            this.inflow = new Inflow(ledger, transfer.payer().account());
            this.daysOpen = Events.daysSince(payee.openedOn(), transfer);
            this.otherRegion = otherRegion(payee, transfer.context());
        }
    }

    private static @Nullable Boolean otherRegion(Payee payee, @Nullable Context context) {
        String here = context == null ? null : context.region();
        String there = payee.region();
        return here == null || there == null ? null : !here.equals(there);
    }

    /** Person, business or account at a payment firm; null where not known. */
    @Meaning(zh = "收款人类型", en = "Person, business or payment account")
    public @Nullable PartyType type() {
        return payee == null ? null : payee.type();
    }

    /** Who the payee is to the payer, as the customer states it; null where not stated. */
    @Meaning(zh = "客户所述与收款人的关系", en = "Who the payee is, as the customer states it")
    public @Nullable Relation relation() {
        return payee == null ? null : payee.relation();
    }

    /** Whether the customer states that relation; false where they state another or none. */
    @Meaning(zh = "客户称与收款人是该关系", en = "The customer states that relation")
    public boolean saidToBe(Relation relation) {
        return payee != null && payee.relation() == relation;
    }

    /** Whether the name given is the account holder's; null where not checked. */
    @Meaning(zh = "户名核对结果", en = "Whether the name given is the account holder's")
    public @Nullable NameMatch nameMatch() {
        return payee == null ? null : payee.nameMatch();
    }

    /** Days since the payee's account was opened; null where not known. */
    @Meaning(zh = "收款账户开户天数", en = "Days since the payee's account was opened", unit = Unit.DAYS, max = 36500)
    public @Nullable Integer daysOpen() {
        return daysOpen;
    }

    /** Whether nothing was ever paid to this payee; null where the books are not complete enough to say. */
    @Meaning(zh = "首次向该收款人付款", en = "Never paid before by this payer")
    public @Nullable Boolean newToPayer() {
        return newToPayer;
    }

    /** Whether the first payment to this payee is this one or lies within the hours before; null where not known. */
    @Meaning(zh = "首次付款就是本笔或在该小时数之内", en = "First paid now or within the hours")
    public @Nullable Boolean newWithin(int hours) {
        return acquaintance.newWithin(hours);
    }

    /** Whether the payee's account is kept in another region than the branch's; null where either is not known. */
    @Meaning(zh = "收款账户在网点所在地区之外", en = "The account is kept in another region than the branch's")
    public @Nullable Boolean otherRegion() {
        return otherRegion;
    }

    /** How many different accounts are known to have paid this payee within the hours, this payer left out. */
    @Meaning(
            zh = "窗口内向该账户付款的不同账户数",
            en = "Different payers within the hours",
            unit = Unit.COUNT,
            atLeast = true,
            walks = true)
    public int payersWithin(int hours) {
        return inflow == null ? 0 : inflow.payersWithin(hours);
    }

    /** What this payee is known to have received within the hours, in the rulebook's currency. */
    @Meaning(zh = "窗口内该账户收款总额", en = "Received within the hours", unit = Unit.MONEY, atLeast = true, walks = true)
    public double receivedWithin(int hours) {
        return inflow == null ? 0 : inflow.receivedWithin(hours);
    }

    /** How many credits within the hours are known to have left by four fifths or more within 60 minutes. */
    @Meaning(
            zh = "窗口内一小时内转走八成以上的入账笔数",
            en = "Credits swept within an hour",
            unit = Unit.COUNT,
            atLeast = true,
            walks = true)
    public int sweptWithin(int hours) {
        return inflow == null ? 0 : inflow.sweptWithin(hours);
    }

    /** How many credits of at most that amount from accounts never seen before are known within the hours. */
    @Meaning(
            zh = "窗口内陌生账户的小额试探入账笔数",
            en = "Tiny credits from strangers",
            unit = Unit.COUNT,
            atLeast = true,
            walks = true)
    public int tinyCreditsWithin(int atMost, int hours) {
        return inflow == null ? 0 : inflow.tinyCreditsWithin(atMost, hours);
    }

    /** Days without any movement before the last 24 hours; null where the history does not prove it. */
    @Meaning(
            zh = "最近 24 小时之前连续没有收支的天数",
            en = "Days without movement before the last 24 hours",
            unit = Unit.DAYS,
            walks = true)
    public @Nullable Integer quietDays() {
        return inflow == null ? null : inflow.quietDays();
    }

    /** Whole hours since the latest event of a kind on the payee's account; null where none is known. */
    @Meaning(
            zh = "距收款账户最近一次该事件的小时数",
            en = "Hours since the latest event on the payee's account",
            unit = Unit.HOURS,
            max = 87600)
    public @Nullable Integer hoursSince(AccountEvent event) {
        return events == null ? null : events.hoursSince(event);
    }

    /** Whether the payee is on the watchlist with that status at the moment of the look. */
    @Meaning(zh = "收款账户在名单中且为该状态", en = "On the watchlist with that status")
    public boolean listed(WatchlistStatus status) {
        return listed.contains(status);
    }
}
