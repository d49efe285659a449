package io.levee.facts;

import io.levee.transfer.AccountId;
import java.time.Instant;

/** A payment to or a credit from another account, in the unit of the look; NaN where the amount is not known. */
record Payment(Instant time, AccountId other, double amount) {}
