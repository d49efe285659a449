package io.levee.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levee.history.HistoryState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command on a history on disk, which prints lines or one JSON object. */
abstract class HistoryWork extends Work {

    @Option(names = "--json", description = "one JSON object instead of text")
    private boolean json;

    final void print(List<String> lines, ObjectNode object) {
        if (json) {
            output().out().println(object);
        } else {
            lines.forEach(output().out()::println);
        }
    }

    /** How many accounts a history knows. */
    final String accounts(HistoryState state) {
        return say("账户：", "accounts: ") + number(state.accounts());
    }

    /** What is said about a history's completeness, and what follows where nothing is said. */
    final String coverage(HistoryState state) {
        return state.coveredSince()
                .map(since -> say("完整性：自 " + time(since) + " 起完整", "covered: complete since " + time(since)))
                .orElse(say(
                        "完整性：未声明，所以没有记录不等于没有发生，“以前从未付过款”一律视为未知",
                        "covered: nothing is stated, so what is not there may still have happened, and \"never paid"
                                + " before\" stays unknown"));
    }

    /** A number with its thousands apart. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A moment as clocks in this place show it, with the offset. */
    static String time(Instant moment) {
        return moment.atZone(ZoneId.systemDefault()).toOffsetDateTime().toString();
    }

    static @Nullable String text(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(null);
    }
}
