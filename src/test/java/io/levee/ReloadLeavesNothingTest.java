package io.levee;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Rulebooks that were replaced go away whole, however many threads have screened with them. */
class ReloadLeavesNothingTest {

    private static final int THREADS = 200;
    /** What counters, caches and compiled code of the JVM may grow by: far less than one rulebook left in each reload. */
    private static final long ROOM = 2 << 20;

    @TempDir
    Path dir;

    /** What is used after everything that can go away has gone. */
    private record Used(long heap, long classes) {

        static Used now() throws InterruptedException {
            for (int i = 0; i < 3; i++) {
                System.gc();
                Thread.sleep(100);
            }
            long classes = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace"))
                    .map(MemoryPoolMXBean::getUsage)
                    .mapToLong(usage -> usage.getUsed())
                    .findFirst()
                    .orElseThrow();
            return new Used(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), classes);
        }
    }

    @Test
    void ofAThousandSmallOnes() throws Exception {
        assertFlat(
                List.of(FiveFlags.write(dir.resolve("first"), "one"), FiveFlags.write(dir.resolve("second"), "two")),
                1_000);
    }

    @Test
    @EnabledIfSystemProperty(named = "levee.soak", matches = "true")
    void ofTwoHundredShippedOnes() throws Exception {
        assertFlat(List.of(Path.of("rules")), 200);
    }

    /** The JVM itself settles during the first half. */
    private static void assertFlat(List<Path> rulebooks, int reloads) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (Screener screener = Screener.open(rulebooks.get(0))) {
            assertThat(screener.awaitCompiled(Duration.ofMinutes(2))).isTrue();
            idleThreadsThatScreenedOnce(screener, over);
            reload(screener, rulebooks, reloads / 2);
            Used before = Used.now();

            reload(screener, rulebooks, reloads / 2);

            Used after = Used.now();
            assertThat(after.heap()).isLessThan(before.heap() + ROOM);
            assertThat(after.classes()).isLessThan(before.classes() + ROOM);
        } finally {
            over.countDown();
        }
    }

    private static void idleThreadsThatScreenedOnce(Screener screener, CountDownLatch over)
            throws InterruptedException {
        CountDownLatch screened = new CountDownLatch(THREADS);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String id = "T-" + i;
            Thread thread = new Thread(() -> {
                screener.screen(ReloadTest.secret(id));
                screened.countDown();
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        screened.await();
        assertThat(threads).allMatch(Thread::isAlive);
    }

    private static void reload(Screener screener, List<Path> rulebooks, int times) {
        for (int i = 0; i < times; i++) {
            screener.reload(rulebooks.get(i % rulebooks.size()));
        }
    }
}
