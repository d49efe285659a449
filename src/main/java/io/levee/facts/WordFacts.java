package io.levee.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the customer says: purpose and answers, read by the rulebook's words, and what the teller ticked. */
public final class WordFacts {

    private static final WordFacts NONE = new WordFacts(List.of(), Set.of(), false);

    private final List<SpokenTell> spoken;
    private final Set<String> strongFolders;
    private final boolean retold;

    private WordFacts(List<SpokenTell> spoken, Set<String> strongFolders, boolean retold) {
        this.spoken = spoken;
        this.strongFolders = strongFolders;
        this.retold = retold;
    }

    /** Nothing was said that any word of the rulebook knows. */
    public static WordFacts none() {
        return NONE;
    }

    /**
     * What was said.
     *
     * @param spoken the tells that were spoken, each once
     * @param strongFolders the folders of which a strong term was said
     * @param retold whether something was told that would have counted, had the customer not said that they did not
     *     believe or do it
     */
    public static WordFacts of(List<SpokenTell> spoken, Set<String> strongFolders, boolean retold) {
        return spoken.isEmpty() && strongFolders.isEmpty() && !retold
                ? NONE
                : new WordFacts(List.copyOf(spoken), Set.copyOf(strongFolders), retold);
    }

    /** The same, had this tell been spoken too. */
    WordFacts with(SpokenTell tell) {
        if (tells(tell.name())) {
            return this;
        }
        List<SpokenTell> more = new ArrayList<>(spoken);
        more.add(tell);
        return new WordFacts(List.copyOf(more), strongFolders, retold);
    }

    /** Whether the tell of that name was heard or ticked. */
    @Meaning(zh = "客户的话符合该话术组合", en = "What was said gives that tell", onlyIf = "anythingHeard")
    public boolean tells(String name) {
        for (int i = 0; i < spoken.size(); i++) {
            if (spoken.get(i).name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a term was said that is strong enough alone in that rule folder. */
    @Meaning(zh = "客户说出该目录的强信号词", en = "A strong term of that folder was said", onlyIf = "anythingHeard")
    public boolean strong(String folder) {
        return strongFolders.contains(folder);
    }

    /** Whether the customer told of something that would count, and said that they did not believe or do it. */
    @Meaning(
            zh = "客户讲到可疑的事，并称没有相信或没有照做",
            en = "Told of something suspicious and not believed or done",
            onlyIf = "anythingHeard")
    public boolean retold() {
        return retold;
    }

    /** Whether anything was heard that the other words ask for. No word of the flag language. */
    public boolean anythingHeard() {
        return this != NONE;
    }

    /** All tells that were spoken. No word of the flag language: scoring asks it. */
    public List<SpokenTell> spoken() {
        return spoken;
    }
}
