package io.levee.transfer;

/** What can happen to an account other than a movement of money. */
public enum AccountEvent {
    /** A payment limit was raised. */
    LIMIT_RAISED,

    /** Online banking was opened. */
    ONLINE_BANKING_OPENED,

    /** A card was issued. */
    CARD_ISSUED,

    /** The phone number on file was changed. */
    PHONE_CHANGED,

    /** The password was reset. */
    PASSWORD_RESET,

    /** A device was used or registered for the first time. */
    NEW_DEVICE,

    /** A loan was paid out. */
    LOAN_DRAWN,

    /** A term deposit was broken before its day. */
    TERM_DEPOSIT_BROKEN
}
