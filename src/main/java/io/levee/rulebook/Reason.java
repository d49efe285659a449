package io.levee.rulebook;

import io.levee.decision.Text;
import io.levee.facts.Remittance;

/** Why a flag fired, in both languages, with the transfer's own values. */
record Reason(Template zh, Template en) {

    Text text(Remittance remittance) {
        return new Text(zh.fill(remittance), en.fill(remittance));
    }
}
