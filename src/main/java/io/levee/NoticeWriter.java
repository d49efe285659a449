package io.levee;

import io.levee.decision.Text;
import io.levee.rulebook.Profile;
import io.levee.transfer.Payee;
import io.levee.transfer.Transfer;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes what the customer gets on paper: what is waited for and why, what the customer can do, where to complain. Of the
 * payee it holds what the customer gave, of the screening nothing but its outcome.
 */
final class NoticeWriter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Screening screening;
    private final CustomerText told;
    private final PaperText paper;
    private final Profile profile;

    NoticeWriter(Screening screening, CustomerText told, Locale locale) {
        this.screening = screening;
        this.told = told;
        this.profile = screening.rulebook().profile();
        this.paper = new PaperText(locale, profile);
    }

    Paper write() {
        transfer();
        if (told.kind() == CustomerText.Kind.NEUTRAL) {
            // whoever reads over the customer's shoulder learns of an ordinary check
            paper.section("请注意", "Please note");
            paper.plain(told.text());
            return paper.paper("业务核对单", "Check of a transaction");
        }
        Profile.Rung rung = profile.rung(screening.intervention());
        paper.section("为什么先核实", "Why we check first");
        paper.plain(paper.in(profile.paper().reason()).replace("{basis}", paper.in(rung.basis())));
        paper.plain(told.text());
        paper.section("您可以怎么做", "What you can do");
        paper.line(profile.paper().remedy());
        paper.line(profile.paper().papers());
        paper.section("有异议时", "If you disagree");
        paper.line(profile.paper().appeal());
        if (rung.signs()) {
            paper.section("签字", "Signature");
            paper.line(profile.paper().signature());
        }
        return told.kind() == CustomerText.Kind.NOTICE
                ? paper.paper("暂缓办理通知书", "Notice: your payment waits")
                : paper.paper("风险提示单", "A word of caution");
    }

    private void transfer() {
        Transfer transfer = screening.transfer();
        paper.section("这笔业务", "The transaction");
        paper.line("业务编号", "Reference", transfer.id());
        paper.line("时间", "Time", TIME.format(transfer.time()));
        paper.line("金额", "Amount", amount(transfer));
        Payee payee = transfer.payee();
        if (payee != null) {
            paper.line("收款人（您提供）", "Payee, as you gave it", payee.name());
            paper.line("收款账号（您提供）", "Account, as you gave it", payee.account().value());
        }
    }

    static String amount(Transfer transfer) {
        return String.format(
                Locale.ROOT,
                "%,.2f %s",
                transfer.amount().amount(),
                transfer.amount().currency().getCurrencyCode());
    }

    static Text level(Screening screening) {
        return switch (screening.intervention()) {
            case NONE -> new Text("正常办理", "carry on");
            case REMIND -> new Text("提醒", "remind");
            case VERIFY -> new Text("核实", "verify");
            case DISSUADE -> new Text("劝阻", "dissuade");
            case HOLD -> new Text("暂缓", "hold");
        };
    }
}
