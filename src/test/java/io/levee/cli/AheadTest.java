package io.levee.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AheadTest {

    private final AtomicInteger asked = new AtomicInteger();

    private Callable<Integer> failingAt(int number, Throwable failure) {
        return () -> {
            int next = asked.incrementAndGet();
            if (next == number && failure instanceof Error error) {
                throw error;
            }
            if (next == number) {
                throw (Exception) failure;
            }
            return next;
        };
    }

    @Test
    void keepsTheOrder() throws IOException {
        try (Ahead<Integer> ahead = new Ahead<>(asked::incrementAndGet)) {
            for (int i = 1; i <= 1000; i++) {
                assertThat(ahead.next()).isEqualTo(i);
            }
        }
    }

    @Test
    void getsOnlyAFewAhead() throws IOException {
        try (Ahead<Integer> ahead = new Ahead<>(asked::incrementAndGet)) {
            assertThat(ahead.next()).isEqualTo(1);
        }
        assertThat(asked).hasValueLessThanOrEqualTo(5);
    }

    @Test
    void throwsWhatTheSourceThrewWhereTheThingWouldHaveBeen() throws IOException {
        for (Throwable failure :
                new Throwable[] {new IOException("disk"), new IllegalStateException("bug"), new AssertionError("x")}) {
            asked.set(0);
            try (Ahead<Integer> ahead = new Ahead<>(failingAt(3, failure))) {
                assertThat(ahead.next()).isEqualTo(1);
                assertThat(ahead.next()).isEqualTo(2);
                assertThatThrownBy(ahead::next).isSameAs(failure);
            }
        }
    }

    @Test
    void leavesTheSourceAloneOnceClosed() throws IOException, InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (Ahead<Integer> ahead = new Ahead<>(() -> {
            if (asked.incrementAndGet() == 2) {
                waiting.countDown();
                never.await();
            }
            return asked.get();
        })) {
            assertThat(ahead.next()).isNotZero();
            waiting.await();
        }

        assertThat(asked).hasValue(2);
    }
}
