package hiring.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hiring.events.Topic;
import hiring.kit.kafka.KafkaConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The topics as resources of Kubernetes have the settings that a service gives new topics, and checks. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicManifestsTest {

    private static final Path FILE =
            Path.of(System.getProperty("hiring.root"), "deploy/kubernetes/overlays/production/kafka/topics.yaml");

    /** What Kafka answers for a setting that a topic does not have. */
    private static final Map<String, String> DEFAULTS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "604800000",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "1048588");

    private static final Map<String, Map<String, String>> MANIFESTS = new HashMap<>();

    private final Topics threeBrokers = new Topics(new KafkaConnection(Map.of()), true, 12, (short) 3);

    @BeforeAll
    static void read() throws IOException {
        for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(Files.readString(FILE))) {
            JsonNode topic = new ObjectMapper().valueToTree(document);
            Map<String, String> settings = new HashMap<>();
            topic.at("/spec/config")
                    .properties()
                    .forEach(setting ->
                            settings.put(setting.getKey(), setting.getValue().asText()));
            MANIFESTS.put(topic.at("/metadata/name").asText(), settings);
        }
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void a_topic_has_the_settings_of_a_new_one(Topic topic) {
        assertThat(MANIFESTS.get(topic.wireName())).isEqualTo(threeBrokers.settings(topic.compacted()));
        assertThat(MANIFESTS.get(topic.deadLetterName())).isEqualTo(threeBrokers.settings(false));
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void a_service_accepts_the_topic(Topic topic) {
        Map<String, String> settings = new HashMap<>(DEFAULTS);
        settings.putAll(MANIFESTS.getOrDefault(topic.wireName(), Map.of()));

        assertThat(TopicRule.mistakes(topic, name -> settings.getOrDefault(name, "")))
                .isEmpty();
    }

    @Test
    void no_other_topic_is_there() {
        assertThat(MANIFESTS).hasSize(2 * Topic.values().length);
    }
}
