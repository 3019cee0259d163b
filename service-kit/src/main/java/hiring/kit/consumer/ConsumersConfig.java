package hiring.kit.consumer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

@ConfigMapping(prefix = "hiring.consumers")
interface ConsumersConfig {

    /** How many batches of different partitions are applied at the same time. */
    @Min(1)
    @Max(16)
    @WithDefault("1")
    int lanes();

    /** False in tests that start the service twice and read events themselves. */
    @WithDefault("true")
    boolean enabled();
}
