package hiring.kit.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

@ConfigMapping(prefix = "hiring.clock")
interface ClockConfig {

    /** Whether the clock can be set through the API. */
    @WithDefault("false")
    boolean movable();

    /** The time zone of the organisation, in which its dates and midnights are meant. */
    @WithDefault("Europe/London")
    ZoneId zone();
}
