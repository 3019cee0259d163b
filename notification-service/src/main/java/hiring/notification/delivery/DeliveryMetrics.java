package hiring.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What an operator wants to know of deliveries: what waits, since when, and what needs a person. */
@Singleton
class DeliveryMetrics {

    private final DataSource dataSource;
    private final Dispatcher dispatcher;
    private final MeterRegistry metrics;

    DeliveryMetrics(DataSource dataSource, Dispatcher dispatcher, MeterRegistry metrics) {
        this.dispatcher = dispatcher;
        this.dataSource = dataSource;
        this.metrics = metrics;
    }

    // Each is answered from a partial index over the few rows in question
    void register(@Observes StartupEvent start) {
        gauge("hiring.messages.due", "select count(*) from message where state = 'DUE'");
        gauge(
                "hiring.messages.oldest.due.seconds",
                "select coalesce(extract(epoch from clock_timestamp() - min(due_at)), 0) from message where state = 'DUE'");
        gauge(
                "hiring.messages.failed",
                "select count(*) from message where state in ('FAILED', 'UNCERTAIN') and state = 'FAILED'");
        gauge(
                "hiring.messages.uncertain",
                "select count(*) from message where state in ('FAILED', 'UNCERTAIN') and state = 'UNCERTAIN'");
        gauge("hiring.letters.due", "select count(*) from posted_letter where state = 'DUE'");
        metrics.gauge("hiring.mail.server.paused", dispatcher, sending -> sending.isPaused() ? 1 : 0);
        gauge("hiring.calls.due", "select count(*) from call where state = 'DUE'");
        gauge("hiring.obligations.waiting", "select count(*) from obligation where state = 'WAITING'");
    }

    private void gauge(String name, String sql) {
        metrics.gauge(name, this, self -> self.ask(sql));
    }

    private double ask(String sql) {
        try (Connection connection = dataSource.getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            return row.next() ? row.getDouble(1) : Double.NaN;
        } catch (SQLException e) {
            Log.debug("A metric could not be read", e);
            return Double.NaN;
        }
    }
}
