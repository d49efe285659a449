package io.levee.transfer;

/** How strongly the teller should intervene, from weakest to strongest. */
public enum Intervention {
    /** Carry on; nothing is shown. */
    NONE,
    /** 提醒: one sentence, no answer needed. */
    REMIND,
    /** 核实: ask open questions, check the payee, and screen again. */
    VERIFY,
    /** 劝阻: a supervisor joins, family or the police line is called, delay is offered. */
    DISSUADE,
    /** 暂缓: do not execute now. */
    HOLD;

    /** The stronger of the two. */
    public Intervention or(Intervention other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The weaker of the two. */
    public Intervention atMost(Intervention limit) {
        return compareTo(limit) <= 0 ? this : limit;
    }
}
