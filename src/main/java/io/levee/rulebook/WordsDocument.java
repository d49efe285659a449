package io.levee.rulebook;

import io.levee.decision.Text;
import io.levee.words.Concept;
import io.levee.words.FolderTerms;
import io.levee.words.Tell;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One {@code words.yaml}.
 *
 * @param file the file
 * @param variants other spellings of words
 * @param negators words that deny what follows
 * @param disbelief words that say that a breath is told but not believed, and phrases that mean the opposite
 * @param terms the folder's terms
 * @param accepted the terms of which an officer says why they are meant as they are
 * @param concepts its concepts
 * @param tells its tells
 */
record WordsDocument(
        String file,
        Map<String, List<String>> variants,
        List<String> negators,
        Concept disbelief,
        FolderTerms terms,
        Set<String> accepted,
        List<Concept> concepts,
        List<TellDocument> tells) {

    /**
     * A tell with its papers.
     *
     * @param tell the combination
     * @param label what the screen shows where it can be ticked
     * @param says examples that give it; each is what was said, breath by breath
     * @param quiet examples that do not
     * @param line where it stands
     */
    record TellDocument(Tell tell, Text label, List<List<String>> says, List<List<String>> quiet, int line) {}
}
