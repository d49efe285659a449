package io.levee;

import io.levee.record.DecisionRecord;
import io.levee.record.RecordKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * A process of its own that screens and presents with two threads, and says on its output which prompts were recorded. It
 * ends when it is killed, or after the record was owed a prompt: then it says so, and that screening goes on.
 */
final class PromptingProcess {

    private PromptingProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        DecisionRecord record = DecisionRecord.in(Path.of(arguments[0]))
                .keys(RecordKeys.of(new byte[32]))
                .open();
        Screener screener = Screener.builder()
                .rules(Path.of(arguments[1]))
                .withoutCompiling()
                .record(record)
                .presentWithin(Duration.ofSeconds(2))
                .build();
        String prefix = arguments[2];
        System.out.println("open");
        Thread other = new Thread(() -> present(screener, prefix + "a"));
        other.setDaemon(true);
        other.start();
        present(screener, prefix + "b");
        other.join();
        System.out.println(
                "screens " + screener.screen(ReloadTest.secret("T-last")).intervention() + ", owed "
                        + screener.health().record().orElseThrow().owed());
        System.exit(0);
    }

    private static void present(Screener screener, String prefix) {
        for (int number = 0; ; number++) {
            String id = prefix + number;
            Prompt prompt = screener.present(screener.screen(ReloadTest.secret(id)), Locale.ENGLISH);
            synchronized (PromptingProcess.class) {
                System.out.println((prompt.recorded() == Recorded.ON_DISK ? "recorded " : "owed ") + id);
            }
            if (prompt.recorded() == Recorded.OWED) {
                return;
            }
        }
    }
}
