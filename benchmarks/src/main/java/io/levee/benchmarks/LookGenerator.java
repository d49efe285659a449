package io.levee.benchmarks;

import io.levee.transfer.AccountId;
import io.levee.transfer.Answer;
import io.levee.transfer.Channel;
import io.levee.transfer.Context;
import io.levee.transfer.Funding;
import io.levee.transfer.Money;
import io.levee.transfer.NameMatch;
import io.levee.transfer.Observation;
import io.levee.transfer.PartyType;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Relation;
import io.levee.transfer.Settlement;
import io.levee.transfer.Transfer;
import io.levee.transfer.TransferBuilder;
import io.levee.transfer.TransferKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Makes a day of looks at a {@link Bank}: mostly ordinary payments to regular payees, one in three to somebody new, some
 * with words and observations as often as honest customers show them, one in ten screened a second time with an answer;
 * two in a hundred carry the signs of a scam, most of those screened twice. The same seed makes the same day.
 */
final class LookGenerator {

    private static final double SCAMS = 0.02;

    private final Bank bank;
    private final SplittableRandom random;
    private int made;

    LookGenerator(Bank bank, long seed) {
        this.bank = bank;
        this.random = new SplittableRandom(seed);
    }

    List<Look> looks(int count) {
        List<Look> looks = new ArrayList<>(count + 1);
        while (looks.size() < count) {
            if (chance(SCAMS)) {
                scam(looks);
            } else {
                ordinary(looks);
            }
        }
        return List.copyOf(looks.subList(0, count));
    }

    private void ordinary(List<Look> looks) {
        int payer = random.nextInt(bank.size());
        TransferKind kind = chance(0.08)
                ? TransferKind.CASH_WITHDRAWAL
                : chance(0.05) ? TransferKind.CASH_DEPOSIT : TransferKind.TRANSFER;
        long yuan = yuan(100, 30_000);
        Set<Observation> seen = ordinarySigns();
        TransferBuilder builder = start(payer, yuan, yuan + yuan(1_000, 300_000))
                .kind(kind)
                .settlement(chance(0.25) ? Settlement.STANDARD : Settlement.INSTANT)
                .funding(chance(0.05) ? Funding.TERM_DEPOSIT_MATURED : Funding.BALANCE)
                .observations(seen)
                .notObserved(notSeen(seen));
        if (kind != TransferKind.CASH_WITHDRAWAL) {
            builder.payee(payee(payer));
        }
        if (chance(0.6)) {
            builder.purpose(Sayings.purpose(random));
        }
        if (chance(0.15)) {
            builder.answers(Answer.text(Sayings.answer(random)));
        }
        Transfer first = builder.build();
        looks.add(firstLook(first));
        if (chance(0.1)) {
            looks.add(secondLook(first.answered(Answer.text(Sayings.answer(random)))));
        }
    }

    private void scam(List<Look> looks) {
        List<String> said = Sayings.scam(random);
        long yuan = yuan(8_000, 250_000);
        Payee payee = Payee.builder()
                .account(Bank.elsewhere(random.nextInt(1_000_000)))
                .type(chance(0.8) ? PartyType.PERSON : PartyType.PAYMENT_ACCOUNT)
                .region(chance(0.5) ? "SX" : "SC")
                .openedOn(chance(0.4) ? Bank.OPENING.toLocalDate().minusDays(random.nextInt(2, 40)) : null)
                .nameMatch(chance(0.2) ? NameMatch.NO_MATCH : null)
                .relation(chance(0.4) ? Relation.STRANGER : null)
                .build();
        Transfer first = start(random.nextInt(bank.size()), yuan, chance(0.5) ? yuan + 200 : yuan * 3)
                .payee(payee)
                .settlement(Settlement.INSTANT)
                .funding(chance(0.3) ? Funding.TERM_DEPOSIT_BROKEN : Funding.BALANCE)
                .purpose(chance(0.5) ? said.get(0) : Sayings.purpose(random))
                .observations(signs(0.25, 0.45, 0.35, 0.4))
                .build();
        looks.add(firstLook(first));
        if (chance(0.7)) {
            looks.add(secondLook(
                    first.answered(said.stream().map(Answer::text).toList()).observed(signs(0.3, 0.5, 0.4, 0.4))));
        }
    }

