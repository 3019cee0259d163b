package hiring.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

@ConfigMapping(prefix = "hiring.outbox")
interface OutboxConfig {

    /** How many rows at most are sent in one Kafka transaction. */
    @Min(1)
    @Max(10_000)
    @WithDefault("2000")
    int batch();

    /** How long the relay waits for news of a commit, its own or another replica's, before it looks by itself. */
    @WithDefault("PT0.1S")
    Duration idle();
}
