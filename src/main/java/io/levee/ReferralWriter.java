package io.levee;

import io.levee.decision.Evidence;
import io.levee.decision.Mandate;
import io.levee.decision.Text;
import io.levee.rulebook.Question;
import io.levee.rulebook.Rulebook;
import io.levee.transfer.Answer;
import io.levee.transfer.Context;
import io.levee.transfer.Payee;
import io.levee.transfer.Payer;
import io.levee.transfer.Transfer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what a police desk needs for a stop payment: who, to whom, how much, when, under what number, what was said. */
final class ReferralWriter {

    private final Screening screening;
    private final Transfer transfer;
    private final Rulebook rulebook;
    private final PaperText paper;
    private final Map<Object, Text> labels = new HashMap<>();
    private final Map<String, Text> questions = new HashMap<>();

    ReferralWriter(Screening screening, Locale locale) {
        this.screening = screening;
        this.transfer = screening.transfer();
        this.rulebook = screening.rulebook();
        this.paper = new PaperText(locale, rulebook.profile());
        Stream.concat(
                        rulebook.dialogue().questions().stream(),
                        rulebook.scams().stream().flatMap(scam -> scam.questions().stream()))
                .forEach(this::learn);
    }

    private void learn(Question question) {
        questions.putIfAbsent(question.id(), question.ask());
        for (Question.Tick tick : question.ticks()) {
            labels.putIfAbsent(tick.thing(), tick.label());
        }
    }

    Paper write() {
        payer();
        payee();
        transfer();
        said();
        judgement();
        paper.section("银行填写", "For the bank to fill in");
        for (String[] field : new String[][] {
            {"银行和网点", "Bank and branch"},
            {"经办人和电话", "Officer and telephone"},
            {"款项现状（未付／已付，时间）", "Money: not sent / sent at"},
            {"公安受理编号", "Police reference"}
        }) {
            paper.plain(paper.say(field[0], field[1]) + "  ____________________");
        }
        return paper.paper("涉诈线索移送单（申请紧急止付）", "Referral to the police: suspected scam, stop payment asked for");
    }

    private void payer() {
        Payer payer = transfer.payer();
        paper.section("付款人", "Payer");
        paper.line("客户号", "Customer number", payer.customer());
        paper.line("账号", "Account", payer.account().value());
        paper.line("年龄", "Age", payer.age());
    }

    private void payee() {
        Payee payee = transfer.payee();
        paper.section("收款人", "Payee");
        if (payee != null) {
            paper.line("户名", "Name", payee.name());
            paper.line("账号", "Account", payee.account().value());
            paper.line("开户行", "Bank", payee.bank());
            paper.line("地区", "Region", payee.region());
            paper.line("客户所称关系", "Relation, as the customer says", payee.relation());
        }
    }

    private void transfer() {
        paper.section("交易", "Transaction");
        paper.line("业务编号", "Reference", transfer.id());
        paper.line("时间", "Time", transfer.time());
        paper.line("类型和渠道", "Kind and channel", transfer.kind() + ", " + transfer.channel());
        paper.line("金额", "Amount", NoticeWriter.amount(transfer));
        paper.line("资金来源", "Funding", transfer.funding());
        paper.line("用途（客户填写）", "Purpose, as the customer wrote it", transfer.purpose());
        Context context = transfer.context();
        if (context != null) {
            paper.line("网点", "Branch", context.branch());
        }
    }

    private void said() {
        paper.section("客户说的和柜员看到的", "What was said and seen");
        for (Answer answer : transfer.answers()) {
            Text asked = answer.question() == null ? null : questions.get(answer.question());
            String ticks = named(answer.ticks());
            String said = Stream.of(answer.text() == null ? "" : answer.text(), ticks)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(paper.say("；", "; ")));
            if (asked == null) {
                paper.plain(said);
            } else {
                paper.plain(paper.in(asked) + " — " + said);
            }
        }
        paper.line("柜员看到", "Seen by the teller", named(transfer.observations()));
        paper.line("银行已核实", "Confirmed by the bank", named(transfer.confirmations()));
    }

    private String named(Collection<?> things) {
        return things.stream()
                .map(thing -> labels.containsKey(thing) ? paper.in(labels.get(thing)) : thing.toString())
                .collect(Collectors.joining(paper.say("、", ", ")));
    }

    private void judgement() {
        paper.section("银行的判断", "The bank's view");
        paper.line("处置", "Action", paper.in(NoticeWriter.level(screening)));
        screening
                .scam()
                .flatMap(rulebook::scam)
                .ifPresent(scam -> paper.line("疑似类型", "Suspected kind", paper.in(scam.name())));
        for (Mandate mandate : screening.mandates()) {
            paper.line(mandate.reason());
        }
        List<Evidence> reasons = screening.evidence().stream()
                .filter(evidence -> evidence.points() > 0)
                .sorted(Comparator.comparingDouble(Evidence::points).reversed())
                .toList();
        reasons.forEach(evidence -> paper.line(evidence.reason()));
        paper.line(
                "依据",
                "Basis",
                paper.in(rulebook.profile().rung(screening.intervention()).basis()));
        paper.line("规则库", "Rulebook", screening.rulebookHash());
    }
}
