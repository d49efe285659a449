package io.levee.budget;

import io.levee.transfer.AccountId;
import io.levee.transfer.Funding;
import io.levee.transfer.PartyType;
import io.levee.transfer.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wants to pay today.
 *
 * @param payer the paying account
 * @param payerType person or business
 * @param age the payer's age; null for a business
 * @param payee the account paid, null for cash
 * @param payeeName the payee's name, null for a person
 * @param payeeType person or business
 * @param relation as the customer states it, null where not asked
 * @param amount in yuan
 * @param balance before
 * @param funding where it comes from, null where not asked
 */
record Wish(
        AccountId payer,
        PartyType payerType,
        @Nullable Integer age,
        @Nullable AccountId payee,
        @Nullable String payeeName,
        PartyType payeeType,
        @Nullable Relation relation,
        long amount,
        long balance,
        @Nullable Funding funding) {}
