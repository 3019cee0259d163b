package hiring.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

@ConfigMapping(prefix = "hiring.outbox")
interface OutboxConfig {

    /** The maximum number of rows in one Kafka transaction. */
    @Min(1)
    @Max(10_000)
    @WithDefault("2000")
    int batch();

    /** How long the relay waits for the notice of a commit, its own or another replica's, before it polls. */
    @WithDefault("PT0.1S")
    Duration idle();

    /** How long the journal keeps sent events, to send them again where Kafka has lost them. */
    @WithDefault("P7D")
    Duration journal();
}
