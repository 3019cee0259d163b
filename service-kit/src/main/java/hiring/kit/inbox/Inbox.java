package hiring.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import hiring.events.EventTypes;
import hiring.events.HiringEvent;
import hiring.kit.outbox.EventJson;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/**
 * Applies each event once. The mark "applied" and the effect commit together, so a redelivery after a crash repeats both or finds
 * both done. An event that cannot be read or applied becomes a dead letter and does not stop the ones behind it; while the database is
 * away nothing can be applied or put aside, so the record waits.
 */
@ApplicationScoped
public class Inbox {

    private static final int ATTEMPTS = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final EntityManager entityManager;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;
    private final String consumer;

    Inbox(
            EntityManager entityManager,
            DeadLetters deadLetters,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.entityManager = entityManager;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.consumer = consumer;
    }

    /** Returns when the record is done with: applied, skipped, or put aside. */
    public <E extends HiringEvent> void receive(TopicConsumer<E> to, ConsumerRecord<String, String> record) {
        Delivery delivery = new Delivery(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                header(record, "ce_type"),
                header(record, "ce_id"),
                record.value());
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                apply(to, delivery);
                return;
            } catch (UnreadableEventException e) {
                if (putAside(delivery, e)) {
                    return;
                }
            } catch (RuntimeException e) {
                boolean passing = isPassing(e);
                if (!passing && attempt >= ATTEMPTS) {
                    if (putAside(delivery, e)) {
                        return;
                    }
                } else if (passing) {
                    Log.warnf(
                            "Cannot apply %s %s now, attempt %d: %s",
                            delivery.type(), delivery.eventId(), attempt, e.getMessage());
                }
            }
            sleep(pause);
            pause = pause.compareTo(LONGEST_PAUSE) >= 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    /**
     * Applies one delivery, unless it was applied before.
     *
     * @throws UnreadableEventException where the record is not an event of the contract
     */
    <E extends HiringEvent> void apply(TopicConsumer<E> to, Delivery delivery) {
        Optional<E> event = read(to, delivery);
        if (event.isEmpty()) {
            return;
        }
        String eventId = delivery.eventId();
        if (eventId == null) {
            throw new UnreadableEventException("The record has no ce_id header", null);
        }
        boolean applied = QuarkusTransaction.requiringNew().call(() -> {
            if (!isFirstDelivery(eventId)) {
                return false;
            }
            to.apply(event.get());
            return true;
        });
        metrics.counter("hiring.inbox.events", "result", applied ? "applied" : "duplicate")
                .increment();
    }

    private <E extends HiringEvent> Optional<E> read(TopicConsumer<E> to, Delivery delivery) {
        String type = delivery.type();
        if (type == null) {
            throw new UnreadableEventException("The record has no ce_type header", null);
        }
        Optional<Class<? extends HiringEvent>> known = EventTypes.byName(type).filter(to.events()::isAssignableFrom);
        if (known.isEmpty()) {
            // A newer service publishes what this one does not know yet
            metrics.counter("hiring.inbox.events", "result", "unknown").increment();
            return Optional.empty();
        }
        String payload = delivery.payload();
        if (payload == null) {
            throw new UnreadableEventException("The record has no data", null);
        }
        try {
            return Optional.of(to.events().cast(EventJson.read(known.get(), payload)));
        } catch (JsonProcessingException | RuntimeException e) {
            throw new UnreadableEventException("The data does not fit " + type, e);
        }
    }

    // The primary key decides, not a read before the write: two deliveries may arrive at the same moment
    private boolean isFirstDelivery(String eventId) {
        return entityManager
                        .createNativeQuery("""
                                insert into inbox (consumer, event_id) values (:consumer, :eventId)
                                on conflict do nothing
                                """)
                        .setParameter("consumer", consumer)
                        .setParameter("eventId", eventId)
                        .executeUpdate()
                == 1;
    }

    private boolean putAside(Delivery delivery, RuntimeException reason) {
        try {
            deadLetters.add(delivery, reason);
            metrics.counter("hiring.dead.letters").increment();
            Log.errorf(
                    reason,
                    "Put aside as a dead letter: %s %s from %s-%d@%d",
                    delivery.type(),
                    delivery.eventId(),
                    delivery.topic(),
                    delivery.partition(),
                    delivery.offset());
            return true;
        } catch (RuntimeException e) {
            Log.errorf(e, "A dead letter could not be stored; trying again");
            return false;
        }
    }

    // The same event can succeed later without anybody's help: the database is away, or another transaction was in the
    // way
    private static boolean isPassing(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof PessimisticLockException
                    || cause instanceof StaleStateException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null
                        || state.startsWith("08")
                        || state.startsWith("40")
                        || state.startsWith("53")
                        || state.startsWith("55P")
                        || state.startsWith("57");
            }
        }
        return false;
    }

    private static void sleep(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while an event waited to be applied", e);
        }
    }

    private static @Nullable String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
