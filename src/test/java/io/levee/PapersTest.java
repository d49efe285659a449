package io.levee;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.history.History;
import io.levee.rulebook.RulebookFiles;
import io.levee.transfer.AccountId;
import io.levee.transfer.Answer;
import io.levee.transfer.Case;
import io.levee.transfer.Confirmation;
import io.levee.transfer.Intervention;
import io.levee.transfer.Money;
import io.levee.transfer.Observation;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import io.levee.transfer.WatchlistEntry;
import io.levee.transfer.WatchlistStatus;
import io.levee.watchlist.Watchlist;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The customer's notice, the referral to the police, and the card for training. */
class PapersTest {

    private static final String NAME = "<script>alert('x')</script> & \"Söhne\"";
    private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static Screener screener;

    @BeforeAll
    static void open() {
        screener = Screener.builder().withoutCompiling().build();
    }

    @AfterAll
    static void close() {
        screener.close();
    }

    private static Transfer transfer() {
        return Transfer.builder()
                .id("T-77")
                .time(OffsetDateTime.parse("2026-03-10T10:30:00+08:00"))
                .amount(Money.of("30000.00", "CNY"))
                .payer(Payer.builder()
                        .account("6222 0001")
                        .customer("C-9")
                        .age(70)
                        .build())
                .payee(Payee.builder()
                        .account("6222 0002")
                        .name(NAME)
                        .bank("Bank of X")
                        .build())
                .purpose("投资款")
                .observations(Observation.ON_PHONE, Observation.SECRECY)
                .answers(Answer.text("公安打来的电话，说我洗钱，钱要转过去审查"), Answer.ticked("told-to-say", "official-secret"))
                .build();
    }

    private static Document parsed(Paper paper) throws Exception {
        String xml = paper.html().replace("<!DOCTYPE html>\n", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aReferralHoldsAllThatAPoliceDeskNeedsAndEveryValueIsEscaped() throws Exception {
        Screening screening = screener.screen(transfer().confirmed(Confirmation.OWN_RECORDS));
        for (Locale locale : LOCALES) {
            Paper referral = screener.referral(screening, locale);

            assertThat(referral.text())
                    .contains(
                            "62220001",
                            "62220002",
                            NAME,
                            "T-77",
                            "C-9",
                            "Bank of X",
                            "30,000.00 CNY",
                            "2026-03-10T10:30+08:00")
                    .contains("公安打来的电话，说我洗钱，钱要转过去审查", "投资款", screening.rulebookHash());
            assertThat(referral.html()).doesNotContain("<script>").contains("&lt;script&gt;");
            assertThat(parsed(referral).getDocumentElement().getTextContent()).contains(NAME);
        }
        assertThat(screener.referral(screening, Locale.SIMPLIFIED_CHINESE).text())
                .contains("对方对银行、对家里人，要您怎么说？ — 办案要保密")
                .contains("电话还通着、");
    }

    @Test
    void aNoticeSaysReasonRemedyAndAppealAndNothingOfListScoreOrRule() throws Exception {
        Transfer transfer = transfer();
        AccountId payee = AccountId.of("62220002");
        Screener listing = screener.knowing(
                History.inMemory(),
                Watchlist.of(List.of(new WatchlistEntry(payee, WatchlistStatus.FROZEN, null, null))));
        Screening held = listing.screen(transfer);
        assertThat(held.intervention()).isEqualTo(Intervention.HOLD);
        for (Locale locale : LOCALES) {
            String text = listing.notice(held, locale).text();

            assertThat(text).doesNotContain("冻结收款", "frozen by", "watchlist", "名单", "CM-", "FO-", held.rulebookHash());
            assertThat(text).doesNotContain(String.format(Locale.ROOT, "%.0f", held.score()) + " ");
            assertThat(parsed(listing.notice(held, locale)).getDocumentElement().getTextContent())
                    .contains(NAME);
        }
        assertThat(listing.notice(held, Locale.SIMPLIFIED_CHINESE).text())
                .contains("暂缓办理通知书", "反电信网络诈骗法第18、20、32条", "12363", "客户签字");
        assertThat(listing.notice(held, Locale.ENGLISH).text()).contains("Notice: your payment waits", "signature");
    }

    @Test
    void aNoticeThatACompanionMayReadTellsOfAnOrdinaryCheck() {
        Transfer transfer = transfer().toBuilder()
                .observations(Observation.ACCOMPANIED, Observation.SECRECY)
                .build();
        String zh = screener.notice(screener.screen(transfer), Locale.SIMPLIFIED_CHINESE)
                .text();
        String en = screener.notice(screener.screen(transfer), Locale.ENGLISH).text();

        assertThat(zh).contains("业务核对单").doesNotContain("诈骗", "骗", "公安", "警", "暂缓", "风险");
        assertThat(en.toLowerCase(Locale.ROOT)).doesNotContain("scam", "fraud", "police", "risk", "on hold", "held");
    }

    @Test
    void everyScamHasACardInBothLanguages() throws Exception {
        RulebookFiles files = RulebookFiles.in(Path.of("rules"));
        List<String> scams = Rulebooks.scams(files);
        assertThat(scams).hasSize(6);
        for (Locale locale : LOCALES) {
            for (String scam : scams) {
                Paper card = Rulebooks.card(files, scam, locale).orElseThrow();

                assertThat(card.sections()).as(scam).hasSize(6).allSatisfy(section -> {
                    assertThat(section.heading()).isNotBlank();
                    assertThat(section.lines()).isNotEmpty();
                });
                assertThat(card.text()).doesNotContain("{", "}");
                parsed(card);
            }
        }
        assertThat(Rulebooks.card(files, "NO_SUCH", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void allCasesGivePapersThatCanBeRead() throws Exception {
        for (Case situation : Cases.all()) {
            Screener knowing = Cases.knowing(situation, screener);
            Screening look = knowing.screen(situation.secondLook().orElse(situation.transfer()));
            for (Locale locale : LOCALES) {
                parsed(knowing.referral(look, locale));
                String notice = knowing.notice(look, locale).text();
                parsed(knowing.notice(look, locale));
                assertThat(notice).doesNotContain("{", "}", "null");
                look.evidence().forEach(evidence -> assertThat(notice).doesNotContain(evidence.rule()));
            }
        }
    }
}
