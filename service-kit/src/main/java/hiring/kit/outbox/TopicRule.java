package hiring.kit.outbox;

import hiring.events.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.config.TopicConfig;

/** The settings that a topic must have, so that no event is lost. */
final class TopicRule {

    static final String FOR_EVER = "-1";

    private static final long LARGEST_RECORD = 1_000_000;

    private TopicRule() {}

    static List<String> mistakes(Topic topic, UnaryOperator<String> setting) {
        List<String> mistakes = new ArrayList<>();
        String policy = setting.apply(TopicConfig.CLEANUP_POLICY_CONFIG);
        if (topic.compacted() != policy.contains(TopicConfig.CLEANUP_POLICY_COMPACT)
                || (topic.compacted() && policy.contains(TopicConfig.CLEANUP_POLICY_DELETE))) {
            mistakes.add("%s has %s=%s".formatted(topic.wireName(), TopicConfig.CLEANUP_POLICY_CONFIG, policy));
        } else if (!topic.compacted()) {
            for (String name : List.of(TopicConfig.RETENTION_MS_CONFIG, TopicConfig.RETENTION_BYTES_CONFIG)) {
                if (!setting.apply(name).equals(FOR_EVER)) {
                    mistakes.add("%s has %s=%s".formatted(topic.wireName(), name, setting.apply(name)));
                }
            }
        }
        String largest = setting.apply(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
        if (!largest.isEmpty() && Long.parseLong(largest) < LARGEST_RECORD) {
            mistakes.add("%s has %s=%s".formatted(topic.wireName(), TopicConfig.MAX_MESSAGE_BYTES_CONFIG, largest));
        }
        return mistakes;
    }
}
