package hiring.local.stack;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A part without a process, which records the calls to it. */
record FakePart(
        String name,
        List<Integer> ports,
        Set<String> needs,
        @Nullable String failure,
        BlockingQueue<String> diary,
        End end,
        AtomicReference<String> trouble)
        implements Part {

    private static final String UNFORESEEN = "unforeseen";
    private static final String NEVER_READY = "never ready";

    /** Ends the part as the test says. */
    static final class End extends CompletableFuture<Void> {}

    static FakePart named(String name) {
        return new FakePart(
                name, List.of(1), Set.of(), null, new LinkedBlockingQueue<>(), new End(), new AtomicReference<>(""));
    }

    FakePart on(int port) {
        return new FakePart(name, List.of(port), needs, failure, diary, end, trouble);
    }

    FakePart needing(String... others) {
        return new FakePart(name, ports, Set.of(others), failure, diary, end, trouble);
    }

    FakePart failingWith(String line) {
        return new FakePart(name, ports, needs, line, diary, end, trouble);
    }

    FakePart failingUnforeseen() {
        return failingWith(UNFORESEEN);
    }

    FakePart neverReady() {
        return failingWith(NEVER_READY);
    }

    private static void awaitInterruption() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    FakePart writingTo(BlockingQueue<String> shared) {
        return new FakePart(name, ports, needs, failure, shared, end, trouble);
    }

    /** From now on the part runs but does not respond correctly. */
    void fallIll(String with) {
        trouble.set(with);
    }

    void die() {
        end.complete(null);
    }

    @Override
    public Running start() throws StartFailure {
        if (UNFORESEEN.equals(failure)) {
            throw new IllegalStateException(failure);
        }
        if (NEVER_READY.equals(failure)) {
            diary.add("start " + name);
            awaitInterruption();
        }
        if (failure != null) {
            throw new StartFailure(failure);
        }
        diary.add("start " + name);
        return new Running() {

            @Override
            public long pid() {
                return ProcessHandle.current().pid();
            }

            @Override
            public String trouble() {
                return trouble.get();
            }

            @Override
            public void stop() {
                diary.add("stop " + name);
            }

            @Override
            public void kill() {
                diary.add("kill " + name);
            }

            @Override
            public void whenEnded(Runnable action) {
                Children.whenEnded(end, action);
            }
        };
    }
}
