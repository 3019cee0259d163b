package hiring.kit.inbox;

import hiring.events.ConcernsApplication;
import hiring.events.HiringEvent;
import hiring.events.VacancyEvent;
import hiring.kit.clock.MachineTime;
import hiring.kit.inbox.Reactions.Reaction;
import hiring.kit.inbox.Received.Content;
import hiring.kit.outage.Failure;
import hiring.kit.trace.Cause;
import hiring.kit.trace.LogIds;
import hiring.kit.trace.Traces;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.Session;

/**
 * Applies each event once. The marks "applied" and the effects of a batch commit together, so a redelivery after a
 * crash applies all of them or none (decision 0003).
 */
@ApplicationScoped
public class Inbox implements EventSink {

    /** The time limit of a transaction. */
    public static final Duration TIMEOUT = Duration.ofSeconds(30);

    // A new event has no mark. InboxPurge removes marks after some weeks. For older events the position of the
    // partition shows whether they were applied
    private static final String MARK = """
            insert into inbox (event_id)
            select event_id
            from unnest(?::uuid[], ?::text[], ?::int[], ?::bigint[]) as event (event_id, topic, partition, "offset")
            where not (
                event_id < coalesce((select marks_from from inbox_horizon), '00000000-0000-0000-0000-000000000000')
                and exists (
                    select from consumer_position seen
                    where seen.topic = event.topic and seen.partition = event.partition
                        and event."offset" < seen.next_offset))
            on conflict do nothing
            returning event_id
            """;

    // InboxPurge stores the positions of younger events at night, long before it removes their marks. A batch with an
    // older event stores its positions itself
    private static final Duration YOUNG = Duration.ofDays(1);

