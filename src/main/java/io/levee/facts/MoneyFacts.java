package io.levee.facts;

import io.levee.transfer.Channel;
import io.levee.transfer.Context;
import io.levee.transfer.Funding;
import io.levee.transfer.Money;
import io.levee.transfer.Settlement;
import io.levee.transfer.Transfer;
import io.levee.transfer.TransferKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What is paid, from what, how and when. */
public final class MoneyFacts {

    private final Transfer transfer;
    private final @Nullable Double amount;
    private final @Nullable Double balance;
    private final @Nullable Double share;
    private final int localHour;
    private final @Nullable Integer minutesToClosing;
    private final @Nullable Rate rate;

    MoneyFacts(Transfer transfer, Frame frame, Conversion conversion) {
        this.transfer = transfer;
        this.rate = conversion.rate();
        double inUnit = conversion.inUnit(transfer.amount());
        this.amount = conversion.comparable() ? inUnit : null;
        BigDecimal before = transfer.payer().balance();
        if (before == null) {
            this.balance = null;
            this.share = null;
        } else {
            double beforeInUnit = conversion.inUnit(before, transfer.amount().currency());
            this.balance = conversion.comparable() ? beforeInUnit : null;
            this.share = isNotes(transfer) ? null : Amounts.ratio(inUnit, beforeInUnit);
        }
        LocalTime local = Conversion.localTime(transfer, frame);
        this.localHour = local.getHour();
        this.minutesToClosing = minutesToClosing(local, transfer.context());
    }

    /** Whether notes are paid in, which do not come out of the balance. */
    static boolean isNotes(Transfer transfer) {
        return transfer.kind() == TransferKind.CASH_DEPOSIT;
    }

    private static @Nullable Integer minutesToClosing(LocalTime local, @Nullable Context context) {
        LocalTime closing = context == null ? null : context.closing();
        if (closing == null || local.isAfter(closing)) {
            return null;
        }
        return (int) Duration.between(local, closing).toMinutes();
    }

    /** The amount in the rulebook's currency; null without a rate for the currency it was keyed in. */
    @Meaning(zh = "金额，折合规则库币种；无汇率时未知", en = "The amount in the rulebook's currency", unit = Unit.MONEY)
    public @Nullable Double amount() {
        return amount;
    }

    /** The amount as it was keyed, with its currency: for reasons. */
    @Meaning(zh = "录入的金额和币种，仅用于理由文字", en = "The amount as keyed, for reasons", shownOnly = true)
    public Money stated() {
        return transfer.amount();
    }

    /** The payer's balance before the payment, in the rulebook's currency; null where not known. */
    @Meaning(zh = "付款前余额，折合规则库币种", en = "The payer's balance before", unit = Unit.MONEY)
    public @Nullable Double balance() {
        return balance;
    }

    /** The amount divided by the balance before; null where the balance is not known or nil, and for notes. */
    @Meaning(zh = "金额占付款前余额的比例", en = "The amount as a share of the balance before", unit = Unit.RATIO, max = 20)
    public @Nullable Double share() {
        return share;
    }

    /** Where the money comes from; null where not known. */
    @Meaning(zh = "资金来源", en = "Where the money comes from")
    public @Nullable Funding funding() {
        return transfer.funding();
    }

    /** Account transfer, cash paid in for somebody else, or cash withdrawal. */
    @Meaning(zh = "业务种类：转账、存现、取现", en = "Account transfer, cash paid in, or cash withdrawal")
    public TransferKind kind() {
        return transfer.kind();
    }

    /** The channel in which it was keyed. */
    @Meaning(zh = "渠道", en = "The channel in which it was keyed")
    public Channel channel() {
        return transfer.channel();
    }

    /** When the payee is to have the money; null where not known. */
    @Meaning(zh = "到账方式", en = "When the payee is to have the money")
    public @Nullable Settlement settlement() {
        return transfer.settlement();
    }

    /** The hour of the day at the branch, 0 to 23. */
    @Meaning(zh = "当地钟点，0 至 23", en = "The hour of the day at the branch", unit = Unit.HOUR_OF_DAY, max = 23)
    public int localHour() {
        return localHour;
    }

    /** Whole minutes until the branch closes; null where the closing time is not known or past. */
    @Meaning(zh = "距网点关门的分钟数", en = "Minutes until the branch closes", unit = Unit.MINUTES, max = 1440)
    public @Nullable Integer minutesToClosing() {
        return minutesToClosing;
    }

    /** The rate that {@link #amount()} was converted with; null without one. No word of the flag language. */
    public @Nullable Rate rate() {
        return rate;
    }
}
