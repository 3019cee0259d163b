package hiring.application.monitoring;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;

@ConfigMapping(prefix = "hiring.application.monitoring")
interface MonitoringConfig {

    /**
     * The secret from which the pseudonyms are made. A person who has it and the database can link answers to
     * applications.
     */
    @NotBlank
    @Size(min = 16)
    String key();

    /** For how long after a vacancy's applications were counted its applicants can answer, and change their answers. */
    @NotNull
    Duration answersWithin();

    /** The smallest group of people that a report shows. */
    @Min(5)
    int smallestGroup();
}
