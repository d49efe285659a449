package io.levee.transfer;

/** What the teller was asked to do. */
public enum TransferKind {
    /** From the payer's account to another account; what a transfer is unless it says otherwise. */
    TRANSFER,

    /** Cash paid into another person's account. */
    CASH_DEPOSIT,

    /** Cash paid out over the counter; there is no payee. */
    CASH_WITHDRAWAL
}
