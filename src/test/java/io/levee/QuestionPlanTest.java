package io.levee;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.facts.AccountSnapshot;
import io.levee.history.History;
import io.levee.rulebook.Flag;
import io.levee.rulebook.Question;
import io.levee.rulebook.Scam;
import io.levee.rulebook.WhatIf;
import io.levee.transfer.AccountEvent;
import io.levee.transfer.AccountId;
import io.levee.transfer.Answer;
import io.levee.transfer.Case;
import io.levee.transfer.Confirmation;
import io.levee.transfer.DatedEvent;
import io.levee.transfer.Funding;
import io.levee.transfer.Intervention;
import io.levee.transfer.Observation;
import io.levee.transfer.PartyType;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import io.levee.watchlist.Watchlist;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the teller is asked to ask. */
class QuestionPlanTest {

    private static final String ARREST = "公安打来的电话，说我洗钱，钱要转过去审查";

    private static Screener screener;

    @BeforeAll
    static void open() {
        screener = Screener.builder().withoutCompiling().build();
    }

    @AfterAll
    static void close() {
        screener.close();
    }

    private static List<String> asked(Screening screening) {
        return screener.present(screening, Locale.ENGLISH).questions().stream()
                .map(Prompt.Question::id)
                .toList();
    }

    private static Set<String> idsOf(Scam scam) {
        return scam.questions().stream().map(Question::id).collect(Collectors.toSet());
    }

    /** First looks at all cases that ask for something. */
    private static List<Screening> looks() throws IOException {
        List<Screening> looks = new ArrayList<>();
        for (Case situation : Cases.all()) {
            Screener knowing = Cases.knowing(situation, screener);
            looks.add(knowing.screen(situation.transfer()));
            looks.add(knowing.screen(situation.secondLook().orElse(situation.transfer())));
        }
        looks.removeIf(look -> look.intervention() == Intervention.NONE);
        return looks;
    }

    @Test
    void atLeastHalfOfTheQuestionsAreAboutTheScamThatLeadsAndNoneIsWhereNoneLeads() throws IOException {
        int led = 0;
        for (Screening look : looks()) {
            List<String> asked = asked(look);
            assertThat(asked).hasSizeBetween(2, 4).doesNotHaveDuplicates();
            Scam leading = look.scam().flatMap(look.rulebook()::scam).orElse(null);
            boolean accompanied = look.transfer().observations().contains(Observation.ACCOMPANIED);
            if (leading == null) {
                for (Scam scam : look.rulebook().scams()) {
                    assertThat(asked).as(look.transferId()).doesNotContainAnyElementsOf(idsOf(scam));
                }
            } else if (!accompanied) {
                led++;
                long own = asked.stream().filter(idsOf(leading)::contains).count();
                long open = leading.questions().stream()
                        .filter(question -> question.makesSense(look.facts()))
                        .count();
                long advised = asked.stream()
                        .filter(id -> look.rulebook().scams().stream()
                                .noneMatch(scam -> idsOf(scam).contains(id)))
                        .count();
                assertThat(own * 2 + advised)
                        .as(look.transferId())
                        .isGreaterThanOrEqualTo(Math.min(asked.size(), open));
            }
        }
        assertThat(led).isGreaterThan(10);
    }

