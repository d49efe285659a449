package io.levee.rulebook;

import io.levee.decision.Text;
import io.levee.facts.Remittance;
import org.jspecify.annotations.Nullable;

/** Why a flag fired, in both languages, with the transfer's own values. */
final class Reason {

    private final Template zh;
    private final Template en;
    private final @Nullable Text fixed;

    Reason(Template zh, Template en) {
        this.zh = zh;
        this.en = en;
        this.fixed = zh.isFixed() && en.isFixed() ? new Text(zh.fixed(), en.fixed()) : null;
    }

    /** As it is written, with the places for values. */
    Text written() {
        return new Text(zh.written(), en.written());
    }

    Text text(Remittance remittance) {
        return fixed == null ? new Text(zh.fill(remittance), en.fill(remittance)) : fixed;
    }
}
