package hiring.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KafkaConnectionTest {

    @Test
    void passes_on_encryption_and_login_and_nothing_else() {
        KafkaConnection connection = new KafkaConnection(
                "kafka:9093",
                Map.of(
                        "security.protocol", "SASL_SSL",
                        "sasl.mechanism", "SCRAM-SHA-512",
                        "ssl.truststore.type", "PEM",
                        "group.id", "another",
                        "acks", "0"));

        assertThat(connection.settings())
                .isEqualTo(Map.of(
                        "bootstrap.servers", "kafka:9093",
                        "security.protocol", "SASL_SSL",
                        "sasl.mechanism", "SCRAM-SHA-512",
                        "ssl.truststore.type", "PEM"));
    }
}
