package io.levee.facts;

import io.levee.transfer.AccountEvent;
import io.levee.transfer.PartyType;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import io.levee.transfer.WatchlistStatus;
import org.jspecify.annotations.Nullable;

/** Who pays, and what happened to the account before. */
public final class PayerFacts {

    private final Payer payer;
    private final Events events;
    private final @Nullable Integer daysOpen;
    private final boolean rescuedBefore;
    private final boolean warnedByPolice;

    PayerFacts(Transfer transfer, Frame frame, Known known) {
        this.payer = transfer.payer();
        this.events = new Events(payer.account(), known.payer(), frame);
        this.daysOpen = Events.daysSince(payer.openedOn(), transfer);
        this.rescuedBefore = known.payerListed().contains(WatchlistStatus.PROTECTED);
        this.warnedByPolice = known.payerListed().contains(WatchlistStatus.POLICE_WARNED);
    }

    /** Person, business or account at a payment firm; null where not known. */
    @Meaning(zh = "付款人类型", en = "Person, business or payment account")
    public @Nullable PartyType type() {
        return payer.type();
    }

    /** The payer's age in years; null where not known. */
    @Meaning(zh = "付款人年龄", en = "The payer's age", unit = Unit.YEARS, max = 130)
    public @Nullable Integer age() {
        return payer.age();
    }

    /** Days since the account was opened; null where not known. */
    @Meaning(zh = "付款账户开户天数", en = "Days since the payer's account was opened", unit = Unit.DAYS, max = 36500)
    public @Nullable Integer daysOpen() {
        return daysOpen;
    }

    /** Whether any event of the account is known, also one after the look. No word of the flag language. */
    public boolean anyEvents() {
        return events.any();
    }

    /** Whole hours since the latest event of a kind; null where none is known. */
    @Meaning(
            zh = "距最近一次该账户事件的小时数",
            en = "Hours since the latest event of that kind",
            unit = Unit.HOURS,
            max = 87600,
            onlyIf = "anyEvents")
    public @Nullable Integer hoursSince(AccountEvent event) {
        return events.hoursSince(event);
    }

    /** How many events of a kind are known within the hours before the look. */
    @Meaning(zh = "窗口内该账户事件的次数", en = "Events of that kind within the hours", unit = Unit.COUNT, atLeast = true)
    public int eventsWithin(AccountEvent event, int hours) {
        return events.within(event, hours);
    }

    /**
     * How many different kinds of preparation are known within the hours: a raised limit, new online banking, a new
     * card, phone, password or device, a broken term deposit.
     */
    @Meaning(
            zh = "窗口内准备动作的种类数：提额、开网银、新卡、换手机、改密码、新设备、提前支取",
            en = "Kinds of preparation within the hours: limit, online banking, card, phone, password, device, deposit",
            unit = Unit.COUNT,
            atLeast = true,
            max = 7)
    public int preparationsWithin(int hours) {
        return events.preparationsWithin(hours);
    }

    /** Whether the payer was rescued from a scam before and is marked as protected. */
    @Meaning(zh = "曾被成功劝阻，列为重点保护", en = "Rescued before and marked as protected")
    public boolean rescuedBefore() {
        return rescuedBefore;
    }

    /** Whether the police have named the payer as a likely victim. */
    @Meaning(zh = "公安已预警该付款人可能受骗", en = "The police have named the payer as a likely victim")
    public boolean warnedByPolice() {
        return warnedByPolice;
    }
}
