package hiring.vacancy.advert;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import hiring.vacancy.lifecycle.PublicFactsChanged;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A cache of the answers of the board. They hold for one revision of the database and until the clock changes the board
 * (a closing); then all are dropped, so that no replica shows a closed advert as open.
 *
 * <p>The revision is read once a second. A change is seen here at once and in other replicas within that second; while
 * the database does not answer, the cache is not used.
 */
@ApplicationScoped
public class BoardMemory {

    private static final Instant FOR_EVER = Instant.MAX;
    private static final int LONGEST_KEY_FACTOR = 2;

    private final BoardSearch search;
    private final BoardConfig config;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Epoch> epoch = new AtomicReference<>();
    private volatile long heardAt;

    BoardMemory(BoardSearch search, BoardConfig config, InstantSource clock) {
        this.search = search;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The answers of one revision between two instants.
     *
     * @param asking the answers that are being made now
     */
    private record Epoch(
            long revision,
            Instant from,
            Instant until,
            Cache<String, Representation> answers,
            Map<String, CompletableFuture<Optional<Representation>>> asking) {

        boolean holdsAt(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** The cached answer, if it still holds. Reads the clock and no database. */
    public Optional<Representation> recall(String question) {
        Epoch now = current();
        return now == null
                ? Optional.empty()
                : Optional.ofNullable(now.answers().getIfPresent(question));
    }

    /**
     * Makes an answer and caches it while it holds. Concurrent requests for the same answer read the database once.
     */
    public Optional<Representation> answer(String question, Supplier<Optional<byte[]>> answer) {
        Epoch asked = currentOrNew();
        CompletableFuture<Optional<Representation>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<Representation>> another = asked.asking().putIfAbsent(question, mine);
        if (another != null) {
            return joined(another);
        }
        try {
            // Another request may have made it just before
            Representation known = asked.answers().getIfPresent(question);
            Optional<Representation> made = known == null ? make(asked, question, answer) : Optional.of(known);
            mine.complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            asked.asking().remove(question);
        }
    }

    private static Optional<Representation> joined(CompletableFuture<Optional<Representation>> another) {
        try {
            return another.join();
        } catch (CompletionException e) {
            // A refusal is the answer to all requests that wait for it
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }

    private Optional<Representation> make(Epoch asked, String question, Supplier<Optional<byte[]>> answer) {
        Optional<Representation> made = answer.get().map(Representation::of);
        // A change during the read may be in the answer or not: it is sent, and not cached
        if (made.isPresent() && search.revision() == asked.revision() && asked.holdsAt(clock.instant())) {
            asked.answers().put(question, made.get());
        }
        return made;
    }

    private @Nullable Epoch current() {
        Epoch last = epoch.get();
        boolean heard = System.nanoTime() - heardAt < config.trust().toNanos();
        return last != null && heard && last.holdsAt(clock.instant()) ? last : null;
    }

    private Epoch currentOrNew() {
        Epoch last = current();
        return last == null ? begin() : last;
    }

    private synchronized Epoch begin() {
        Epoch another = current();
        if (another != null) {
            return another;
        }
        long lookedAt = System.nanoTime();
        // The revision first: a change between the two makes the epoch end too early, never too late
        long revision = search.revision();
        Instant now = clock.instant();
        Epoch next = new Epoch(
                revision,
                now,
                search.nextChange(now, config.closingSoon()).orElse(FOR_EVER),
                answers(),
                new ConcurrentHashMap<>());
        epoch.set(next);
        heardAt = lookedAt;
        return next;
    }

    private Cache<String, Representation> answers() {
        return Caffeine.newBuilder()
                .maximumWeight(config.memory().asLongValue())
                .weigher((String question, Representation answer) ->
                        LONGEST_KEY_FACTOR * question.length() + answer.body().length)
                .build();
    }

    /** Drops all answers after a change that this replica has committed. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublicFactsChanged change) {
        epoch.set(null);
    }

    @Scheduled(
            every = "{hiring.vacancy.board.look}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() {
        Epoch last = epoch.get();
        long lookedAt = System.nanoTime();
        try {
            if (last != null && search.revision() != last.revision()) {
                // Unless a newer one has begun meanwhile
                epoch.compareAndSet(last, null);
            }
            heardAt = lookedAt;
        } catch (RuntimeException e) {
            Log.warnf("The board's revision could not be read; asking again [cause=%s]", e.getMessage());
        }
    }
}
