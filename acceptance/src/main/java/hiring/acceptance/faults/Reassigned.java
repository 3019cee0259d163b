package hiring.acceptance.faults;

import hiring.events.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Another member joins the group of each consuming service under load, gets partitions, applies nothing and leaves. The
 * service must read these partitions again from its own position.
 */
final class Reassigned implements Fault {

    private static final Duration HOLDS = Duration.ofSeconds(3);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Map<String, List<String>> TOPICS_OF_GROUP = Map.of(
            Part.ASSESSMENTS,
            List.of(Topic.VACANCIES.wireName(), Topic.APPLICATIONS.wireName()),
            Part.NOTIFICATIONS,
            List.of(
                    Topic.VACANCIES.wireName(),
                    Topic.APPLICATIONS.wireName(),
                    Topic.ASSESSMENTS.wireName(),
                    Topic.CANDIDATE_CONTACTS.wireName()));

    @Override
    public String name() {
        return "reassign";
    }

    @Override
    public String description() {
        return "partitions taken from a service in the middle of a batch, and given back";
    }

    @Override
    public Duration usualLength() {
        return Duration.ofSeconds(60);
    }

    @Override
    public void happen(Scene scene, Duration length) {
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            TOPICS_OF_GROUP.forEach((group, topics) -> {
                scene.say("a member joins the group %s and leaves".formatted(group));
                joinAndLeave(scene, group, topics);
            });
        }
    }

    private static void joinAndLeave(Scene scene, String group, List<String> topics) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                scene.system().addresses().bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        try (KafkaConsumer<String, String> member =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            member.subscribe(topics);
            long end = System.nanoTime() + HOLDS.toNanos();
            while (System.nanoTime() < end) {
                member.poll(POLL);
            }
        }
    }
}
