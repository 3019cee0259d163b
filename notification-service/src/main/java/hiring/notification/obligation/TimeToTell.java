package hiring.notification.obligation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Measures how long candidates wait for what they must be told, by channel. */
@Singleton
public class TimeToTell {

    // A mail takes seconds, a call and a letter take working days
    private static final Duration[] BOUNDS = {
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        Duration.ofHours(4),
        Duration.ofDays(1),
        Duration.ofDays(2),
        Duration.ofDays(3),
        Duration.ofDays(5),
        Duration.ofDays(10)
    };

    private final Map<NoticeChannel, Timer> timers = new EnumMap<>(NoticeChannel.class);

    TimeToTell(MeterRegistry metrics) {
        for (NoticeChannel channel : NoticeChannel.values()) {
            timers.put(
                    channel,
                    Timer.builder("hiring.notices.told")
                            .description("Time from the moment a candidate must be told until it was handed over")
                            .tag("channel", channel.name())
                            .serviceLevelObjectives(BOUNDS)
                            .register(metrics));
        }
    }

    /** The mail server has taken the message, or a recruiter has made the call or posted the letter. */
    public void told(NoticeChannel channel, Obligation obligation, Instant now) {
        Duration waited = Duration.between(obligation.raisedAt(), now);
        Objects.requireNonNull(timers.get(channel)).record(waited.isNegative() ? Duration.ZERO : waited);
    }
}
