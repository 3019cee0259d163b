package hiring.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How written messages are delivered. */
@ConfigMapping(prefix = "hiring.delivery")
public interface DeliveryConfig {

    /** How many messages are handed over at the same time. */
    @Min(1)
    @Max(64)
    @WithDefault("8")
    int senders();

    /** How many messages a sender reserves at once. */
    @Min(1)
    @Max(1000)
    @WithDefault("10")
    int batch();

    /** How long they are reserved. */
    @WithDefault("PT1M")
    Duration lease();

    /** How long senders wait to be woken before they look for work. */
    @WithDefault("PT0.5S")
    Duration idle();

    /** How long one message may take from the connection to the answer. */
    @WithDefault("PT30S")
    Duration sendTimeout();

    /** After how long an attempt without a result is held to be cut off; more than {@link #sendTimeout()}. */
    @WithDefault("PT2M")
    Duration uncertainAfter();

    /** How often attempts that were cut off are looked for. */
    @WithDefault("PT10S")
    Duration cutOffSearch();

    /** How often announcements are cancelled whose session has begun or whose deadline has passed. */
    @WithDefault("PT10S")
    Duration passedSearch();

    /** How often a message is tried before it waits for a recruiter. */
    @Min(1)
    @Max(100)
    @WithDefault("21")
    int tries();

    @WithDefault("PT5S")
    Duration firstDelay();

    @WithDefault("PT30M")
    Duration longestDelay();

    /** After how many failures in a row sending pauses. */
    @Min(1)
    @Max(100)
    @WithDefault("3")
    int failuresToPause();

    /** The length of the first pause; each further one is twice as long. */
    @WithDefault("PT1S")
    Duration firstPause();

    @WithDefault("PT1M")
    Duration longestPause();
}
