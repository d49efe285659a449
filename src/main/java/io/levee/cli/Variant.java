package io.levee.cli;

import io.levee.transfer.Case;
import io.levee.transfer.FollowUp;
import io.levee.transfer.Observation;
import io.levee.transfer.Payee;
import io.levee.transfer.Transfer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The same cases with something taken away, to see what a result rests on. */
enum Variant {
    /** As they are told. */
    AS_TOLD("原样", "as told") {
        @Override
        Transfer transfer(Transfer transfer) {
            return transfer;
        }

        @Override
        FollowUp followUp(FollowUp followUp) {
            return followUp;
        }
    },
    /** Nothing that the bank established itself. */
    WITHOUT_CONFIRMATIONS("去掉银行核实", "confirmations removed") {
        @Override
        Transfer transfer(Transfer transfer) {
            return transfer.toBuilder()
                    .observations(seen(transfer.observations()))
                    .confirmations()
                    .build();
        }

        @Override
        FollowUp followUp(FollowUp followUp) {
            return new FollowUp(seen(followUp.observations()), followUp.notObserved(), followUp.answers(), Set.of());
        }
    },
    /** Nothing that was said or written: no purpose, no answers, no ticks, no payee's name. */
    WITHOUT_WORDS("去掉客户的话", "words off") {
        @Override
        Transfer transfer(Transfer transfer) {
            Payee payee = transfer.payee();
            return transfer.toBuilder()
                    .purpose(null)
                    .answers(List.of())
                    .payee(payee == null ? null : payee.toBuilder().name(null).build())
                    .build();
        }

        @Override
        FollowUp followUp(FollowUp followUp) {
            return new FollowUp(followUp.observations(), followUp.notObserved(), List.of(), followUp.confirmations());
        }
    };

    private final String zh;
    private final String en;

    Variant(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    abstract Transfer transfer(Transfer transfer);

    abstract FollowUp followUp(FollowUp followUp);

    /** The case in this variant. */
    Case of(Case situation) {
        @Nullable FollowUp followUp = situation.followUp();
        return new Case(
                situation.id(),
                situation.label(),
                situation.summary(),
                transfer(situation.transfer()),
                situation.history(),
                situation.attempts(),
                situation.events(),
                situation.watchlist(),
                situation.historyPresent(),
                followUp == null ? null : followUp(followUp));
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    private static Set<Observation> seen(Set<Observation> observations) {
        return observations.stream()
                .filter(observation -> observation != Observation.KNOWN_TO_TELLER_GENUINE)
                .collect(Collectors.toUnmodifiableSet());
    }
}
