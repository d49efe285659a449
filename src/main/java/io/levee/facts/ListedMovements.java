package io.levee.facts;

import io.levee.transfer.AccountId;
import io.levee.transfer.Fingerprint;
import io.levee.transfer.Micros;
import io.levee.transfer.Movement;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Movements as they were told, all of them one by one. */
final class ListedMovements implements Movements {

    private final AccountId account;
    private final List<Movement> movements;
    private final List<AccountId> counterparties = new ArrayList<>();
    private final Map<AccountId, Integer> numbers = new HashMap<>();

    ListedMovements(AccountId account, List<Movement> movements) {
        this.account = account;
        this.movements = List.copyOf(movements);
        for (Movement movement : movements) {
            AccountId other = other(movement);
            if (other != null && numbers.putIfAbsent(other, counterparties.size()) == null) {
                counterparties.add(other);
            }
        }
    }

    private @Nullable AccountId other(Movement movement) {
        return account.equals(movement.from()) ? movement.to() : movement.from();
    }

    @Override
    public int size() {
        return movements.size();
    }

    @Override
    public long time(int at) {
        return Micros.of(movements.get(at).time());
    }

    @Override
    public boolean isOut(int at) {
        return account.equals(movements.get(at).from());
    }

    @Override
    public int counterparty(int at) {
        return numberOf(other(movements.get(at)));
    }

    @Override
    public long minor(int at) {
        return movements.get(at).amount().minor();
    }

    @Override
    public Currency currency(int at) {
        return movements.get(at).amount().currency();
    }

    @Override
    public long transfer(int at) {
        return Fingerprint.of(movements.get(at).transferId());
    }

    @Override
    public int counterparties() {
        return counterparties.size();
    }

    @Override
    public AccountId account(int counterparty) {
        return counterparties.get(counterparty);
    }

    @Override
    public int numberOf(@Nullable AccountId other) {
        return other == null ? NOTES : numbers.getOrDefault(other, NOTES);
    }

    @Override
    public Earlier earlier() {
        return Earlier.nothing();
    }
}
