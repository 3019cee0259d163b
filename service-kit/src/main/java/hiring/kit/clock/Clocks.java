package hiring.kit.clock;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;

/** Creates the service's only clock and restores a demonstration's time after a restart. */
@ApplicationScoped
public class Clocks {

    private final DataSource dataSource;

    Clocks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Produces
    @Singleton
    static MovableClock clock(ClockConfig config) {
        return new MovableClock(InstantSource.system(), config.zone(), config.movable());
    }

    // Must run before any other code reads the time at start
    void prepare(@Observes @Priority(1) StartupEvent start, MovableClock clock) throws SQLException {
        if (!clock.movable()) {
            return;
        }
        refuseInProduction(ConfigUtils.getProfiles());
        try (Connection connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery("select offset_millis from movable_clock")) {
            if (rows.next()) {
                clock.offsetBy(Duration.ofMillis(rows.getLong(1)));
            }
        }
    }

    static void refuseInProduction(List<String> profiles) {
        if (profiles.contains("prod")) {
            throw new IllegalStateException(
                    "hiring.clock.movable is true and the profile is prod, where moving the clock would move deadlines."
                            + " Remove the setting, or start with another profile.");
        }
    }

    /** Sets the clock and stores its offset. */
    void moveTo(MovableClock clock, Instant now) {
        clock.moveTo(now);
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        insert into movable_clock (offset_millis) values (?)
                        on conflict (only_row) do update set offset_millis = excluded.offset_millis
                        """)) {
            statement.setLong(1, clock.offset().toMillis());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The clock's new time could not be stored", e);
        }
    }
}
