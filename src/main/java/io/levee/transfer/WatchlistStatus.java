package io.levee.transfer;

/** What the police or the bank already knows about an account. */
public enum WatchlistStatus {
    /** Payee: payments are stopped (止付). */
    STOP_PAYMENT,

    /** Payee: the account is frozen (冻结). */
    FROZEN,

    /** Payee: the account is involved in a case, or suspected (涉案, 可疑). */
    SUSPECT,

    /** Payer: was rescued from a scam before. */
    PROTECTED,

    /** Payer: the police named this person as a victim. */
    POLICE_WARNED
}
