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
 * Answers of the board that still hold. They were true of one revision of the database and between two instants at
 * which the clock alone changes the board; when either is over, all are forgotten. So an advert is closed at once,
 * whoever remembers it.
 *
 * <p>The revision is looked up once a second. A change is known here at once, in another replica within that second;
 * where the database has not answered for some seconds, nothing is told from memory.
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
     * What was true of one revision, from one instant on and until before another.
     *
     * @param asking what somebody is finding out now
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

    /** The answer that was given before, if it is still the right one. Reads the clock and no database. */
    public Optional<Representation> recall(String question) {
        Epoch now = current();
        return now == null
                ? Optional.empty()
                : Optional.ofNullable(now.answers().getIfPresent(question));
    }

    /**
     * Makes an answer and keeps it as long as it holds. Reads the database, once for all who ask the same at the same
     * time: after a change everybody does.
     */
    public Optional<Representation> answer(String question, Supplier<Optional<byte[]>> answer) {
        Epoch asked = currentOrNew();
        CompletableFuture<Optional<Representation>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<Representation>> another = asked.asking().putIfAbsent(question, mine);
        if (another != null) {
            return joined(another);
        }
        try {
            // Somebody may have found it out just before
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
            // A refusal is one for everybody who asked the same
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }

    private Optional<Representation> make(Epoch asked, String question, Supplier<Optional<byte[]>> answer) {
        Optional<Representation> made = answer.get().map(Representation::of);
        // What was committed or has closed meanwhile may be in the answer or not: it is given, and not kept
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

    /** Somebody here has changed what the board shows; whoever asks next is told of it. */
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
