package hiring.local.stack;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A part that is no process: it writes down what is done with it. */
record FakePart(
        String name,
        List<Integer> ports,
        Set<String> needs,
        @Nullable String failure,
        BlockingQueue<String> diary,
        End end)
        implements Part {

    /** How the part ends when its test wants it to. */
    static final class End extends CompletableFuture<Void> {}

    static FakePart named(String name) {
        return new FakePart(name, List.of(1), Set.of(), null, new LinkedBlockingQueue<>(), new End());
    }

    FakePart on(int port) {
        return new FakePart(name, List.of(port), needs, failure, diary, end);
    }

    FakePart needing(String... others) {
        return new FakePart(name, ports, Set.of(others), failure, diary, end);
    }

    FakePart failingWith(String line) {
        return new FakePart(name, ports, needs, line, diary, end);
    }

    FakePart writingTo(BlockingQueue<String> shared) {
        return new FakePart(name, ports, needs, failure, shared, end);
    }

    void die() {
        end.complete(null);
    }

    @Override
    public Running start() throws StartFailure {
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
