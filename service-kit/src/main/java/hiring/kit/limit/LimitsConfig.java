package hiring.kit.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How many requests each replica accepts. */
@ConfigMapping(prefix = "hiring.limits")
public interface LimitsConfig {

    /** Requests of one signed-in person in a minute. */
    @WithDefault("600")
    @Min(1)
    long personPerMinute();

    /** Requests from one address without a sign-in, in a minute. One address can be a whole library's. */
    @WithDefault("6000")
    @Min(1)
    long addressPerMinute();

    /** Requests of all callers together who are not signed in, in a minute. */
    @WithDefault("60000")
    @Min(1)
    long anonymousPerMinute();
}
