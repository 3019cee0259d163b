package hiring.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hiring.events.StageClosed;
import hiring.events.StageOpened;
import hiring.events.Topic;
import hiring.events.VacancyClosed;
import hiring.events.VacancyEvent;
import hiring.kit.inbox.EventSink;
import hiring.kit.inbox.ReactingConsumer;
import hiring.kit.inbox.Reactions;
import hiring.kit.inbox.Received;
import hiring.kit.inbox.TopicConsumer;
import hiring.kit.outage.Failure;
import hiring.kit.outbox.EventJson;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LaneTest {

    private static final Instant THEN = Instant.parse("2020-12-22T00:00:00Z");
    private static final String TOPIC = Topic.VACANCIES.wireName();
    private static final TopicPartition ONE = new TopicPartition(TOPIC, 1);
    private static final TopicPartition OTHER = new TopicPartition(TOPIC, 2);
    private static final Duration GENEROUS = Duration.ofMinutes(2);

    private static final TopicConsumer<VacancyEvent> VACANCIES = new ReactingConsumer<>(
            Topic.VACANCIES,
            Reactions.to(VacancyEvent.class)
                    .ignore(StageOpened.class, StageClosed.class)
                    .eachOther(event -> {})
                    .build());

    private final CountingConsumer kafka = new CountingConsumer();
    private final RefusingSink sink = new RefusingSink();
    private final Lane lane =
            new Lane(0, Map.of(TOPIC, VACANCIES), sink, () -> {}, new SimpleMeterRegistry(), () -> kafka);

    @AfterEach
    void end() throws InterruptedException {
        lane.end();
        lane.join(GENEROUS);
    }

    @Test
    void polls_between_attempts_to_stay_in_its_group() {
        String refused = sink.refuse(Failure.OWN);
        String behind = UUID.randomUUID().toString();
        kafka.give(List.of(ONE), List.of(record(ONE, 0, refused), record(ONE, 1, behind)));

        lane.start();

        await().atMost(GENEROUS).untilAsserted(() -> assertThat(sink.applied).containsExactly(behind));
        assertThat(sink.deadLetters).containsExactly(refused);
        // Both records together, then the failing one alone, three times
        assertThat(sink.pollsAtAttempts).hasSizeGreaterThanOrEqualTo(4);
        assertThat(sink.pollsAtAttempts.stream().limit(4)).doesNotHaveDuplicates();
    }

    @Test
    void counts_attempts_anew_after_a_rebalance() {
        String revoked = sink.refuse(Failure.CONFLICT);
        String behind = sink.refuse(Failure.OWN);
        kafka.give(List.of(ONE, OTHER), List.of(record(ONE, 0, revoked), record(OTHER, 0, behind)));
        sink.afterAttempts(revoked, 5, () -> kafka.schedulePollTask(() -> kafka.rebalance(List.of(OTHER))));

        lane.start();

        await().atMost(GENEROUS)
                .untilAsserted(() -> assertThat(sink.deadLetters).containsExactly(behind));
        assertThat(sink.attemptsAlone(behind)).isEqualTo(3);
    }

    private static ConsumerRecord<String, String> record(TopicPartition partition, long offset, String id) {
        String vacancy = UUID.randomUUID().toString();
        ConsumerRecord<String, String> record = new ConsumerRecord<>(
                TOPIC,
                partition.partition(),
                offset,
                vacancy,
                EventJson.write(new VacancyClosed(UUID.fromString(vacancy), THEN, THEN)));
        record.headers().add("ce_type", "hiring.vacancy.closed.v1".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static final class CountingConsumer extends MockConsumer<String, String> {

        private final AtomicInteger polls = new AtomicInteger();

        CountingConsumer() {
            super("earliest");
        }

        void give(List<TopicPartition> assigned, List<ConsumerRecord<String, String>> records) {
            schedulePollTask(() -> {
                rebalance(assigned);
                assigned.forEach(partition -> updateBeginningOffsets(Map.of(partition, 0L)));
                records.forEach(this::addRecord);
            });
        }

        @Override
        public synchronized ConsumerRecords<String, String> poll(Duration timeout) {
            polls.incrementAndGet();
            return super.poll(timeout);
        }
    }

    /** Refuses some records, alone or together with others. */
    private final class RefusingSink implements EventSink {

        private final Map<String, Failure> refused = new ConcurrentHashMap<>();
        private final Map<String, Runnable> then = new ConcurrentHashMap<>();
        private final List<String> alone = new CopyOnWriteArrayList<>();
        private final List<String> applied = new CopyOnWriteArrayList<>();
        private final List<String> deadLetters = new CopyOnWriteArrayList<>();
        private final List<Integer> pollsAtAttempts = new CopyOnWriteArrayList<>();

        String refuse(Failure failure) {
            String id = UUID.randomUUID().toString();
            refused.put(id, failure);
            return id;
        }

        void afterAttempts(String id, int attempts, Runnable action) {
            then.put(id, () -> {
                if (attemptsAlone(id) == attempts) {
                    action.run();
                }
            });
        }

        long attemptsAlone(String id) {
            return alone.stream().filter(id::equals).count();
        }

        @Override
        public Attempt attempt(List<Received> batch) {
            pollsAtAttempts.add(kafka.polls.get());
            List<String> ids = new ArrayList<>();
            batch.forEach(received -> ids.add(received.delivery().eventId()));
            if (ids.size() == 1) {
                alone.addAll(ids);
                then.getOrDefault(ids.getFirst(), () -> {}).run();
            }
            for (String id : ids) {
                Failure failure = refused.get(id);
                if (failure != null) {
                    return new Attempt.Failed(failure, new IllegalStateException(id));
                }
            }
            applied.addAll(ids);
            return new Attempt.Done(ids.size());
        }

        @Override
        public boolean storeDeadLetter(Received received, Throwable reason) {
            deadLetters.add(String.valueOf(received.delivery().eventId()));
            return true;
        }
    }
}
