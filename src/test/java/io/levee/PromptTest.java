package io.levee;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.history.History;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.RulebookFiles;
import io.levee.rulebook.RulebookLoader;
import io.levee.rulebook.Scam;
import io.levee.rulebook.drools.DrlReader;
import io.levee.transfer.AccountId;
import io.levee.transfer.Answer;
import io.levee.transfer.Case;
import io.levee.transfer.Intervention;
import io.levee.transfer.Money;
import io.levee.transfer.Movement;
import io.levee.transfer.Observation;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import io.levee.transfer.TransferKind;
import io.levee.transfer.WatchlistEntry;
import io.levee.transfer.WatchlistStatus;
import io.levee.watchlist.Watchlist;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PromptTest {

    private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static Screener screener;

    @BeforeAll
    static void open() {
        screener = Screener.builtIn();
    }

    @AfterAll
    static void close() {
        screener.close();
    }

    private static Transfer transfer(Observation... seen) {
        return Transfer.builder()
                .id("T-1")
                .time(OffsetDateTime.parse("2026-03-10T10:30:00+08:00"))
                .amount(Money.of("30000.00", "CNY"))
                .payer(Payer.builder().account("6222 0001").age(70).build())
                .payee(Payee.of("6222 0002"))
                .observations(seen)
                .build();
    }

    private static Prompt present(Transfer transfer) {
        return screener.present(screener.screen(transfer), Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void everyPromptFitsTheTellersScreen() throws IOException {
        for (Case situation : Cases.all()) {
            Screener knowing = Cases.knowing(situation, screener);
            Screening screening = knowing.screen(situation.secondLook().orElse(situation.transfer()));
            for (Locale locale : LOCALES) {
                Prompt prompt = screener.present(screening, locale);
                if (prompt.intervention() == Intervention.NONE) {
                    assertThat(prompt.questions()).isEmpty();
                    continue;
                }
                assertThat(prompt.headline()).isNotBlank();
                if (locale.equals(Locale.SIMPLIFIED_CHINESE)) {
                    assertThat(prompt.headline()
                                    .codePointCount(0, prompt.headline().length()))
                            .isLessThanOrEqualTo(25);
                }
                assertThat(prompt.reasons()).hasSizeBetween(1, 3).doesNotHaveDuplicates();
                assertThat(prompt.questions()).hasSizeBetween(2, 4);
                assertThat(prompt.say()).isNotEmpty();
                assertThat(prompt.never()).isNotEmpty();
                assertThat(prompt.steps()).isNotEmpty();
                assertThat(prompt.customerText().text()).isNotBlank();
            }
        }
    }

    @Test
    void aQuestionThatWasAskedIsNotAskedAgain() {
        Transfer first = transfer(Observation.NERVOUS, Observation.STORY_CHANGES);
        Prompt.Question asked = present(first).questions().get(0);

        Prompt second = present(first.answered(
                Answer.builder().question(asked.id()).text("给儿子的").build()));

        assertThat(second.questions()).extracting(Prompt.Question::id).doesNotContain(asked.id());
    }

    @Test
    void aTellThatAQuestionOffersToTickCountsLikeOneThatWasHeard() {
        Transfer first = transfer().answered(Answer.text("贷款批了，要先交三千"));
        Prompt.Question question = present(first).questions().stream()
                .filter(asked -> asked.ticks().stream().anyMatch(tick -> tick.tell() != null))
                .findFirst()
                .orElseThrow();
        Prompt.Tick tick = question.ticks().stream()
                .filter(offered -> offered.tell() != null)
                .findFirst()
                .orElseThrow();
        assertThat(tick.label()).isNotBlank();

        Transfer ticked = first.answered(Answer.ticked(question.id(), String.valueOf(tick.tell())));

        Screening second = screener.screen(ticked);
        assertThat(second.facts().words().tells(String.valueOf(tick.tell()))).isTrue();
        assertThat(second.score()).isGreaterThanOrEqualTo(screener.screen(first).score());
        assertThat(present(ticked).questions()).extracting(Prompt.Question::id).doesNotContain(question.id());
    }

    @Test
    void theLeadingScamsOwnQuestionsComeFirst() {
        Prompt prompt = present(transfer().answered(Answer.text("贷款批了，卡号输错冻结了，要先交一万解冻费")));

        assertThat(prompt.headline()).contains("虚假贷款");
        // what the customer said already is not asked for again
        assertThat(prompt.questions())
                .extracting(Prompt.Question::id)
                .startsWith("loan-where")
                .doesNotContain("fees-so-far", "card-problem");
    }

    @Test
    void moneyThatPassesThroughIsSaidToBeWhatItIs() {
        Transfer cash = transfer(Observation.HURRIED).toBuilder()
                .kind(TransferKind.CASH_WITHDRAWAL)
                .payee(null)
                .build();
        History history = History.inMemory();
        Instant look = cash.time().toInstant();
        history.cover(look.minus(Duration.ofDays(90)));
        history.add(Movement.builder()
                .time(look.minus(Duration.ofHours(1)))
                .from(AccountId.of("stranger"))
                .to(cash.payer().account())
                .amount(cash.amount())
                .build());
        Screener knowing = screener.knowing(history, Watchlist.empty());

        Prompt prompt = knowing.present(knowing.screen(cash), Locale.SIMPLIFIED_CHINESE);

        assertThat(prompt.intervention()).isGreaterThanOrEqualTo(Intervention.VERIFY);
        assertThat(prompt.reasons().toString()).contains("他人被骗的钱");
        assertThat(prompt.questions().get(0).id()).isEqualTo("whose-money");
        assertThat(prompt.say().get(0)).contains("别人被骗");
        assertThat(prompt.steps().get(0).text()).contains("先不取现");

        Prompt watched = knowing.present(
                knowing.screen(cash.observed(Set.of(Observation.ACCOMPANIED))), Locale.SIMPLIFIED_CHINESE);
        assertThat(watched.say().toString()).doesNotContain("被骗");
        assertThat(watched.questions()).extracting(Prompt.Question::id).doesNotContain("whose-money");
    }

    @Test
    void aCompanionLearnsNothing() {
        Transfer accompanied =
                transfer(Observation.ACCOMPANIED, Observation.ON_PHONE).answered(Answer.text("公安局打来的，说我洗钱，要把钱转到安全账户"));
        Screening screening = screener.screen(accompanied);
        assertThat(screening.scam()).contains("FAKE_OFFICIALS");

        for (Locale locale : LOCALES) {
            Prompt prompt = screener.present(screening, locale);
            for (String spoken : List.of(
                    prompt.customerText().text(),
                    String.join(" ", prompt.say()),
                    prompt.questions().toString())) {
                assertThat(spoken.toLowerCase(Locale.ROOT))
                        .doesNotContain("诈骗", "骗局", "公安", "警", "96110", "110", "刷单", "冒充", "贷款")
                        .doesNotContain("scam", "fraud", "police", "officer", "criminal");
            }
        }
    }

    @Test
    void aCompanionDoesNotHearThatThePaymentIsHeld() {
        Prompt prompt = present(transfer(Observation.ACCOMPANIED, Observation.SCREEN_SHARING));

        assertThat(prompt.intervention()).isEqualTo(Intervention.HOLD);
        assertThat(prompt.say()).containsExactly(prompt.customerText().text());
    }

    @Test
    void theCustomersTextTellsNothingOfTheWatchlistTheScoreOrTheRules() throws IOException {
        Screener listed = screener.knowing(
                History.inMemory(),
                Watchlist.of(
                        List.of(new WatchlistEntry(AccountId.of("62220002"), WatchlistStatus.SUSPECT, null, null))));
        for (Observation seen : Observation.values()) {
            Screening screening = listed.screen(transfer(seen, Observation.NERVOUS));
            for (Locale locale : LOCALES) {
                assertThat(screener.present(screening, locale).customerText().text())
                        .isNotBlank()
                        .doesNotContain("账户涉案", "可疑", "名单", "止付", "watchlist", "suspicious", "under suspicion")
                        .doesNotContainPattern("[A-Z]{2}-\\d\\d")
                        .doesNotContain("6222");
            }
        }
    }

    @Test
    void aHeldCustomerIsToldWhyAndHowToComplain() {
        Prompt prompt = present(transfer(Observation.SCREEN_SHARING).answered(Answer.text("检察官来电话说我洗钱，要转到安全账户")));

        assertThat(prompt.intervention()).isEqualTo(Intervention.HOLD);
        assertThat(prompt.customerText().text()).contains("书面").contains("申诉");
    }

    @Test
    void headlinesHaveAtMost25CharactersForEveryScamAndLevel() {
        Rulebook rulebook = new RulebookLoader(new DrlReader()).load(RulebookFiles.in(Path.of("rules")));
        for (Scam scam : rulebook.scams()) {
            rulebook.dialogue().headlines().forEach((level, headline) -> {
                String finished =
                        headline.leading().zh().replace("{scam}", scam.name().zh());
                assertThat(finished.codePointCount(0, finished.length())).isLessThanOrEqualTo(25);
            });
        }
    }
}
