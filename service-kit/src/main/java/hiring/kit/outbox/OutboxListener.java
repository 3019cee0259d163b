package hiring.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears from the other replicas of the service that they have stored rows, as of all replicas one relays. While the
 * database is away it hears nothing; the relay looks for rows by itself from time to time.
 */
final class OutboxListener implements AutoCloseable {

    private static final String CHANNEL = "outbox";
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final Runnable wake;
    private final Thread thread;
    private volatile boolean running = true;

    /** @param wake called for what other replicas have stored, any number of times */
    OutboxListener(DataSource dataSource, Runnable wake) {
        this.dataSource = dataSource;
        this.wake = wake;
        this.thread = Thread.ofPlatform().name("outbox-listener").daemon().start(this::run);
    }

    /**
     * Tells the replica that relays. For the relay's own connection: a transaction with a notification waits for all
     * others that have one when it commits.
     */
    static void tell(Connection connection) throws SQLException {
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, '')")) {
            notify.setString(1, CHANNEL);
            notify.execute();
        }
    }

    private void run() {
        while (running) {
            try {
                listen();
            } catch (SQLException away) {
                // The relay says so in the log
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
    }

    private void listen() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("listen " + CHANNEL);
            PGConnection notified = connection.unwrap(PGConnection.class);
            try {
                while (running) {
                    PGNotification[] told = notified.getNotifications((int) LOOK.toMillis());
                    if (told != null && told.length > 0) {
                        wake.run();
                    }
                }
            } finally {
                // The connection goes back to the pool
                statement.execute("unlisten *");
            }
        }
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join(2 * LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
