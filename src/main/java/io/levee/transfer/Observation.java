package io.levee.transfer;

/** What a teller can see of a customer before asking anything. */
public enum Observation {
    /** A call is kept open. */
    ON_PHONE,

    /** Keeps reading or typing on the phone for instructions. */
    FOLLOWS_PHONE,

    /** The phone shares its screen with somebody. */
    SCREEN_SHARING,

    NERVOUS,

    HURRIED,

    /** Will not or cannot say what the money is for. */
    EVASIVE,

    /** Tells it differently from one time to the next. */
    STORY_CHANGES,

    /** Does not know the payee's name or relation. */
    CANNOT_NAME_PAYEE,

    /** Will not let family or anyone verify. */
    REFUSES_CONTACT,

    /** Was told to tell nobody. */
    SECRECY,

    /** Was told what to say to the bank. */
    COACHED,

    /** A stranger stays close or answers for the customer. */
    ACCOMPANIED,

    HOSTILE,

    /** Will not listen to a warning, or waves it away. */
    REFUSES_WARNING,

    /** Has come to a branch far from home. */
    FAR_FROM_HOME,

    /** The teller knows the customer and this is out of character. */
    UNUSUAL_FOR_CUSTOMER,

    /** Documents or a call-back have confirmed the purpose: the same as a {@link Confirmation}. */
    KNOWN_TO_TELLER_GENUINE
}
