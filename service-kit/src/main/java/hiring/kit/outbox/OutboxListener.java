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
 * Tells the relay when other replicas have stored rows, because only one replica relays. Without the database it hears
 * nothing, and the relay polls from time to time.
 */
final class OutboxListener implements AutoCloseable {

    private static final String CHANNEL = "outbox";
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final Runnable wake;
    private final Thread thread;
    private volatile boolean running = true;

    /** @param wake called when other replicas have stored rows, any number of times */
    OutboxListener(DataSource dataSource, Runnable wake) {
        this.dataSource = dataSource;
        this.wake = wake;
        this.thread = Thread.ofPlatform().name("outbox-listener").daemon().start(this::run);
    }

    /**
     * Notifies the replica that relays. Only for the relay's own connection, because transactions with a notification
     * wait for each other at commit.
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
                // The relay logs the outage
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
                // The pool reuses the connection
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
