package hiring.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
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

    private final Topics threeBrokers = new Topics("", true, 12, (short) 3);

    @BeforeAll
    static void read() throws IOException {
        for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(Files.readString(FILE))) {
            Map<?, ?> topic = (Map<?, ?>) document;
            MANIFESTS.put(
                    text(topic, "metadata", "name"),
                    ((Map<?, ?>) ((Map<?, ?>) topic.get("spec")).get("config"))
                            .entrySet().stream()
                                    .collect(Collectors.toMap(
                                            entry -> String.valueOf(entry.getKey()),
                                            entry -> String.valueOf(entry.getValue()))));
        }
    }

    private static String text(Map<?, ?> document, String parent, String name) {
        return String.valueOf(((Map<?, ?>) document.get(parent)).get(name));
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

        assertThat(TopicRule.mistakes(topic, settings::get)).isEmpty();
    }

    @Test
    void no_other_topic_is_there() {
        assertThat(MANIFESTS).hasSize(2 * Topic.values().length);
    }
}
