package hiring.kit.loop;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.kit.testing.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkLoopTest {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private @Nullable WorkLoop loop;

    @AfterEach
    void end() throws InterruptedException {
        if (loop != null) {
            loop.stop(LONG);
        }
    }

    private WorkLoop loop(int threads, Duration poll) {
        WorkLoop made = new WorkLoop("test", threads, poll, this::doOne, failures::add);
        loop = made;
        return made;
    }

    private boolean doOne() {
        String next = waiting.poll();
        if (next == null) {
            return false;
        }
        if (next.startsWith("fails")) {
            throw new IllegalStateException(next);
        }
        done.add(next);
        return true;
    }

    @Test
    void stops_without_a_start() throws InterruptedException {
        WorkLoop unstarted = loop(2, NEVER);

        unstarted.stop(LONG);

        assertThat(unstarted.isRunning()).isFalse();
    }

    @Test
    void does_all_waiting_work_at_the_start() {
        waiting.addAll(List.of("a", "b", "c"));

        loop(1, NEVER).start();

        Eventually.eventually(() -> assertThat(done).containsExactly("a", "b", "c"));
    }

    @Test
    void works_after_a_wake_up() {
        WorkLoop started = loop(1, NEVER);
        started.start();

        waiting.add("a");
        started.wake();

        Eventually.eventually(() -> assertThat(done).containsExactly("a"));
    }

    @Test
    void finds_work_by_polling_when_a_wake_up_is_lost() {
        loop(1, Duration.ofMillis(5)).start();

        waiting.add("a");

        Eventually.eventually(() -> assertThat(done).containsExactly("a"));
    }

    @Test
    void goes_on_after_a_failure_and_reports_it() {
        waiting.addAll(List.of("fails", "a"));

        loop(1, NEVER).start();

        Eventually.eventually(() -> assertThat(done).containsExactly("a"));
        assertThat(failures).extracting(Throwable::getMessage).containsExactly("fails");
    }

    @Test
    void wakes_as_many_threads_as_there_are_portions() {
        AtomicInteger atWork = new AtomicInteger();
        WorkLoop started = new WorkLoop(
                "test",
                2,
                NEVER,
                () -> {
                    if (waiting.poll() == null) {
                        return false;
                    }
                    atWork.incrementAndGet();
                    Eventually.eventually(() -> assertThat(atWork).hasValue(2));
                    done.add("together");
                    return true;
                },
                failures::add);
        loop = started;
        started.start();

        waiting.addAll(List.of("a", "b"));
        started.wake(2);

        Eventually.eventually(() -> assertThat(done).hasSize(2));
        assertThat(failures).isEmpty();
    }

    @Test
    void finishes_its_portion_when_it_is_stopped() throws InterruptedException {
        BlockingQueue<String> begun = new LinkedBlockingQueue<>();
        BlockingQueue<String> mayEnd = new LinkedBlockingQueue<>();
        WorkLoop started = new WorkLoop(
                "test",
                1,
                NEVER,
                () -> {
                    begun.add("begun");
                    done.add(mayEnd.take());
                    return true;
                },
                failures::add);
        loop = started;
        started.start();
        assertThat(begun.take()).isEqualTo("begun");

        started.stop(Duration.ofMillis(1));
        mayEnd.add("ended");

        Eventually.eventually(() -> assertThat(done).containsExactly("ended"));
        assertThat(started.isRunning()).isFalse();
        assertThat(failures).isEmpty();
    }
}
