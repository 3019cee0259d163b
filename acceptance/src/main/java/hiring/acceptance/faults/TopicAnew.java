package hiring.acceptance.faults;

import hiring.events.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * A topic is deleted and created again with the same settings while the services run, so that offsets start again. It
 * is deleted when all its records have been applied; later records must be applied as usual.
 */
final class TopicAnew implements Fault {

    private static final Duration SETTLE = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "topic-anew";
    }

    @Override
    public String description() {
        return "hiring.applications deleted and created again while the services run";
    }

    @Override
    public Duration usualLength() {
        return Duration.ofSeconds(60);
    }

    @Override
    public void happen(Scene scene, Duration length) throws Exception {
        String name = Topic.APPLICATIONS.wireName();
        scene.last(length.dividedBy(3));
        scene.submissions().pause();
        scene.last(Duration.ofSeconds(5));
        scene.settling().await(SETTLE);
        scene.books().rememberPublished(scene.submissions().vacancies());
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                scene.system().addresses().bootstrapServers()))) {
            TopicDescription description = Objects.requireNonNull(
                    admin.describeTopics(List.of(name)).allTopicNames().get().get(name));
            Map<String, String> settings = settingsOf(admin, name);
            scene.say("%s is deleted".formatted(name));
            admin.deleteTopics(List.of(name)).all().get();
            scene.submissions().goOn();
            scene.last(length.dividedBy(3));
            NewTopic anew = new NewTopic(name, description.partitions().size(), (short)
                            description.partitions().getFirst().replicas().size())
                    .configs(settings);
            try {
                admin.createTopics(List.of(anew)).all().get();
                scene.say("%s is created again".formatted(name));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new KafkaException(e);
                }
                scene.say("a service created %s again".formatted(name));
            }
        }
        scene.last(length.dividedBy(3));
    }

    private static Map<String, String> settingsOf(Admin admin, String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = Objects.requireNonNull(
                admin.describeConfigs(List.of(resource)).all().get().get(resource));
        Map<String, String> settings = new HashMap<>();
        for (ConfigEntry entry : config.entries()) {
            if (entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG) {
                settings.put(entry.name(), entry.value());
            }
        }
        return settings;
    }
}
