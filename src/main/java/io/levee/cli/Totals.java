package io.levee.cli;

import io.levee.transfer.Intervention;

/** Recall and false alarms over all cases of one variant. */
final class Totals {

    private final Levels scams = new Levels();
    private final Levels legitimate = new Levels();
    private int detected;
    private int rightFirst;
    private int rightNamed;

    void add(String label, CaseLooks looks) {
        if (label.equals(Evaluation.LEGITIMATE)) {
            legitimate.add(looks);
            return;
        }
        scams.add(looks);
        if (looks.last().intervention().compareTo(Intervention.VERIFY) >= 0) {
            detected++;
            if (Evaluation.rankedFirst(looks.last()).equals(label)) {
                rightFirst++;
            }
            if (looks.last().scam().filter(label::equals).isPresent()) {
                rightNamed++;
            }
        }
    }

    Levels scams() {
        return scams;
    }

    Levels legitimate() {
        return legitimate;
    }

    /** Scams at {@code VERIFY} or above after the follow-up. */
    int detected() {
        return detected;
    }

    /** Those of the detected for which the right scam is ranked first. */
    int rightFirst() {
        return rightFirst;
    }

    /** Those of the detected for which the right scam led by enough to be named. */
    int rightNamed() {
        return rightNamed;
    }
}
