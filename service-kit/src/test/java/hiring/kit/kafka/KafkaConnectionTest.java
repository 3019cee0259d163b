package hiring.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KafkaConnectionTest {

    @Test
    void every_client_signs_in_and_encrypts_as_set_and_chooses_its_own_group() {
        Map<String, Object> connection = Map.of(
                "bootstrap.servers", "kafka:9093",
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config", "login",
                "ssl.truststore.location", "/ca.crt");
        Map<String, Object> all = new HashMap<>(connection);
        all.put("group.id", "application-service");
        all.put("isolation.level", "read_uncommitted");

        assertThat(KafkaConnection.ofConnection(all)).isEqualTo(connection);
    }
}