    private TransferBuilder start(int payer, long yuan, long balance) {
        OffsetDateTime time = Bank.OPENING.plusSeconds(random.nextInt(8 * 60 * 60));
        boolean foreign = chance(0.02);
        return Transfer.builder()
                .id("T" + made++)
                .time(time)
                .channel(chance(0.9) ? Channel.COUNTER : Channel.MOBILE)
                .amount(foreign ? Money.of(BigDecimal.valueOf(yuan), Currency.getInstance("USD")) : Bank.yuan(yuan))
                .payer(Payer.builder()
                        .account(bank.account(payer))
                        .customer("K" + payer)
                        .type(PartyType.PERSON)
                        .age(random.nextInt(18, 90))
                        .balance(chance(0.95) ? BigDecimal.valueOf(balance) : null)
                        .build())
                .context(Context.builder()
                        .branch("B" + payer % 40)
                        .region("SX")
                        .teller("C" + payer % 200)
                        .closing(LocalTime.of(17, 30))
                        .build());
    }

    private Payee payee(int payer) {
        boolean regular = chance(0.67);
        AccountId account = regular
                ? bank.regularPayee(payer, random.nextInt(100))
                : chance(0.7) ? bank.account(other(payer)) : Bank.elsewhere(random.nextInt(1_000_000));
        return Payee.builder()
                .account(account)
                .type(chance(0.7) ? PartyType.PERSON : chance(0.75) ? PartyType.BUSINESS : PartyType.PAYMENT_ACCOUNT)
                .region(chance(0.6) ? chance(0.9) ? "SX" : "SC" : null)
                .openedOn(Bank.OPENING.toLocalDate().minusDays(chance(0.01) ? 20 : random.nextInt(60, 5_000)))
                .nameMatch(chance(0.6) ? chance(0.995) ? NameMatch.MATCH : NameMatch.NO_MATCH : null)
                .relation(chance(0.5) ? Relation.values()[random.nextInt(4)] : null)
                .build();
    }

    private int other(int payer) {
        return (payer + random.nextInt(5_000, bank.size())) % bank.size();
    }

    /** The shares of honest customers in section 2.2 of the typologies. */
    private Set<Observation> ordinarySigns() {
        Set<Observation> seen = signs(0.015, 0.15, 0.02, 0.025);
        if (chance(0.06)) {
            seen.add(Observation.HURRIED);
        }
        return seen;
    }

    private Set<Observation> signs(double onPhone, double followsPhone, double nervous, double evasive) {
        Set<Observation> seen = EnumSet.noneOf(Observation.class);
        if (chance(onPhone)) {
            seen.add(Observation.ON_PHONE);
        }
        if (chance(followsPhone)) {
            seen.add(Observation.FOLLOWS_PHONE);
        }
        if (chance(nervous)) {
            seen.add(Observation.NERVOUS);
        }
        if (chance(evasive)) {
            seen.add(Observation.EVASIVE);
        }
        return seen;
    }

    private Set<Observation> notSeen(Set<Observation> seen) {
        Set<Observation> notSeen = EnumSet.noneOf(Observation.class);
        if (chance(0.2)) {
            notSeen.addAll(Set.of(Observation.ON_PHONE, Observation.SCREEN_SHARING, Observation.ACCOMPANIED));
            notSeen.removeAll(seen);
        }
        return notSeen;
    }

    private static Look firstLook(Transfer transfer) {
        return new Look(transfer, transfer.time().toInstant());
    }

    private Look secondLook(Transfer transfer) {
        return new Look(transfer, transfer.time().toInstant().plus(Duration.ofSeconds(random.nextInt(60, 600))));
    }

    /** Small sums are the most frequent: even on a logarithmic scale. */
    private long yuan(long least, long most) {
        return Math.round(least * Math.pow((double) most / least, random.nextDouble()));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
