package hiring.kit.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

@ConfigMapping(prefix = "hiring.traces")
interface TracesConfig {

    /** The share of steps that are recorded, where an address for the export is set. */
    @WithDefault("0.1")
    @DecimalMin("0")
    @DecimalMax("1")
    double ratio();
}
