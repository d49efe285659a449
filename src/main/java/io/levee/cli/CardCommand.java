package io.levee.cli;

import io.levee.Paper;
import io.levee.Rulebooks;
import io.levee.rulebook.RulebookFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a card for training. */
@Command(
        name = "card",
        description = "Prints a card about a scam for training: how it runs, what gives it away, what to ask and say.",
        mixinStandardHelpOptions = true)
final class CardCommand extends Work {

    @Parameters(paramLabel = "SCAM", description = "the scam's id, as in its scam.yaml")
    private String scam = "";

    @Option(names = "--rules", paramLabel = "DIR", description = "another rulebook than the built-in one")
    private @Nullable Path rules;

    @Option(names = "--html", paramLabel = "FILE.html", description = "writes a page to print instead")
    private @Nullable Path html;

    @Override
    int work() throws IOException {
        RulebookFiles files = rules == null ? RulebookFiles.builtIn() : RulebookFiles.in(rules);
        Optional<Paper> card = Rulebooks.card(files, scam, locale());
        if (card.isEmpty()) {
            throw new RefusedException(say("没有骗局 ", "there is no scam ")
                    + scam
                    + say("，可选：", ", expected one of ")
                    + String.join(", ", Rulebooks.scams(files)));
        }
        if (html == null) {
            output().out().print(card.get().text());
        } else {
            Files.writeString(html, card.get().html());
        }
        return Levee.DONE;
    }
}
