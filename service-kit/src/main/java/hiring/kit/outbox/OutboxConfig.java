package hiring.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

@ConfigMapping(prefix = "hiring.outbox")
interface OutboxConfig {

    /** How many rows are sent, acknowledged and removed together. */
    @Min(1)
    @Max(10_000)
    @WithDefault("500")
    int batch();

    /** How long the relay waits for a commit before it looks by itself. */
    @WithDefault("PT0.25S")
    Duration idle();
}
