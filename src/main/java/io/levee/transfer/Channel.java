package io.levee.transfer;

/** Where the customer keyed or handed in the transfer. */
public enum Channel {
    /** With a teller; where a transfer is made unless it says otherwise. */
    COUNTER,

    /** At a self-service terminal in the branch. */
    SELF_SERVICE,

    /** At a cash machine. */
    ATM,

    /** In online banking. */
    ONLINE,

    /** In the bank's mobile app. */
    MOBILE
}
