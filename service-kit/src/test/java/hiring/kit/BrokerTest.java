package hiring.kit;

import hiring.kit.testing.KafkaClient;
import hiring.kit.trial.TrialEffects;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of outbox and inbox share: a client of the broker, and the effects of the trial's consumer. */
public abstract class BrokerTest {

    @Inject
    protected TrialEffects effects;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    protected String bootstrapServers;

    protected KafkaClient kafka;

    @SuppressWarnings("NullAway.Init") // Made before each test
    protected BrokerTest() {}

    @BeforeEach
    void connect() {
        kafka = KafkaClient.of(bootstrapServers);
    }

    @AfterEach
    void mend() {
        effects.breakDown(false);
    }
}
