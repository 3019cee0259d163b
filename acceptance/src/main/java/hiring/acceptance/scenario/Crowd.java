package hiring.acceptance.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Runs the actions of many people in parallel, a few at a time. */
final class Crowd implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places;

    Crowd(int atOnce) {
        places = new Semaphore(atOnce);
    }

    /** Returns when all have acted, or throws the first failure. */
    <T> void each(Collection<T> people, Consumer<? super T> act) {
        List<Future<?>> acts = new ArrayList<>();
        for (T person : people) {
            acts.add(threads.submit(() -> {
                places.acquireUninterruptibly();
                try {
                    act.accept(person);
                } finally {
                    places.release();
                }
            }));
        }
        for (Future<?> done : acts) {
            await(done);
        }
    }

    private static void await(Future<?> done) {
        try {
            done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while people were acting", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
