package hiring.kit.loop;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Threads that work while there is work, and continue after every failure. Without work they wait for {@link #wake} or
 * the next poll.
 */
public final class WorkLoop {

    private static final Duration BACK_OFF = Duration.ofSeconds(1);

    private final Work work;
    private final Duration poll;
    private final Consumer<Throwable> onFailure;
    private final List<Thread> threads;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running = true;

    /** One portion of work. */
    @FunctionalInterface
    public interface Work {

        /** Returns whether there was work, so that more may be waiting. */
        boolean doSome() throws Exception;
    }

    /**
     * Creates a loop that has not started.
     *
     * @param name of its threads
     * @param poll how long a thread waits without a wake-up
     * @param onFailure receives each failure while the loop runs; the thread continues after a second
     */
    public WorkLoop(String name, int threads, Duration poll, Work work, Consumer<Throwable> onFailure) {
        this.work = work;
        this.poll = poll;
        this.onFailure = onFailure;
        this.threads = IntStream.range(0, threads)
                .mapToObj(number -> Thread.ofPlatform()
                        .name(threads == 1 ? name : name + "-" + (number + 1))
                        .daemon()
                        .unstarted(this::run))
                .toList();
    }

    public void start() {
        threads.forEach(Thread::start);
    }

    /** Lets each thread finish its portion without an interrupt. It returns after {@code atMost} at the latest. */
    public void stop(Duration atMost) throws InterruptedException {
        running = false;
        wake(threads.size());
        long end = System.nanoTime() + atMost.toNanos();
        for (Thread thread : threads) {
            // Joining a thread that was never started throws
            if (thread.getState() == Thread.State.NEW) {
                continue;
            }
            thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
    }

    /** Interrupts the threads that {@link #stop} did not wait for. */
    public void interrupt() {
        threads.forEach(Thread::interrupt);
    }

    public boolean isRunning() {
        return running;
    }

    /** Wakes one thread for new work. */
    public void wake() {
        wake(1);
    }

    /** Wakes as many threads as there are new portions of work. */
    public void wake(int portions) {
        wakeUps.release(Math.min(portions, threads.size()));
    }

    /** Discards earlier wake-ups, for work that checks everything that is there. */
    public void forgetWakeUps() {
        wakeUps.drainPermits();
    }

    /** Waits for a wake-up, and returns whether there was one. */
    public boolean awaitWork(Duration atMost) throws InterruptedException {
        return wakeUps.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void run() {
        while (running) {
            try {
                if (!work.doSome() && running) {
                    boolean unused = awaitWork(poll);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Throwable e) {
                // Operators would notice an ended thread only by its missing work
                if (running) {
                    onFailure.accept(e);
                    LockSupport.parkNanos(BACK_OFF.toNanos());
                }
            }
        }
    }
}
