package io.levee.cli;

import io.levee.Screening;
import io.levee.transfer.Transfer;

/** What a transfer may come with: what was said and seen, of which no single fact says whether it is known. */
enum Told {
    PURPOSE("有用途", "a purpose"),
    ANSWER("有客户回答", "an answer"),
    TELL("说到规则库认识的话", "words that the rulebook knows"),
    OBSERVATION("有柜面观察", "something that the teller saw"),
    NOT_OBSERVED("有留意过而未见的", "something looked for and not seen"),
    CONFIRMATION("有银行核实", "a confirmation by the bank");

    private final String zh;
    private final String en;

    Told(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    boolean isIn(Transfer transfer, Screening screening) {
        return switch (this) {
            case PURPOSE -> transfer.purpose() != null;
            case ANSWER -> !transfer.answers().isEmpty();
            case TELL -> !screening.facts().words().spoken().isEmpty();
            case OBSERVATION -> !transfer.observations().isEmpty();
            case NOT_OBSERVED -> !transfer.notObserved().isEmpty();
            case CONFIRMATION -> !transfer.confirmations().isEmpty();
        };
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
