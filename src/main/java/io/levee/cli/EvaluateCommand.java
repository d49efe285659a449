package io.levee.cli;

import java.io.IOException;
import picocli.CommandLine.Command;

/** Measures a rulebook on labelled cases. */
@Command(
        name = "evaluate",
        description =
                "Screens labelled cases and prints recall per scam and level, false alarms, and which scam was named."
                        + " Each case stands on its own: a history on disk plays no part.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand extends CaseWork {

    @Override
    boolean printsOnTheWay(boolean json) {
        return false;
    }

    @Override
    void screen(JsonLines cases, Desk desk, boolean json) throws IOException {
        Evaluation evaluation = new Evaluation();
        cases.forEachCase(situation -> evaluation.add(situation, variant -> CaseLooks.at(variant, desk)));
        if (json) {
            output().out().println(EvaluationJson.of(evaluation, locale()));
        } else {
            new EvaluationView(evaluation, output().out(), this).print();
        }
    }
}
