package io.levee.transfer;

/** Where the money comes from. */
public enum Funding {
    /** From money that was in the account anyway. */
    BALANCE,

    /** From a term deposit that was broken before its day. */
    TERM_DEPOSIT_BROKEN,

    /** From a term deposit that came due. */
    TERM_DEPOSIT_MATURED,

    /** From a loan that was paid out to the payer. */
    LOAN_PROCEEDS,

    /** From investments that were sold or redeemed. */
    INVESTMENT_REDEEMED,

    /** From money that reached the account only just before. */
    RECENT_CREDIT,

    /** From notes handed over at the counter. */
    CASH
}
