package io.levee.facts;

import io.levee.transfer.AccountId;
import java.time.Instant;

/** A payment to or a credit from another account, of known amount, in the unit of the look. */
record Payment(Instant time, AccountId other, double amount) {}
