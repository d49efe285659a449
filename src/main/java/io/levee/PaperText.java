package io.levee;

import io.levee.decision.Text;
import io.levee.rulebook.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts the sections of a paper together in one language. */
final class PaperText {

    private final Locale locale;
    private final Profile profile;
    private final List<Paper.Section> sections = new ArrayList<>();
    private List<Paper.Line> lines = new ArrayList<>();

    PaperText(Locale locale, Profile profile) {
        this.locale = locale;
        this.profile = profile;
    }

    String in(Text text) {
        return profile.filled(text.in(locale));
    }

    String say(String zh, String en) {
        return new Text(zh, en).in(locale);
    }

    /** Begins a section; one without lines is left out. */
    void section(String zh, String en) {
        lines = new ArrayList<>();
        sections.add(new Paper.Section(say(zh, en), List.of()));
    }

    void line(Text text) {
        plain(in(text));
    }

    void plain(String text) {
        add(Paper.Line.of(text));
    }

    /** A line with a label; none where nothing is known. */
    void line(String zh, String en, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            add(new Paper.Line(say(zh, en), value.toString()));
        }
    }

    private void add(Paper.Line line) {
        lines.add(line);
        int last = sections.size() - 1;
        sections.set(last, new Paper.Section(sections.get(last).heading(), lines));
    }

    Paper paper(String zh, String en) {
        sections.removeIf(section -> section.lines().isEmpty());
        return new Paper(say(zh, en), say("zh", "en"), sections);
    }
}
