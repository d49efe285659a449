package io.levee.cli;

import io.levee.cli.ImportedFile.Stage;
import io.levee.transfer.Coverage;
import io.levee.transfer.StreamLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Loads files into a history. How far it got is noted now and then, after waiting until that is safe, so that an import
 * that was interrupted goes on from there and counts nothing twice. Coverage is stated at the end, when nothing is missing
 * any more.
 */
final class Import implements FileLines<StreamLine> {

    private final Feeder feeder;
    private final Trace trace;
    private final ImportProgress progress;
    private final Admission admission;
    private final int every;
    private final Consumer<String> messages;
    private final Work work;
    private final ImportCount count = new ImportCount();
    private final List<Coverage> statements = new ArrayList<>();
    private final List<ImportedFile> loaded = new ArrayList<>();
    private @Nullable ImportedFile current;
    private Doubtful doubtful = new Doubtful(0);
    private long line;
    private long bad;
    private long notNoted;

    /**
     * Begins.
     *
     * @param every after how many entries it is noted how far the import got
     * @param messages where it says which files it passes over
     */
    Import(
            OpenHistory open,
            ImportProgress progress,
            Admission admission,
            int every,
            Consumer<String> messages,
            Work work) {
        this.feeder = new Feeder(open, work);
        this.trace = new Trace(open.history());
        this.progress = progress;
        this.admission = admission;
        this.every = every;
        this.messages = messages;
        this.work = work;
    }

    @Override
    public @Nullable LineText<StreamLine> begin(Path file) throws IOException {
        long safe = feeder.awaitSafe();
        ImportedFile admitted = admission.admitted(file, safe, messages);
        if (admitted == null || admitted.stage() == Stage.DONE) {
            return null;
        }
        current = admitted;
        line = admitted.lines();
        bad = admitted.bad();
        if (admitted.stage() == Stage.BEGUN) {
            note(admitted);
            count.addKnown(admitted.lines());
            count.addBad(admitted.bad());
            // a power failure may have taken the latest note, so twice as many may be in as are noted at once
            doubtful = new Doubtful(Math.min(safe - admitted.safe(), 2L * every));
        }
        return new ImportLine(known(), work);
    }

    private ImportedFile current() {
        return Objects.requireNonNull(current);
    }

    /** Up to which line all is in. */
    private long known() {
        return current().stage() == Stage.BEGUN ? current().lines() : Long.MAX_VALUE;
    }

    @Override
    public void good(long number, StreamLine value) throws IOException {
        if (value instanceof Coverage coverage) {
            statements.add(coverage);
        }
        if (number <= known()) {
            return;
        }
        line = number;
        if (value instanceof Coverage) {
            count.add(value);
        } else if (doubtful.goesOn()) {
            doubtful.add(value);
            if (!doubtful.goesOn()) {
                settle();
            }
        } else {
            feed(value);
            if (notNoted >= every) {
                note(current().safeUntil(line, bad, feeder.awaitSafe()));
            }
        }
    }

    /** Takes in what is not in yet of the doubtful lines. */
    private void settle() throws IOException {
        List<StreamLine> lines = doubtful.lines();
        int in = doubtful.known(trace);
        doubtful = new Doubtful(0);
        count.addKnown(in);
        for (StreamLine value : lines.subList(in, lines.size())) {
            feed(value);
        }
    }

    private void feed(StreamLine value) throws IOException {
        feeder.feed(value);
        count.add(value);
        notNoted++;
    }

    @Override
    public void bad(long number) {
        if (number > known()) {
            line = number;
            bad++;
            count.addBad(1);
        }
    }

    @Override
    public void end() throws IOException {
        settle();
        if (current().stage() == Stage.BEGUN) {
            note(current().safeUntil(line, bad, feeder.awaitSafe()).at(Stage.LOADED));
        }
        loaded.add(current());
    }

    private void note(ImportedFile now) throws IOException {
        try {
            progress.note(now);
        } catch (IOException e) {
            throw new StoppedException(
                    work.say("导入已中断：无法记下进度：", "the import stopped: how far it got can't be noted: ") + e.getMessage());
        }
        current = now;
        notNoted = 0;
    }

    /** States what the files and, after them, the command say of coverage, unless a file is missing. */
    void cover(@Nullable Coverage said) throws IOException {
        if (admission.anyRefused()) {
            messages.accept(work.say("有文件未导入，故不声明完整性", "coverage is not stated, as not every file was loaded"));
            return;
        }
        for (Coverage coverage : statements) {
            feeder.feed(coverage);
        }
        if (said != null) {
            feeder.feed(said);
        }
        feeder.awaitSafe();
        for (ImportedFile file : loaded) {
            note(file.at(Stage.DONE));
        }
    }

    ImportCount count() {
        return count;
    }
}
