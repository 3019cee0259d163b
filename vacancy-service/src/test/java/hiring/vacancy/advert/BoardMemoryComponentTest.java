package hiring.vacancy.advert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hiring.kit.problem.KitProblem;
import hiring.kit.problem.ProblemException;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "vacancy"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BoardMemoryComponentTest {

    private static final int ASKING = 8;

    @Inject
    BoardMemory memory;

    private final String question = "question " + UUID.randomUUID();
    private final AtomicInteger found = new AtomicInteger();
    private final CountDownLatch isBeingFound = new CountDownLatch(1);
    private final CountDownLatch mayBeFound = new CountDownLatch(1);
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    @Test
    void computes_concurrent_equal_requests_once() throws InterruptedException {
        askAll(() -> Optional.of("answer".getBytes(StandardCharsets.UTF_8)));

        assertThat(found).hasValue(1);
        assertThat(heard).hasSize(ASKING).containsOnly("answer");
    }

    @Test
    void shares_a_refusal_and_does_not_cache_it() throws InterruptedException {
        askAll(() -> {
            throw new ProblemException(KitProblem.NOT_FOUND, (String) null);
        });

        assertThat(found).hasValue(1);
        assertThat(heard).hasSize(ASKING).containsOnly("ProblemException");
        assertThat(memory.answer(question, () -> Optional.of(new byte[] {1}))).isPresent();
    }

    @Test
    void does_not_cache_an_absent_answer() {
        assertThat(memory.answer(question, Optional::empty)).isEmpty();
        assertThat(memory.answer(question, () -> Optional.of(new byte[] {1}))).isPresent();
    }

    /** The first one is at it while all the others come. */
    private void askAll(Supplier<Optional<byte[]>> answer) throws InterruptedException {
        Supplier<Optional<byte[]>> slowly = () -> {
            found.incrementAndGet();
            isBeingFound.countDown();
            try {
                assertThat(mayBeFound.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return answer.get();
        };
        Thread first = asking(slowly);
        assertThat(isBeingFound.await(60, TimeUnit.SECONDS)).isTrue();
        List<Thread> others =
                IntStream.range(1, ASKING).mapToObj(i -> asking(slowly)).toList();
        await().atMost(Duration.ofSeconds(60)).until(() -> others.stream().allMatch(BoardMemoryComponentTest::waits));
        mayBeFound.countDown();
        first.join();
        for (Thread other : others) {
            other.join();
        }
    }

    private static boolean waits(Thread thread) {
        return thread.getState() == Thread.State.WAITING
                && Arrays.stream(thread.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(CompletableFuture.class.getName()));
    }

    private Thread asking(Supplier<Optional<byte[]>> answer) {
        return Thread.ofPlatform().start(() -> {
            try {
                heard.add(memory.answer(question, answer)
                        .map(made -> new String(made.body(), StandardCharsets.UTF_8))
                        .orElse("nothing"));
            } catch (RuntimeException e) {
                heard.add(e.getClass().getSimpleName());
            }
        });
    }
}