    @Test
    void whatATickWouldMakeOfADecisionIsWhatItMakesOfIt() throws IOException {
        int compared = 0;
        for (Case situation : Cases.all()) {
            Screener knowing = Cases.knowing(situation, screener);
            Screening look = knowing.screen(situation.transfer());
            List<Flag> fired = look.evidence().stream()
                    .map(evidence -> look.rulebook().flag(evidence.rule()).orElseThrow())
                    .toList();
            WhatIf whatIf = new WhatIf(look.rulebook(), look.facts(), fired, look.points());
            for (Scam scam : look.rulebook().scams()) {
                for (Question question : scam.questions()) {
                    for (Question.Tick tick : question.ticks()) {
                        WhatIf.Then then = Objects.requireNonNull(whatIf.ticked(tick));
                        Screening second = knowing.screen(with(situation.transfer(), question, tick));
                        assertThat(then.score()).as(question.id()).isEqualTo(second.points());
                        compared++;
                    }
                }
            }
            for (Confirmation confirmation : Confirmation.values()) {
                assertThat(whatIf.confirmed(confirmation).score())
                        .isEqualTo(knowing.screen(situation.transfer().confirmed(confirmation))
                                .points());
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    private static Transfer with(Transfer transfer, Question question, Question.Tick tick) {
        Observation observation = tick.observation();
        if (observation != null) {
            List<Observation> seen = new ArrayList<>(transfer.observations());
            seen.add(observation);
            List<Observation> notSeen = new ArrayList<>(transfer.notObserved());
            notSeen.remove(observation);
            return transfer.toBuilder().observations(seen).notObserved(notSeen).build();
        }
        List<Answer> answers = new ArrayList<>(transfer.answers());
        answers.add(Answer.ticked(question.id(), String.valueOf(tick.tell())));
        return transfer.toBuilder().answers(answers).build();
    }

    @Test
    void presentingLooksNothingUpAndCountsNothing() {
        int[] snapshots = {0};
        History inMemory = History.inMemory();
        History counting = (History) java.lang.reflect.Proxy.newProxyInstance(
                History.class.getClassLoader(), new Class<?>[] {History.class}, (proxy, method, arguments) -> {
                    snapshots[0] += method.getReturnType() == AccountSnapshot.class ? 1 : 0;
                    return method.invoke(inMemory, arguments);
                });
        Screener knowing = screener.knowing(counting, Watchlist.empty());
        Screening look = knowing.screen(ReloadTest.secret("T-1").answered(Answer.text(ARREST)));
        int before = snapshots[0];
        long screenings = screener.health().counts().screenings();
        assertThat(before).isPositive();

        assertThat(knowing.present(look, Locale.ENGLISH).questions()).isNotEmpty();

        assertThat(snapshots[0]).isEqualTo(before);
        assertThat(screener.health().counts().screenings()).isEqualTo(screenings);
    }

    @Test
    void aQuestionThatSupposesSomethingIsAskedOnlyWhereThatIsKnown() {
        Transfer plain = ReloadTest.secret("T-1").answered(Answer.text(ARREST));
        assertThat(idsThatMakeSense(screener.screen(plain)))
                .doesNotContain("lost-interest", "new-card-codes", "approvals");

        Transfer broken = plain.toBuilder().funding(Funding.TERM_DEPOSIT_BROKEN).build();
        assertThat(idsThatMakeSense(screener.screen(broken)))
                .contains("lost-interest")
                .doesNotContain("new-card-codes");

        History history = History.inMemory();
        AccountId payer = plain.payer().account();
        history.add(new DatedEvent(plain.time().toInstant().minusSeconds(3600), payer, AccountEvent.CARD_ISSUED));
        Screener knowing = screener.knowing(history, Watchlist.empty());
        assertThat(idsThatMakeSense(knowing.screen(plain))).contains("new-card-codes");

        Transfer company = plain.toBuilder()
                .payer(Payer.builder()
                        .account(payer.value())
                        .type(PartyType.BUSINESS)
                        .build())
                .build();
        assertThat(idsThatMakeSense(screener.screen(company))).contains("approvals");
    }

    private static List<String> idsThatMakeSense(Screening look) {
        return look.rulebook().scams().stream()
                .flatMap(scam -> scam.questions().stream())
                .filter(question -> question.makesSense(look.facts()))
                .map(Question::id)
                .toList();
    }

    @Test
    void aPlausibleAnswerScoresNothing() {
        Transfer transfer = ReloadTest.secret("T-1");
        Screening before = screener.screen(transfer);

        Screening after = screener.screen(transfer.answered(Answer.text("给儿子交房租，上个月也是这个账户")));

        assertThat(after.score()).isEqualTo(before.score());
    }
}
