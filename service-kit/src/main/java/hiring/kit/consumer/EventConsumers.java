package hiring.kit.consumer;

import hiring.kit.inbox.Inbox;
import hiring.kit.inbox.TopicConsumer;
import hiring.kit.outbox.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the topics of all {@link TopicConsumer}s of a service, in as many lanes as it is told; each lane is a member
 * of the service's group.
 */
@ApplicationScoped
public class EventConsumers {

    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration SESSION = Duration.ofSeconds(10);
    // A lane polls between two transactions. After a broker has forgotten that a member wants to join, which happens
    // when it starts on a busy machine, the member asks again only after this time
    private static final Duration LONGEST_BETWEEN_POLLS =
            Inbox.TIMEOUT.multipliedBy(3).dividedBy(2);
    private static final int RECORDS = 1_000;
    // A lane holds this much of what it has fetched, besides the batch it works on
    private static final int FETCHED_BYTES = 8 * 1024 * 1024;

    private final List<TopicConsumer<?>> consumers;
    private final Inbox inbox;
    private final Topics topics;
    private final MeterRegistry metrics;
    private final ConsumersConfig config;
    private final String group;
    private final String bootstrapServers;
    private final List<Lane> lanes = new ArrayList<>();

    EventConsumers(
            @All List<TopicConsumer<?>> consumers,
            Inbox inbox,
            Topics topics,
            MeterRegistry metrics,
            ConsumersConfig config,
            @ConfigProperty(name = "hiring.events.group") String group,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.consumers = consumers;
        this.inbox = inbox;
        this.topics = topics;
        this.metrics = metrics;
        this.config = config;
        this.group = group;
        this.bootstrapServers = bootstrapServers;
    }

    // After the relay: what the first events make true can leave at once
    void start(@Observes @Priority(200) StartupEvent event) {
        Map<String, TopicConsumer<?>> byTopic = new HashMap<>();
        for (TopicConsumer<?> consumer : consumers) {
            if (byTopic.put(consumer.topic().wireName(), consumer) != null) {
                throw new IllegalStateException("Two consumers of " + consumer.topic());
            }
        }
        if (byTopic.isEmpty() || !config.enabled()) {
            return;
        }
        for (int number = 0; number < config.lanes(); number++) {
            Lane lane = new Lane(number, byTopic, inbox, topics::ensure, metrics, this::connect);
            lanes.add(lane);
            lane.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        lanes.forEach(Lane::end);
        for (Lane lane : lanes) {
            lane.join(STOP);
        }
    }

    /**
     * Whether every lane has reached Kafka since the start; what happens to Kafka later does not matter to the people
     * who wait.
     */
    boolean isUnderWay() {
        return lanes.stream().allMatch(Lane::hasPolled);
    }

    private KafkaConsumer<String, String> connect() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // What a relay sent and did not commit, because another one took over, was never sent
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_BYTES);
        // How long the others wait for a consumer that has died without a word before they take over its partitions;
        // the broker's own 45 s is long for a person who waits for a letter, and an event that is taken twice has one
        // effect
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis());
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int) LONGEST_BETWEEN_POLLS.toMillis());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
