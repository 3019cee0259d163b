package hiring.kit.sql;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Metrics that are read from the database at each collection. */
@Singleton
public class DatabaseGauges {

    private final MeterRegistry metrics;
    private final DataSource dataSource;

    DatabaseGauges(MeterRegistry metrics, DataSource dataSource) {
        this.metrics = metrics;
        this.dataSource = dataSource;
    }

    /**
     * Registers a gauge. It has no value while the database does not answer.
     *
     * @param description the question that it answers
     * @param query for one number, from an index, because it runs at every collection
     */
    public void register(String name, String description, String query) {
        Gauge.builder(name, this, gauges -> gauges.ask(query))
                .description(description)
                .register(metrics);
    }

    private double ask(String query) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getDouble(1) : Double.NaN;
        } catch (SQLException e) {
            Log.debug("A metric could not be read", e);
            return Double.NaN;
        }
    }
}
