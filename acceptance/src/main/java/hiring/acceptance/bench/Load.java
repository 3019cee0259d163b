package hiring.acceptance.bench;

import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Patience;
import hiring.acceptance.system.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Changes contacts at a fixed rate, whatever the system's speed: no client waits for the effect of its last change.
 */
final class Load {

    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final double ENOUGH = 0.97;
    private static final Duration LONGEST_TAIL = Duration.ofSeconds(1);
    private static final double SOON_ENOUGH_MILLIS = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HiringSystem system;
    private final List<Person> people;
    private final List<UUID> ids;
    private final List<ReentrantLock> turns;
    private final Effects effects;

    Load(HiringSystem system, List<Person> people, Effects effects) {
        this.system = system;
        this.people = people;
        this.ids = people.stream().map(system.signIn()::idOf).toList();
        this.turns = people.stream().map(person -> new ReentrantLock()).toList();
        this.effects = effects;
    }

    private record Accepted(UUID person, long change, long at) {}

    /**
     * The result.
     *
     * @param held whether all offered changes were accepted, and took effect soon after the last
     */
    record Outcome(int offered, double acceptedPerSecond, double effectsPerSecond, Latencies latencies, boolean held) {}

    Outcome run(int rate, Duration duration) {
        effects.forget();
        Queue<Accepted> accepted = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        long changes = rate * duration.toSeconds();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < changes; i++) {
                long due = begin + i * NANOS_PER_SECOND / rate;
                LockSupport.parkNanos(due - System.nanoTime());
                int who = (int) (i % people.size());
                senders.execute(() -> accepted.add(change(who)));
            }
        }
        long sent = System.nanoTime();
        List<Long> latencies = new ArrayList<>();
        long last = begin;
        for (Accepted one : accepted) {
            long found = new Patience(PATIENCE)
                    .await("a change to be in effect", () -> effects.foundAt(one.person, one.change), at -> at != null);
            latencies.add(Math.max(0, found - one.at));
            last = Math.max(last, found);
        }
        double acceptedPerSecond = accepted.size() * (double) NANOS_PER_SECOND / (sent - begin);
        Latencies measured = new Latencies(latencies);
        boolean held = acceptedPerSecond >= ENOUGH * rate
                && last - sent <= LONGEST_TAIL.toNanos()
                && measured.millis(0.99) <= SOON_ENOUGH_MILLIS;
        return new Outcome(
                rate, acceptedPerSecond, accepted.size() * (double) NANOS_PER_SECOND / (last - begin), measured, held);
    }

    // One change of a candidate at a time, so that the change with the highest number is the last
    private Accepted change(int who) {
        ReentrantLock turn = turns.get(who);
        turn.lock();
        try {
            long change = effects.next();
            system.applications()
                    .put(people.get(who), "/candidates/me", EventsBench.contact(people.get(who), change))
                    .expect(200);
            return new Accepted(ids.get(who), change, System.nanoTime());
        } finally {
            turn.unlock();
        }
    }
}
