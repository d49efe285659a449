package io.levee.facts;

import io.levee.transfer.AccountId;
import io.levee.transfer.Case;
import io.levee.transfer.Payee;
import io.levee.transfer.WatchlistEntry;
import io.levee.transfer.WatchlistStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What history and watchlist knew of the two sides at the moment of the look.
 *
 * @param payer the payer's account
 * @param payee the payee's account; {@link AccountSnapshot#unknown()} for a cash withdrawal
 * @param payerListed the payer's watchlist entries in force
 * @param payeeListed the payee's watchlist entries in force
 */
public record Known(
        AccountSnapshot payer,
        AccountSnapshot payee,
        Set<WatchlistStatus> payerListed,
        Set<WatchlistStatus> payeeListed) {

    /** Nothing is known of either side. */
    public static Known nothing() {
        return new Known(AccountSnapshot.unknown(), AccountSnapshot.unknown(), Set.of(), Set.of());
    }

    /**
     * What a case tells of its two sides.
     *
     * @param situation the case
     * @param coveredSince since when the movements of both are complete, or null
     * @param asOf the moment of the look
     */
    public static Known of(Case situation, @Nullable Instant coveredSince, Instant asOf) {
        AccountId payer = situation.transfer().payer().account();
        Payee payee = situation.transfer().payee();
        return new Known(
                snapshot(situation, payer, coveredSince),
                payee == null ? AccountSnapshot.unknown() : snapshot(situation, payee.account(), coveredSince),
                listed(situation, payer, asOf),
                payee == null ? Set.of() : listed(situation, payee.account(), asOf));
    }

    private static AccountSnapshot snapshot(Case situation, AccountId account, @Nullable Instant coveredSince) {
        return AccountSnapshot.of(
                account,
                coveredSince,
                situation.history().stream()
                        .filter(movement -> account.equals(movement.from()) || account.equals(movement.to()))
                        .toList(),
                situation.events().stream()
                        .filter(event -> account.equals(event.account()))
                        .toList(),
                situation.attempts().stream()
                        .filter(attempt -> account.equals(attempt.payer()) || account.equals(attempt.payee()))
                        .toList());
    }

    private static Set<WatchlistStatus> listed(Case situation, AccountId account, Instant asOf) {
        Set<WatchlistStatus> listed = EnumSet.noneOf(WatchlistStatus.class);
        for (WatchlistEntry entry : situation.watchlist()) {
            WatchlistStatus status = entry.account().equals(account) ? entry.at(asOf) : null;
            if (status != null) {
                listed.add(status);
            }
        }
        return listed;
    }
}
