package io.levee;

import io.levee.decision.Text;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.Scam;
import java.util.List;
import java.util.Locale;

/** Writes a card for training: how a scam runs, what gives it away, what to ask and say, and how people protect themselves. */
final class CardWriter {

    private static final int MOST_SIGNS = 10;

    private final Rulebook rulebook;
    private final Scam scam;
    private final PaperText paper;

    CardWriter(Rulebook rulebook, Scam scam, Locale locale) {
        this.rulebook = rulebook;
        this.scam = scam;
        this.paper = new PaperText(locale, rulebook.profile());
    }

    Paper write() {
        numbered("怎么骗", "How it runs", scam.course());
        paper.section("有哪些信号", "What gives it away");
        rulebook.signsOf(scam).stream().limit(MOST_SIGNS).forEach(sign -> paper.plain("· " + paper.in(sign)));
        numbered(
                "怎么问",
                "What to ask",
                scam.questions().stream().map(question -> question.ask()).toList());
        numbered("怎么说", "What to say", scam.lines());
        numbered("不要这样", "What never to do", scam.never());
        paper.section("怎么防", "How people protect themselves");
        paper.line(scam.notice());
        return paper.paper(scam.name().zh(), scam.name().en());
    }

    private void numbered(String zh, String en, List<Text> texts) {
        paper.section(zh, en);
        for (int i = 0; i < texts.size(); i++) {
            paper.plain(i + 1 + ". " + paper.in(texts.get(i)));
        }
    }
}
