package hiring.kit.pages;

import hiring.kit.loop.WorkLoop;
import hiring.kit.outage.Failure;
import hiring.kit.outage.Outage;
import hiring.kit.pages.PagedTasks.Task;
import hiring.kit.sql.DatabaseGauges;
import hiring.kit.trace.Traces;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Does the tasks of this service page by page, on its own thread. Every replica has one, and no two do the same page
 * (decision 0056).
 */
@Singleton
public class PageWorker {

    private static final Duration SHORTEST_BACK_OFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private final Instance<PagedTasks> tasks;
    private final Instance<PagedWork> works;
    private final Traces traces;
    private final Outage database = new Outage(PageWorker.class, "Work in pages");
    private final WorkLoop loop;
    private Map<String, Kind> kinds = Map.of();

    // Creates the works after this worker, because they add tasks, which wakes it
    PageWorker(
            Instance<PagedTasks> tasks,
            Instance<PagedWork> works,
            Traces traces,
            PagesConfig config,
            DatabaseGauges gauges) {
        this.tasks = tasks;
        this.works = works;
        this.traces = traces;
        this.loop = new WorkLoop("pages", 1, config.idle(), this::doNext, database::failed);
        gauges.register("hiring.pages.tasks", "Tasks that are not finished", "select count(*) from paged_task");
        gauges.register(
                "hiring.pages.tasks.failing",
                "Tasks whose last page failed",
                "select count(*) from paged_task where failures > 0");
        gauges.register(
                "hiring.pages.oldest.seconds",
                "How long ago the oldest unfinished task was added; 0 where there is none",
                "select coalesce(extract(epoch from clock_timestamp() - min(added_at)), 0) from paged_task");
    }

    private record Kind(PagedWork work, PageSize size) {}

    // Runs after the migrations, with the other background work
    void start(@Observes @Priority(100) StartupEvent event) {
        kinds = works.stream()
                .map(each -> new Kind(each, new PageSize()))
                .collect(Collectors.toUnmodifiableMap(kind -> kind.work().kind(), Function.identity()));
        if (!kinds.isEmpty()) {
            loop.start();
        }
    }

    // The current page is finished, or rolled back and done by another replica
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop(CLOSE_TIMEOUT);
    }

    /** Wakes the worker after a task was committed. */
    void wake() {
        loop.wake();
    }

    private boolean doNext() {
        loop.forgetWakeUps();
        boolean done = doOnePage();
        database.over();
        return done;
    }

    /** Returns whether there was a page. A failed page counts, because other tasks may be waiting. */
    boolean doOnePage() {
        AtomicReference<@Nullable Task> taken = new AtomicReference<>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                long start = System.nanoTime();
                Optional<Task> next = tasks.get().take(kinds.keySet());
                next.ifPresent(task -> {
                    taken.set(task);
                    doPageOf(task, start);
                });
                return next.isPresent();
            });
        } catch (RuntimeException e) {
            Task task = taken.get();
            if (task == null || Failure.of(e) == Failure.UNAVAILABLE) {
                throw e;
            }
            Duration pause = backOff(task.failures());
            tasks.get().failed(task, pause);
            String what = "A page failed; it is retried in %s [kind=%s subject=%s cursor=%s failures=%d]"
                    .formatted(pause, task.kind(), task.subject(), task.cursor(), task.failures() + 1);
            if (Failure.of(e) == Failure.CONFLICT) {
                Log.info(what);
            } else {
                Log.error(what, e);
            }
            return true;
        }
    }

    private void doPageOf(Task task, long start) {
        Kind kind = Objects.requireNonNull(kinds.get(task.kind()));
        int limit = kind.size().limit(task.failures());
        Page page = new Page(task.subject(), task.detail(), task.cursor(), limit);
        Progress progress = traces.in(
                "page of " + task.kind(),
                SpanKind.INTERNAL,
                task.traceparent(),
                () -> kind.work().doPage(page));
        switch (progress) {
            case Progress.Reached reached -> {
                tasks.get().reached(task, reached.cursor());
                kind.size().took(limit, Duration.ofNanos(System.nanoTime() - start));
            }
            case Progress.Done done -> tasks.get().done(task);
        }
    }

    private static Duration backOff(int failures) {
        Duration pause = SHORTEST_BACK_OFF.multipliedBy(1L << Math.min(failures, 6));
        return pause.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : pause;
    }
}
