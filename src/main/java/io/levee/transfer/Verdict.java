package io.levee.transfer;

/** What proved true of a transfer, often weeks later. */
public enum Verdict {
    /** It was a scam, or would have been one: the police or the customer say so. */
    CONFIRMED_SCAM,

    /** It was what the customer said. */
    GENUINE
}
