package io.levee.words;

import java.util.List;
import java.util.Map;

/**
 * The terms of one rule folder.
 *
 * @param folder the folder's name
 * @param strong terms that are enough alone
 * @param beside terms that are enough beside another term of the folder
 * @param medium terms that only serve as that other term
 * @param innocent for a term, the phrases that make it innocent when they are said with it
 */
public record FolderTerms(
        String folder,
        List<String> strong,
        List<String> beside,
        List<String> medium,
        Map<String, List<String>> innocent) {

    /** Whether it is a term of the folder, of whatever strength. */
    public boolean isListed(String term) {
        return strong.contains(term) || beside.contains(term) || medium.contains(term);
    }
}
