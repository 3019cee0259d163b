package hiring.kit.consumer;

import hiring.kit.inbox.Inbox;
import hiring.kit.inbox.TopicConsumer;
import hiring.kit.kafka.KafkaConnection;
import hiring.kit.outbox.Topics;
import hiring.kit.sql.DatabaseGauges;
import io.micrometer.core.instrument.Gauge;
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
 * Reads the topics of all {@link TopicConsumer}s of a service, in the configured number of lanes. Each lane is a member
 * of the service's consumer group.
 */
@ApplicationScoped
public class EventConsumers {

    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration SESSION = Duration.ofSeconds(10);
    // A lane polls between two transactions. A broker that starts on a busy machine can forget a joining member, which
    // joins again only after this time (decision 0055)
    private static final Duration LONGEST_BETWEEN_POLLS =
            Inbox.TIMEOUT.multipliedBy(3).dividedBy(2);
    private static final int RECORDS = 1_000;
    // The memory limit of a lane's fetched records, besides its current batch
    private static final int FETCHED_BYTES = 8 * 1024 * 1024;

    private final List<TopicConsumer<?>> consumers;
    private final Inbox inbox;
    private final Topics topics;
    private final MeterRegistry metrics;
    private final ConsumersConfig config;
    private final String group;
    private final KafkaConnection kafka;
    private final List<Lane> lanes = new ArrayList<>();

    EventConsumers(
            @All List<TopicConsumer<?>> consumers,
            Inbox inbox,
            Topics topics,
            MeterRegistry metrics,
            ConsumersConfig config,
            KafkaConnection kafka,
            @ConfigProperty(name = "hiring.events.group") String group) {
        this.consumers = consumers;
        this.inbox = inbox;
        this.topics = topics;
        this.metrics = metrics;
        this.config = config;
        this.group = group;
        this.kafka = kafka;
    }

    // Answered from the partial index of the list
    void register(@Observes StartupEvent event, DatabaseGauges gauges) {
        gauges.register(
                "hiring.dead.letters.waiting",
                "Dead letters that wait for an administrator",
                "select count(*) from dead_letter where replayed_at is null and fault <> 'UNKNOWN_TYPE'");
        Gauge.builder("hiring.inbox.stalled.seconds", this, EventConsumers::stalledSeconds)
                .description("For how long events wait here and none is applied; 0 where none waits")
                .register(metrics);
    }

    // Starts after the relay, so that the relay can send what the first events cause
    void start(@Observes @Priority(200) StartupEvent event) {
        Map<String, TopicConsumer<?>> byTopic = new HashMap<>();
        for (TopicConsumer<?> consumer : consumers) {
            if (byTopic.put(consumer.topic().wireName(), consumer) != null) {
                throw new IllegalStateException("More than one consumer of topic " + consumer.topic());
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

    /** Whether every lane has reached Kafka since the start. A later loss of Kafka does not change this. */
    boolean isUnderWay() {
        return lanes.stream().allMatch(Lane::hasPolled);
    }

    private double stalledSeconds() {
        return lanes.stream()
                .mapToDouble(lane -> lane.stalled().toMillis() / 1000.0)
                .max()
                .orElse(0);
    }

    private KafkaConsumer<String, String> connect() {
        Map<String, Object> settings = kafka.settings();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // Skips what a relay sent and did not commit because another relay replaced it
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_BYTES);
        // How long the other members wait for a crashed consumer before they take over its partitions. The broker's
        // default of 45 s would delay letters, and an event that is delivered twice has one effect
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis());
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int) LONGEST_BETWEEN_POLLS.toMillis());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
