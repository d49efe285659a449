package io.levee.cli;

import io.levee.Screening;
import io.levee.transfer.Transfer;

/** What a transfer may come with: what was said and seen, of which no single fact says whether it is known. */
enum Told {
    PURPOSE("有用途", "a purpose") {
        @Override
        boolean isIn(Transfer transfer, Screening screening) {
            return transfer.purpose() != null;
        }
    },
    ANSWER("有客户回答", "an answer") {
        @Override
        boolean isIn(Transfer transfer, Screening screening) {
            return !transfer.answers().isEmpty();
        }
    },
    TELL("说到规则库认识的话", "words that the rulebook knows") {
        @Override
        boolean isIn(Transfer transfer, Screening screening) {
            return !screening.facts().words().spoken().isEmpty();
        }
    },
    OBSERVATION("有柜面观察", "something that the teller saw") {
        @Override
        boolean isIn(Transfer transfer, Screening screening) {
            return !transfer.observations().isEmpty();
        }
    },
    NOT_OBSERVED("有留意过而未见的", "something looked for and not seen") {
        @Override
        boolean isIn(Transfer transfer, Screening screening) {
            return !transfer.notObserved().isEmpty();
        }
    },
    CONFIRMATION("有银行核实", "a confirmation by the bank") {
        @Override
        boolean isIn(Transfer transfer, Screening screening) {
            return !transfer.confirmations().isEmpty();
        }
    };

    private final String zh;
    private final String en;

    Told(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    abstract boolean isIn(Transfer transfer, Screening screening);

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
