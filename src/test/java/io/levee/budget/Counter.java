package io.levee.budget;

import io.levee.transfer.AccountId;
import io.levee.transfer.Answer;
import io.levee.transfer.Channel;
import io.levee.transfer.Context;
import io.levee.transfer.Funding;
import io.levee.transfer.Money;
import io.levee.transfer.NameMatch;
import io.levee.transfer.Observation;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Settlement;
import io.levee.transfer.Transfer;
import io.levee.transfer.TransferBuilder;
import io.levee.transfer.TransferKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes transfers of wishes: what a teller keys, sees and hears, at the rates of honest customers in sections 2.1 to 2.4
 * of the typologies.
 */
final class Counter {

    /** Section 2.2, the column of honest transfers, in percent. */
    private static final Map<Observation, Double> SEEN = new EnumMap<>(Map.ofEntries(
            Map.entry(Observation.SCREEN_SHARING, 0.01),
            Map.entry(Observation.SECRECY, 0.03),
            Map.entry(Observation.COACHED, 0.03),
            Map.entry(Observation.REFUSES_CONTACT, 0.5),
            Map.entry(Observation.STORY_CHANGES, 0.3),
            Map.entry(Observation.CANNOT_NAME_PAYEE, 0.4),
            Map.entry(Observation.ON_PHONE, 1.5),
            Map.entry(Observation.NERVOUS, 2.0),
            Map.entry(Observation.EVASIVE, 2.5),
            Map.entry(Observation.HURRIED, 6.0),
            Map.entry(Observation.HOSTILE, 1.0),
            Map.entry(Observation.REFUSES_WARNING, 1.5),
            Map.entry(Observation.ACCOMPANIED, 0.3),
            Map.entry(Observation.UNUSUAL_FOR_CUSTOMER, 1.5),
            Map.entry(Observation.FOLLOWS_PHONE, 15.0),
            Map.entry(Observation.FAR_FROM_HOME, 3.0)));

    private final Random random;
    private final List<String> everyday = everyday();
    private final Map<AccountId, LocalDate> payeeOpened = new HashMap<>();
    private int number;

    Counter(Random random) {
        this.random = random;
    }

    private static List<String> everyday() {
        try (InputStream lines = Counter.class.getResourceAsStream("/budget/everyday.txt")) {
            if (lines == null) {
                throw new IllegalStateException("no everyday.txt");
            }
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Transfer transfer(Wish wish, OffsetDateTime time) {
        boolean cash = wish.payee() == null;
        boolean machine = cash && wish.amount() <= 2000 && chance(60);
        TransferBuilder transfer = Transfer.builder()
                .id("T" + ++number)
                .time(time)
                .kind(cash ? TransferKind.CASH_WITHDRAWAL : TransferKind.TRANSFER)
                .channel(machine ? Channel.ATM : Channel.COUNTER)
                .amount(Money.of(wish.amount() + ".00", "CNY"))
                .payer(Payer.builder()
                        .account(wish.payer())
                        .type(wish.payerType())
                        .age(wish.age())
                        .balance(BigDecimal.valueOf(wish.balance()))
                        .build())
                .funding(funding(wish))
                .context(Context.builder().region("浙江").build());
        if (!cash) {
            transfer.payee(payee(wish, time)).settlement(settlement());
        }
        if (!machine) {
            transfer.observations(SEEN.keySet().stream()
                    .filter(observation -> chance(SEEN.get(observation)))
                    .filter(observation -> !cash || observation != Observation.CANNOT_NAME_PAYEE)
                    .toList());
            words(transfer);
        }
        return transfer.build();
    }

    private @Nullable Funding funding(Wish wish) {
        return wish.funding() != null ? wish.funding() : chance(50) ? Funding.BALANCE : null;
    }

    private @Nullable Settlement settlement() {
        if (chance(25)) {
            return chance(50) ? Settlement.NEXT_DAY : Settlement.STANDARD;
        }
        return chance(50) ? Settlement.INSTANT : null;
    }

    private Payee payee(Wish wish, OffsetDateTime time) {
        AccountId account = Objects.requireNonNull(wish.payee());
        Payee.Builder payee = Payee.builder()
                .account(account)
                .type(wish.payeeType())
                .name(wish.payeeName())
                .relation(chance(60) ? wish.relation() : null);
        if (chance(50)) {
            payee.region(chance(5) ? "云南" : "浙江");
        }
        if (chance(30)) {
            payee.nameMatch(chance(0.4) ? NameMatch.NO_MATCH : chance(4) ? NameMatch.CLOSE : NameMatch.MATCH);
        }
        if (chance(50)) {
            LocalDate opened = payeeOpened.computeIfAbsent(account, key -> opened(time.toLocalDate()));
            payee.openedOn(opened);
        }
        return payee.build();
    }

    /** Section 2.1: 0.2 % of honest payees opened their account within a week, 0.8 % within a month. */
    private LocalDate opened(LocalDate today) {
        double percent = random.nextDouble() * 100;
        if (percent < 0.2) {
            return today.minusDays(random.nextInt(7));
        }
        return today.minusDays(percent < 0.8 ? 8 + random.nextInt(22) : 31 + random.nextInt(7000));
    }

    /** Half of the customers give a purpose, a fifth say something more. */
    private void words(TransferBuilder transfer) {
        if (chance(50)) {
            transfer.purpose(everyday.get(random.nextInt(everyday.size())));
        }
        if (chance(20)) {
            transfer.answers(Answer.text(everyday.get(random.nextInt(everyday.size()))));
        }
    }

    private boolean chance(double percent) {
        return random.nextDouble() * 100 < percent;
    }
}
