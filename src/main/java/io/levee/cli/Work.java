package io.levee.cli;

import io.levee.Screener;
import io.levee.ScreenerBuilder;
import io.levee.history.HistoryException;
import io.levee.record.RecordException;
import io.levee.rulebook.RulebookException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands have in common: a language, a rulebook, and how failures are told. */
abstract class Work implements Callable<Integer> {

    /** The languages that texts come in. */
    enum Language {
        zh(Locale.SIMPLIFIED_CHINESE),
        en(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }
    }

    @Option(names = "--lang", paramLabel = "zh|en", description = "language of the texts (default: ${DEFAULT-VALUE})")
    private Language language = Language.zh;

    private @Nullable Output output;

    void output(Output where) {
        this.output = where;
    }

    final Output output() {
        if (output == null) {
            throw new IllegalStateException("no output");
        }
        return output;
    }

    final Locale locale() {
        return language.locale;
    }

    final String say(String zh, String en) {
        return language == Language.zh ? zh : en;
    }

    /** Says why a rulebook was refused. */
    void refused(RulebookException e) {
        output().err().println(e.in(locale()));
    }

    /** Does the work; the result is the exit status. */
    abstract int work() throws IOException;

    @Override
    public final Integer call() {
        try {
            return work();
        } catch (RulebookException e) {
            refused(e);
            return Levee.REFUSED;
        } catch (RefusedException e) {
            output().err().println(e.getMessage());
            return Levee.REFUSED;
        } catch (RecordException e) {
            output().err().println(e.getMessage());
            return Levee.REFUSED;
        } catch (HistoryException e) {
            output().err().println(OpenHistory.refusal(e, this));
            return Levee.REFUSED;
        } catch (IOException e) {
            output().err().println(say("无法读取：", "can't be read: ") + e.getMessage());
            return Levee.BAD_INPUT;
        }
    }

    /** A command ends before compiled rules would have saved what compiling them takes. */
    static ScreenerBuilder screener(@Nullable Path rules) {
        ScreenerBuilder builder = Screener.builder().withoutCompiling();
        return rules == null ? builder : builder.rules(rules);
    }
}
