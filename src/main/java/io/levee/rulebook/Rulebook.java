package io.levee.rulebook;

import io.levee.decision.Text;
import io.levee.facts.Rate;
import io.levee.facts.Rates;
import io.levee.facts.Remittance;
import io.levee.facts.WordFacts;
import io.levee.transfer.Transfer;
import io.levee.words.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rulebook: checked, whole and immutable. Whoever holds it has one version of flags, words, texts and settings that
 * passed all its own examples.
 */
public final class Rulebook {

    /** The folder of what every scam shares. */
    public static final String COMMON = "common";

    private final String hash;
    private final Settings settings;
    private final List<Scam> scams;
    private final Dialogue dialogue;
    private final Profile profile;
    private final List<Flag> flags;
    private final Lexicon lexicon;
    private final List<Example> examples;
    private final List<WordsDocument> words;
    private final Set<Property> properties;
    private final AskedFor askedFor;
    private final Map<String, Flag> byId;
    private final Scorer scorer;

    Rulebook(
            String hash,
            Settings settings,
            List<Scam> scams,
            Dialogue dialogue,
            Profile profile,
            List<Flag> flags,
            Lexicon lexicon,
            List<Example> examples,
            List<WordsDocument> words) {
        this.hash = hash;
        this.settings = settings;
        this.scams = List.copyOf(scams);
        this.dialogue = dialogue;
        this.profile = profile;
        this.flags = List.copyOf(flags);
        this.lexicon = lexicon;
        this.examples = List.copyOf(examples);
        this.words = List.copyOf(words);
        this.properties = properties(this.flags, this.scams);
        this.askedFor = new AskedFor(this.flags);
        this.byId = this.flags.stream()
                .collect(Collectors.toUnmodifiableMap(Flag::id, flag -> flag, (first, again) -> first));
        this.scorer = new Scorer(this.scams, settings);
    }

    /** The hash of its contents, 16 hexadecimal digits. */
    public String hash() {
        return hash;
    }

    /** Its settings. */
    public Settings settings() {
        return settings;
    }

    /** Its scams in the order of their folders. */
    public List<Scam> scams() {
        return scams;
    }

    /** The scam of an id. */
    public Optional<Scam> scam(String id) {
        return scams.stream().filter(scam -> scam.id().equals(id)).findFirst();
    }

    /** What is said and done whatever the scam. */
    public Dialogue dialogue() {
        return dialogue;
    }

    /** What is done in the country of its settings. */
    public Profile profile() {
        return profile;
    }

    /** Its flags in the order of their folders and files. */
    public List<Flag> flags() {
        return flags;
    }

    /** The flag of an id. */
    public Optional<Flag> flag(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The flags that may turn out otherwise with a tell's name, an observation or a confirmation. */
    List<Flag> askingFor(Object thing) {
        return askedFor.of(thing);
    }

    /** What speaks for a scam, as its own flags say it on their first example, the most telling first. */
    public List<Text> signsOf(Scam scam) {
        List<Text> signs = new ArrayList<>();
        flags.stream()
                .filter(flag -> flag.folder().equals(scam.folder()) && flag.isPositive() && !flag.shadow())
                .sorted(Comparator.comparingDouble(Flag::points).reversed())
                .forEach(flag -> examples.stream()
                        .filter(example -> example.flag().equals(flag.id()) && example.fires())
                        .findFirst()
                        .map(example -> flag.evidence(facts(example)).reason())
                        .filter(reason -> !signs.contains(reason))
                        .ifPresent(signs::add));
        return signs;
    }

    /** The examples of its flags. */
    public List<Example> examples() {
        return examples;
    }

    /** Its words as they were read. */
    List<WordsDocument> words() {
        return words;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** An example as the fact that its flag looks at. */
    Remittance facts(Example example) {
        return example.remittance(settings, rates(), lexicon);
    }

    /** Whether a teller may tick a tell of that name. */
    public boolean hasTell(String name) {
        return lexicon.hasTell(name);
    }

    /** Reads what was said and ticked. */
    public WordFacts read(Transfer transfer) {
        return Speech.heard(transfer, lexicon);
    }

    /** Adds up the points of the flags that fired, shadow flags left out. */
    public Score score(List<Flag> fired, Remittance remittance) {
        return scorer.score(fired, remittance);
    }

    /** Flags for a scam that miss by one threshold alone, on a value that comes near it; those of most points first. */
    public List<Missed> missed(Remittance remittance) {
        return flags.stream()
                .filter(flag -> flag.isPositive() && !flag.shadow())
                .sorted(Comparator.comparingDouble(Flag::points).reversed())
                .flatMap(flag -> NearMiss.thresholds(flag.condition(), remittance).stream()
                        .filter(missed -> NearMiss.isNear(missed, remittance))
                        .limit(1)
                        .map(missed -> new Missed(
                                flag,
                                missed.toString(),
                                Property.literal(
                                        Objects.requireNonNull(missed.property().of(remittance))))))
                .toList();
    }

    /** The facts that its decision on a remittance rests on. */
    public KeptFacts keep(Remittance remittance) {
        return KeptFacts.of(properties, remittance);
    }

    /**
     * Decides again.
     *
     * @param facts what {@link #keep} gave
     * @param keptOut the ids of flags that were kept out because they had failed
     */
    public Decided decide(KeptFacts facts, Set<String> keptOut) {
        List<Flag> fired = new ArrayList<>();
        List<Flag> shadow = new ArrayList<>();
        for (Flag flag : flags) {
            if (!keptOut.contains(flag.id()) && flag.condition().holds(facts)) {
                (flag.shadow() ? shadow : fired).add(flag);
            }
        }
        return new Decided(List.copyOf(fired), List.copyOf(shadow), scorer.score(fired, facts));
    }

    /** What its flags and the signs that rank its scams ask for, each once, in their order. */
    private static Set<Property> properties(List<Flag> flags, List<Scam> scams) {
        List<Condition> conditions = new ArrayList<>();
        flags.forEach(flag -> conditions.add(flag.condition()));
        scams.forEach(scam -> conditions.addAll(scam.shows().keySet()));
        Set<Property> properties = new LinkedHashSet<>();
        for (Condition condition : conditions) {
            Leaves.of(condition).forEach(leaf -> properties.addAll(Leaves.properties(leaf)));
        }
        return properties;
    }

    /** The rulebook's own rough rates, for where the bank supplies none. */
    public Rates rates() {
        return (from, to, day) -> {
            for (Rate rate : settings.rates()) {
                if (rate.from().equals(from) && rate.to().equals(to)) {
                    return rate;
                }
            }
            return null;
        };
    }

    /** The examples as facts: they warm up what was compiled, and both engines are compared on them. */
    public List<Remittance> exampleRemittances() {
        return examples.stream().map(this::facts).toList();
    }

    @Override
    public String toString() {
        return "Rulebook " + settings.version() + " " + hash;
    }
}
