package hiring.kit.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;

/** Creates the service's only clock. A demonstration's time is the same for all replicas, and after a restart. */
@ApplicationScoped
public class Clocks {

    private final MovableClock clock;
    private final SharedOffset offset;

    Clocks(DataSource dataSource, MovableClock clock) {
        this.clock = clock;
        this.offset = new SharedOffset(dataSource, clock);
    }

    @Produces
    @Singleton
    static MovableClock clock(ClockConfig config) {
        return new MovableClock(InstantSource.system(), config.zone(), config.movable());
    }

    // Must run before any other code reads the time at start
    void prepare(@Observes @Priority(1) StartupEvent start) throws SQLException {
        if (!clock.movable()) {
            return;
        }
        refuseInProduction(ConfigUtils.getProfiles());
        offset.start();
    }

    void end(@Observes ShutdownEvent end) throws InterruptedException {
        offset.stop();
    }

    static void refuseInProduction(List<String> profiles) {
        if (profiles.contains("prod")) {
            throw new IllegalStateException(
                    "hiring.clock.movable is true and the profile is prod, where moving the clock would move deadlines."
                            + " Remove the setting, or start with another profile.");
        }
    }

    /** Sets the clocks of all replicas. */
    void moveTo(Instant now) {
        clock.moveTo(now);
        try {
            // The stored offset is in milliseconds, and no clock may be before the new time
            offset.store(Duration.ofMillis(Math.ceilDiv(clock.offset().toNanos(), 1_000_000)));
        } catch (SQLException e) {
            throw new IllegalStateException("The clock's new time could not be stored", e);
        }
    }
}
