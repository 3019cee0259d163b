package hiring.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.Topic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicRuleTest {

    private static final Map<String, String> KEPT = Map.of(
            "cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1", "max.message.bytes", "1048588");
    private static final Map<String, String> COMPACTED = Map.of(
            "cleanup.policy",
            "compact",
            "retention.ms",
            "604800000",
            "retention.bytes",
            "-1",
            "max.message.bytes",
            "1048588");

    @Test
    void keeps_facts_for_ever_and_compacts_contacts() {
        assertThat(mistakes(Topic.APPLICATIONS, KEPT, "", "")).isEmpty();
        assertThat(mistakes(Topic.CANDIDATE_CONTACTS, COMPACTED, "", "")).isEmpty();
    }

    @Test
    void reports_each_setting_that_would_lose_events() {
        assertThat(mistakes(Topic.APPLICATIONS, KEPT, "retention.ms", "604800000"))
                .containsExactly("hiring.applications has retention.ms=604800000");
        assertThat(mistakes(Topic.APPLICATIONS, KEPT, "retention.bytes", "1000000"))
                .hasSize(1);
        assertThat(mistakes(Topic.APPLICATIONS, KEPT, "cleanup.policy", "compact"))
                .hasSize(1);
        assertThat(mistakes(Topic.CANDIDATE_CONTACTS, COMPACTED, "cleanup.policy", "delete"))
                .hasSize(1);
        assertThat(mistakes(Topic.CANDIDATE_CONTACTS, COMPACTED, "cleanup.policy", "compact,delete"))
                .hasSize(1);
        assertThat(mistakes(Topic.APPLICATIONS, KEPT, "max.message.bytes", "500000"))
                .hasSize(1);
    }

    private static List<String> mistakes(Topic topic, Map<String, String> settings, String but, String value) {
        return TopicRule.mistakes(topic, name -> name.equals(but) ? value : settings.getOrDefault(name, ""));
    }
}