    private static final Duration[] EFFECT = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofHours(1)
    };

    private final Session session;
    private final Positions positions;
    private final DeadLetters deadLetters;
    private final Traces traces;
    private final MeterRegistry metrics;
    private final Timer committing;
    private final Timer taken;
    private final Counter failed;

    Inbox(Session session, Positions positions, DeadLetters deadLetters, Traces traces, MeterRegistry metrics) {
        this.session = session;
        this.positions = positions;
        this.deadLetters = deadLetters;
        this.traces = traces;
        this.metrics = metrics;
        this.committing = Timer.builder("hiring.inbox.batch")
                .description("Time from the start of a batch's transaction until its commit")
                .publishPercentileHistogram()
                .register(metrics);
        this.failed = metrics.counter("hiring.dead.letters");
        this.taken = Timer.builder("hiring.events.effect")
                .description("Time from the commit of an event's cause until its effects are committed here")
                .serviceLevelObjectives(EFFECT)
                .register(metrics);
    }

    @Override
    public Attempt attempt(List<Received> batch) {
        return attempt(batch, true);
    }

    /** Applies a dead letter again. The positions are ignored, because they may already be past it. */
    Attempt replay(Received received) {
        return attempt(List.of(received), false);
    }

    private Attempt attempt(List<Received> batch, boolean fromTopic) {
        long begin = System.nanoTime();
        try {
            List<UUID> applied = QuarkusTransaction.requiringNew()
                    .timeout((int) TIMEOUT.toSeconds())
                    .call(() -> applyAll(batch, fromTopic));
            committing.record(Duration.ofNanos(System.nanoTime() - begin));
            long now = MachineTime.millis();
            applied.forEach(id -> taken.record(Duration.ofMillis(Math.max(0, now - millis(id)))));
            metrics.counter("hiring.inbox.events", "result", "applied").increment(applied.size());
            metrics.counter("hiring.inbox.events", "result", "duplicate").increment(batch.size() - applied.size());
            return new Attempt.Done(applied.size());
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            boolean timedOut = System.nanoTime() - begin >= TIMEOUT.toNanos();
            return new Attempt.Failed(timedOut ? Failure.CONFLICT : Failure.of(e), e);
        }
    }

    private List<UUID> applyAll(List<Received> batch, boolean fromTopic) {
        Set<UUID> fresh = mark(batch, fromTopic);
        List<Received> toApply = new ArrayList<>();
        List<UUID> applied = List.copyOf(fresh);
        for (Received received : batch) {
            switch (received.content()) {
                // Of two events with one id in a batch, only the first is applied
                case Content.Event event when fresh.remove(event.id()) -> toApply.add(received);
                case Content.Erasure erasure when fresh.remove(erasure.id()) -> toApply.add(received);
                case Content.Flaw flaw -> toApply.add(received);
                default -> {}
            }
        }
        for (List<Received> group : Groups.of(toApply, Inbox::kind, Inbox::key)) {
            apply(group);
        }
        if (fromTopic) {
            advance(batch);
        }
        return applied;
    }

    private static Object kind(Received received) {
        return switch (received.content()) {
            case Content.Event event -> event.event().getClass();
            case Content.Erasure erasure -> received.consumer().topic();
            case Content.Flaw flaw -> Content.Flaw.class;
        };
    }

    // An unreadable record keeps its place too: an effect supersedes the dead letters of its key that came before it,
    // not those that came after
    private static Object key(Received received) {
        return Objects.requireNonNullElse(received.delivery().key(), "");
    }

    private void apply(List<Received> group) {
        Received first = group.getFirst();
        switch (first.content()) {
            case Content.Event event -> react(first.consumer().reactions().to(event.event()), group);
            case Content.Erasure erasure -> erase(group);
            case Content.Flaw flaw -> storeFlawed(group);
        }
    }

    private void storeFlawed(List<Received> group) {
        for (Received received : group) {
            if (received.content() instanceof Content.Flaw(var fault, var reason)) {
                deadLetters.add(received.delivery(), fault, reason);
            }
        }
    }

    private void react(Reaction reaction, List<Received> group) {
        switch (reaction) {
            case Reaction.All all -> {
                traces.applyAll(
                        group.stream().map(Inbox::causeOf).toList(),
                        () -> all.effect()
                                .accept(group.stream().map(Inbox::event).toList()));
                clearSession();
            }
            case Reaction.Each each -> {
                for (Received received : group) {
                    traces.apply(causeOf(received), () -> each.effect().accept(event(received)));
                    clearSession();
                }
            }
        }
    }

    // Without this, each query would check every entity that the batch has loaded
    private void clearSession() {
        session.flush();
        session.clear();
    }

    private static void erase(List<Received> group) {
        var erasure = group.getFirst().consumer().reactions().erasure();
        if (erasure != null) {
            erasure.accept(group.stream()
                    .map(received -> ((Content.Erasure) received.content()).key())
                    .toList());
        }
    }

    private static HiringEvent event(Received received) {
        return ((Content.Event) received.content()).event();
    }

    private static Cause causeOf(Received received) {
        HiringEvent event = event(received);
        return new Cause(
                event.type(),
                event.key().toString(),
                idsOf(((Content.Event) received.content()).id(), event),
                received.delivery().traceparent());
    }

    private static LogIds idsOf(UUID id, HiringEvent event) {
        return switch (event) {
            case ConcernsApplication about -> new LogIds(about.applicationId(), about.vacancyId(), id);
            case VacancyEvent about -> new LogIds(null, about.vacancyId(), id);
            default -> new LogIds(null, null, id);
        };
    }

    private Set<UUID> mark(List<Received> batch, boolean fromTopic) {
        Map<UUID, Delivery> ids = new LinkedHashMap<>();
        for (Received received : batch) {
            switch (received.content()) {
                case Content.Event event -> ids.putIfAbsent(event.id(), received.delivery());
                case Content.Erasure erasure -> ids.putIfAbsent(erasure.id(), received.delivery());
                case Content.Flaw flaw -> {}
            }
        }
        if (ids.isEmpty()) {
            return new HashSet<>();
        }
        // A fixed order lets two simultaneous deliveries of the same events wait for each other instead of deadlocking
        List<UUID> sorted = ids.keySet().stream().sorted(Inbox::asUnsigned).toList();
        List<Delivery> deliveries = sorted.stream().map(ids::get).toList();
        List<Long> offsets = deliveries.stream()
                .map(delivery -> fromTopic ? delivery.offset() : Long.MAX_VALUE)
                .toList();
        return session.doReturningWork(connection -> mark(connection, sorted, deliveries, offsets));
    }

    private static int asUnsigned(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    private static Set<UUID> mark(Connection connection, List<UUID> ids, List<Delivery> deliveries, List<Long> offsets)
            throws SQLException {
        Set<UUID> fresh = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement(MARK)) {
            insert.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "text", deliveries.stream().map(Delivery::topic).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "int", deliveries.stream().map(Delivery::partition).toArray()));
            insert.setArray(4, connection.createArrayOf("bigint", offsets.toArray()));
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    fresh.add(row.getObject(1, UUID.class));
                }
            }
        }
        return fresh;
    }

    private void advance(List<Received> batch) {
        long young = MachineTime.millis() - YOUNG.toMillis();
        if (batch.stream().allMatch(received -> madeAt(received) >= young)) {
            return;
        }
        Map<TopicPartition, Long> next = new HashMap<>();
        for (Received received : batch) {
            Delivery delivery = received.delivery();
            next.merge(new TopicPartition(delivery.topic(), delivery.partition()), delivery.offset() + 1, Math::max);
        }
        positions.moveOn(next);
    }

    // The first 48 bits of a UUIDv7 are its time in milliseconds. A record without an id has no mark
    private static long madeAt(Received received) {
        return switch (received.content()) {
            case Content.Event event -> millis(event.id());
            case Content.Erasure erasure -> millis(erasure.id());
            case Content.Flaw flaw -> Long.MAX_VALUE;
        };
    }

    private static long millis(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }

    // Uses a transaction of its own. If the database refuses the content, the record is stored without it, because the
    // topic still has it
    @Override
    public boolean storeDeadLetter(Received received, Throwable reason) {
        Delivery delivery = received.delivery();
        boolean kept = keep(received.consumer(), delivery, reason)
                || keep(received.consumer(), delivery.withoutContent(), reason);
        if (kept) {
            failed.increment();
            Log.errorf(
                    reason,
                    "Stored as a dead letter: %s %s from %s-%d@%d",
                    delivery.type(),
                    delivery.eventId(),
                    delivery.topic(),
                    delivery.partition(),
                    delivery.offset());
        }
        return kept;
    }

    private boolean keep(TopicConsumer<?> consumer, Delivery delivery, Throwable reason) {
        Content flaw = new Content.Flaw(Fault.FAILED, asException(reason));
        return attempt(List.of(new Received(consumer, delivery, flaw))) instanceof Attempt.Done;
    }

    private static RuntimeException asException(Throwable reason) {
        return reason instanceof RuntimeException exception ? exception : new IllegalStateException(reason);
    }
}
