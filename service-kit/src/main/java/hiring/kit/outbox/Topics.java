package hiring.kit.outbox;

import hiring.events.Topic;
import hiring.kit.kafka.KafkaConnection;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Creates missing topics with the settings of the contract, and refuses topics that would lose events. */
@ApplicationScoped
public class Topics {

    // Dead letters are few, and each partition costs the broker time at start
    private static final int DEAD_LETTER_PARTITIONS = 1;
    private static final int IN_SYNC = 2;
    private static final int BROKERS_FOR_TWO_IN_SYNC = 3;

    private final KafkaConnection kafka;
    private final boolean create;
    private final int partitions;
    private final short replicas;
    private volatile boolean found;
    private volatile @Nullable String wrong;

    Topics(
            KafkaConnection kafka,
            @ConfigProperty(name = "hiring.topics.create") boolean create,
            @ConfigProperty(name = "hiring.topics.partitions") int partitions,
            @ConfigProperty(name = "hiring.topics.replicas") short replicas) {
        this.kafka = kafka;
        this.create = create;
        this.partitions = partitions;
        this.replicas = replicas;
    }

    /**
     * Returns once all topics exist with correct settings.
     *
     * @throws KafkaException where Kafka does not answer, or a topic has wrong settings; the same call can succeed
     *     later
     */
    public synchronized void ensure() {
        if (found) {
            return;
        }
        try (Admin admin = kafka.admin()) {
            if (create) {
                makeMissing(admin);
            }
            check(admin);
            found = true;
        }
    }

    /** What is wrong with the topics; empty if they are correct. */
    public Optional<String> wrong() {
        return Optional.ofNullable(wrong);
    }

    private void makeMissing(Admin admin) {
        List<NewTopic> topics = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            topics.add(new NewTopic(topic.wireName(), partitions, replicas).configs(settings(topic.compacted())));
            topics.add(new NewTopic(topic.deadLetterName(), DEAD_LETTER_PARTITIONS, replicas).configs(settings(false)));
        }
        admin.createTopics(topics).values().forEach((name, made) -> {
            try {
                KafkaConnection.get(made);
                Log.infof("Created topic %s", name);
            } catch (TopicExistsException e) {
                Log.debugf("Topic %s exists", name);
            }
        });
    }

    Map<String, String> settings(boolean compacted) {
        Map<String, String> settings = new HashMap<>();
        if (compacted) {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            // An erasure is complete a day later, and a consumer that was stopped for two weeks still reads it
            settings.put(
                    TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                    String.valueOf(Duration.ofDays(1).toMillis()));
            settings.put(
                    TopicConfig.DELETE_RETENTION_MS_CONFIG,
                    String.valueOf(Duration.ofDays(14).toMillis()));
        } else {
            settings.put(TopicConfig.RETENTION_MS_CONFIG, TopicRule.FOR_EVER);
        }
        if (replicas >= BROKERS_FOR_TWO_IN_SYNC) {
            settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(IN_SYNC));
        }
        return settings;
    }

    private void check(Admin admin) {
        List<ConfigResource> asked = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            asked.add(new ConfigResource(ConfigResource.Type.TOPIC, topic.wireName()));
        }
        Map<ConfigResource, Config> answers =
                KafkaConnection.get(admin.describeConfigs(asked).all());
        List<String> mistakes = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            Config config = answers.get(new ConfigResource(ConfigResource.Type.TOPIC, topic.wireName()));
            if (config != null) {
                mistakes.addAll(TopicRule.mistakes(
                        topic,
                        name -> config.get(name) == null ? "" : config.get(name).value()));
            }
        }
        wrong = mistakes.isEmpty() ? null : String.join("; ", mistakes);
        if (!mistakes.isEmpty()) {
            throw new KafkaException("Topics have settings that would lose events: " + wrong);
        }
    }
}
