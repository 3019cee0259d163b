package hiring.acceptance.faults;

import hiring.events.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends all kinds of invalid records to every topic repeatedly, with submissions behind them. */
final class Poison implements Fault {

    private static final int ROUNDS = 4;
    static final Map<Topic, String> TYPES = Map.of(
            Topic.VACANCIES, "hiring.vacancy.published.v1",
            Topic.APPLICATIONS, "hiring.application.submitted.v1",
            Topic.ASSESSMENTS, "hiring.assessment.stage-outcome-decided.v1",
            Topic.NOTIFICATIONS, "hiring.notification.sent.v1",
            Topic.CANDIDATE_CONTACTS, "hiring.candidate.contact-changed.v1");

    @Override
    public String name() {
        return "poison";
    }

    @Override
    public String description() {
        return "invalid records of every kind in every topic";
    }

    @Override
    public Duration usualLength() {
        return Duration.ofSeconds(60);
    }

    @Override
    public void happen(Scene scene, Duration length) throws Exception {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                scene.system().addresses().bootstrapServers(),
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                2 * PoisonRecords.LARGE,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                16L * PoisonRecords.LARGE);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int round = 0; round < ROUNDS; round++) {
                int taken = 0;
                int refused = 0;
                for (Map.Entry<Topic, String> topic : TYPES.entrySet()) {
                    for (ProducerRecord<String, String> record :
                            PoisonRecords.of(topic.getKey().wireName(), topic.getValue())) {
                        if (isTaken(producer, record)) {
                            taken++;
                        } else {
                            refused++;
                        }
                    }
                }
                scene.say("%d records sent, %d refused by Kafka itself".formatted(taken, refused));
                scene.last(length.dividedBy(ROUNDS));
            }
        }
    }

    private static boolean isTaken(KafkaProducer<String, String> producer, ProducerRecord<String, String> record)
            throws InterruptedException, ExecutionException {
        try {
            producer.send(record).get();
            return true;
        } catch (ExecutionException e) {
            // Too large, or without a key in a compacted topic
            if (e.getCause() instanceof RecordTooLargeException || e.getCause() instanceof InvalidRecordException) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public List<Explained> explained() {
        return List.of(Explained.by("Stored as a dead letter", "invalid records become dead letters"));
    }
}
