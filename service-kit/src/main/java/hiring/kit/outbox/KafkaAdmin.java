package hiring.kit.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** Asks Kafka about its topics and groups, with one time limit for all requests. */
public final class KafkaAdmin {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private KafkaAdmin() {}

    /** Creates a client that waits 10 s for a response. */
    public static Admin connect(KafkaConnection connection) {
        Map<String, Object> settings = new HashMap<>(connection.settings());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() / 2);
        return Admin.create(settings);
    }

    /**
     * Waits for a response.
     *
     * @throws KafkaException where Kafka does not respond, or refuses
     */
    public static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        }
    }
}
