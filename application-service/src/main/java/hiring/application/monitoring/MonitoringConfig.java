package hiring.application.monitoring;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@ConfigMapping(prefix = "hiring.application.monitoring")
interface MonitoringConfig {

    /** The secret from which the pseudonyms are made. Whoever has it and the database can link answers to applications. */
    @NotBlank
    @Size(min = 16)
    String key();
}
