package io.levee.cli;

import io.levee.Screening;
import io.levee.transfer.Intervention;

/**
 * A case that went wrong, with the evidence it had.
 *
 * @param why what went wrong
 * @param id the case's id
 * @param label what it was
 * @param first the level before the teller asked
 * @param last the level after
 * @param score the score that the evidence belongs to
 * @param rankedFirst the scam that was ranked first
 * @param shown the look that the score belongs to: its evidence and mandates are what the case had
 */
record Noted(
        Why why,
        String id,
        String label,
        Intervention first,
        Intervention last,
        double score,
        String rankedFirst,
        Screening shown) {

    /** What can go wrong. */
    enum Why {
        MISSED("漏掉", "missed"),
        OTHER_SCAM("认成别的骗局", "taken for another scam"),
        FALSE_ALARM("误报", "false alarm"),
        FALSE_ALARM_AT_FIRST("初看误报", "false alarm at first");

        private final String zh;
        private final String en;

        Why(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    static Noted of(Why why, String id, String label, CaseLooks looks) {
        Screening shown = why == Why.FALSE_ALARM_AT_FIRST ? looks.first() : looks.last();
        return new Noted(
                why,
                id,
                label,
                looks.first().intervention(),
                looks.last().intervention(),
                shown.score(),
                Evaluation.rankedFirst(shown),
                shown);
    }
}
