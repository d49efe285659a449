package io.levee.rulebook;

import io.levee.facts.WordFacts;
import io.levee.transfer.Answer;
import io.levee.transfer.Payee;
import io.levee.transfer.Transfer;
import io.levee.words.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** What is said around a transfer: the purpose and the answers, the payee's name, and what the teller ticked. */
final class Speech {

    private Speech() {}

    static WordFacts heard(Transfer transfer, Lexicon lexicon) {
        List<String> said = new ArrayList<>();
        List<String> ticked = new ArrayList<>();
        String purpose = transfer.purpose();
        if (purpose != null) {
            said.add(purpose);
        }
        for (Answer answer : transfer.answers()) {
            String text = answer.text();
            if (text != null) {
                said.add(text);
            }
            ticked.addAll(answer.ticks());
        }
        Payee payee = transfer.payee();
        return lexicon.read(said, payee == null ? null : payee.name(), ticked);
    }
}
