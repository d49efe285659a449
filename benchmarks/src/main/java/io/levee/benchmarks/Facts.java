package io.levee.benchmarks;

import io.levee.facts.AccountSnapshot;
import io.levee.facts.Frame;
import io.levee.facts.Known;
import io.levee.facts.Remittance;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.Settings;
import io.levee.transfer.AccountId;
import io.levee.transfer.Payee;
import io.levee.transfer.Transfer;
import io.levee.transfer.WatchlistStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Puts the looks of a day together with what the bank knew, as a screener does before it evaluates flags. */
final class Facts {

    private final Bank bank;
    private final Rulebook rulebook;

    Facts(Bank bank, Rulebook rulebook) {
        this.bank = bank;
        this.rulebook = rulebook;
    }

    List<Remittance> of(List<Look> looks) {
        return looks.stream().map(this::of).toList();
    }

    private Remittance of(Look look) {
        Transfer transfer = look.transfer();
        Settings settings = rulebook.settings();
        Frame frame = new Frame(look.asOf(), settings.currency(), rulebook.rates(), settings.coverageDays());
        AccountId payer = transfer.payer().account();
        Payee payee = transfer.payee();
        Known known = new Known(
                snapshot(payer, look.asOf()),
                payee == null ? AccountSnapshot.unknown() : snapshot(payee.account(), look.asOf()),
                listed(payer, look.asOf()),
                payee == null ? Set.of() : listed(payee.account(), look.asOf()));
        return Remittance.of(transfer, frame, known, rulebook.read(transfer));
    }

    private AccountSnapshot snapshot(AccountId account, Instant asOf) {
        return bank.history().snapshot(account, asOf);
    }

    private Set<WatchlistStatus> listed(AccountId account, Instant asOf) {
        return bank.watchlist().find(account, asOf);
    }
}
