package hiring.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class TestServersTest {

    @Test
    void kafka_delivers_what_was_sent() throws Exception {
        String servers = TestServers.bootstrapServers();

        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("facts", "vacancy-1", "published"))
                    .get(60, TimeUnit.SECONDS);
        }

        assertThat(firstRecord(servers, "facts").value()).isEqualTo("published");
    }

    @Test
    void starts_the_servers_once_and_makes_a_new_database_each_time() {
        Database first = TestServers.freshDatabase("vacancy");
        Database second = TestServers.freshDatabase("vacancy");

        assertThat(first.jdbcUrl()).isNotEqualTo(second.jdbcUrl());
        assertThat(first.username()).isEqualTo("vacancy");
        assertThat(TestServers.bootstrapServers()).isEqualTo(TestServers.bootstrapServers());
    }

    private static ConsumerRecord<String, String> firstRecord(String servers, String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                ConsumerConfig.GROUP_ID_CONFIG, "reader",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            var records = consumer.poll(Duration.ofSeconds(60));
            assertThat(records.count()).isEqualTo(1);
            return records.iterator().next();
        }
    }
}
