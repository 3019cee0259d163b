package hiring.acceptance.bench;

import hiring.acceptance.system.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Users who work during a measurement. Each repeats one request and waits for the response. */
final class Onlookers implements AutoCloseable {

    private static final long BETWEEN_NANOS = 50_000_000;

    private final Map<String, Supplier<Answer>> commands;
    private final Map<String, Queue<Long>> waited = new ConcurrentHashMap<>();
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean watching = true;

    /** @param commands the request of each user, by its name in the table */
    Onlookers(Map<String, Supplier<Answer>> commands) {
        this.commands = new LinkedHashMap<>(commands);
        this.commands.forEach((name, command) -> {
            waited.put(name, new ConcurrentLinkedQueue<>());
            people.add(Thread.ofVirtual().start(() -> repeat(name, command)));
        });
    }

    private void repeat(String name, Supplier<Answer> command) {
        while (watching) {
            long begin = System.nanoTime();
            command.get().expect(200, 204);
            waited.getOrDefault(name, new ConcurrentLinkedQueue<>()).add(System.nanoTime() - begin);
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    /** Clears the measured values before a new run. */
    void forget() {
        waited.values().forEach(Queue::clear);
    }

    /** The waiting times of each since the last {@link #forget}. */
    Map<String, Latencies> waited() {
        Map<String, Latencies> found = new LinkedHashMap<>();
        commands.keySet()
                .forEach(name ->
                        found.put(name, new Latencies(waited.getOrDefault(name, new ConcurrentLinkedQueue<>()))));
        return found;
    }

    @Override
    public void close() {
        watching = false;
        try {
            for (Thread person : people) {
                person.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
