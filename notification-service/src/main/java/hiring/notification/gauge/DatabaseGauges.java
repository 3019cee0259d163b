package hiring.notification.gauge;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Metrics whose value is the answer to a query. */
@Singleton
public class DatabaseGauges {

    private final DataSource dataSource;
    private final MeterRegistry metrics;

    DatabaseGauges(DataSource dataSource, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.metrics = metrics;
    }

    /**
     * Adds a metric.
     *
     * @param query answered from an index over few rows, because every scrape asks it
     */
    public void register(String name, String query) {
        metrics.gauge(name, this, self -> self.ask(query));
    }

    private double ask(String query) {
        try (Connection connection = dataSource.getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            return row.next() ? row.getDouble(1) : Double.NaN;
        } catch (SQLException e) {
            Log.debug("A metric could not be read", e);
            return Double.NaN;
        }
    }
}
