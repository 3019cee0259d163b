package hiring.kit.outbox;

import hiring.events.Topic;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the topics that are missing, with the retention that the contract promises, before anything reads or writes them. */
@ApplicationScoped
public class TopicsAtStart {

    void make(
            @Observes @Priority(10) StartupEvent start,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "hiring.topics.create") boolean create,
            @ConfigProperty(name = "hiring.topics.partitions") int partitions,
            @ConfigProperty(name = "hiring.topics.replicas") short replicas)
            throws InterruptedException {
        if (!create) {
            return;
        }
        List<NewTopic> topics = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            topics.add(new NewTopic(topic.wireName(), partitions, replicas)
                    .configs(
                            topic.compacted()
                                    ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                                    : Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")));
            topics.add(new NewTopic(topic.deadLetterName(), partitions, replicas)
                    .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")));
        }
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            CreateTopicsResult result = admin.createTopics(topics);
            for (var made : result.values().entrySet()) {
                try {
                    made.getValue().get();
                    Log.infof("Made topic %s", made.getKey());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException(
                                "Topic %s cannot be made; is Kafka at %s up?"
                                        .formatted(made.getKey(), bootstrapServers),
                                e);
                    }
                }
            }
        }
    }
}
