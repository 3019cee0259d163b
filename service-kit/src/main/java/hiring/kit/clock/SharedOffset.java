package hiring.kit.clock;

import hiring.kit.loop.WorkLoop;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the movable clocks of all replicas of a service equal. The database stores the offset. Each replica reads it
 * every 100 ms on a connection of its own, whose {@code application_name} shows which offset the replica has applied.
 */
final class SharedOffset {

    private static final String PREFIX = "clock ";
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration CHECK = Duration.ofMillis(20);
    private static final int CHECKS = 1_500;
    private static final Duration STOPPED = Duration.ofSeconds(2);

    private final DataSource dataSource;
    private final MovableClock clock;
    private final WorkLoop loop;

    // Used by one thread at a time: the starting one, then the loop's, then the stopping one
    private @Nullable Connection connection;
    private Optional<Duration> applied = Optional.empty();

    SharedOffset(DataSource dataSource, MovableClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
        // A database that is away needs no message of its own: the next poll opens a new connection
        this.loop = new WorkLoop("clock", 1, POLL, this::apply, failure -> disconnect());
    }

    /** Applies the stored offset, and from now on each that any replica stores. */
    void start() throws SQLException {
        boolean unused = apply();
        loop.start();
    }

    void stop() throws InterruptedException {
        loop.stop(STOPPED);
        disconnect();
    }

    /** Stores the offset, and returns when every running replica has applied what is stored. */
    void store(Duration offset) throws SQLException {
        try (Connection storing = dataSource.getConnection()) {
            try (PreparedStatement insert = storing.prepareStatement("""
                    insert into movable_clock (offset_millis) values (?)
                    on conflict (only_row) do update set offset_millis = excluded.offset_millis
                    """)) {
                insert.setLong(1, offset.toMillis());
                insert.executeUpdate();
            }
            for (int check = 0; check < CHECKS; check++) {
                if (allHaveApplied(storing)) {
                    return;
                }
                LockSupport.parkNanos(CHECK.toNanos());
            }
            throw new SQLException("A replica does not apply the clock's new time");
        }
    }

    // Compares with what is stored now: two requests at once both end when the later offset is everywhere
    private static boolean allHaveApplied(Connection connection) throws SQLException {
        try (PreparedStatement others = connection.prepareStatement("""
                        select not exists (
                            select from pg_stat_activity, movable_clock
                            where datname = current_database()
                                and application_name like '%1$s%%'
                                and application_name <> '%1$s' || offset_millis)
                        """.formatted(PREFIX));
                ResultSet rows = others.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private boolean apply() throws SQLException {
        Connection open = connection == null ? connect() : connection;
        Optional<Duration> stored = read(open);
        // A stored offset is applied once, so that a test can set the clock of this process only
        if (stored.isPresent() && !stored.equals(applied)) {
            clock.offsetBy(stored.get());
            applied = stored;
            show(open, stored.get());
        }
        return false;
    }

    private Connection connect() throws SQLException {
        Connection opened = dataSource.getConnection();
        connection = opened;
        show(opened, applied.orElse(Duration.ZERO));
        return opened;
    }

    private static Optional<Duration> read(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select offset_millis from movable_clock");
                ResultSet rows = query.executeQuery()) {
            return rows.next() ? Optional.of(Duration.ofMillis(rows.getLong(1))) : Optional.empty();
        }
    }

    private static void show(Connection connection, Duration offset) throws SQLException {
        name(connection, PREFIX + offset.toMillis());
    }

    private static void name(Connection connection, String name) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config('application_name', ?, false)")) {
            set.setString(1, name);
            set.execute();
        }
    }

    private void disconnect() {
        try (Connection closing = connection) {
            connection = null;
            if (closing != null) {
                // The pool reuses the connection
                name(closing, "");
            }
        } catch (SQLException away) {
            // The pool discards a broken connection
        }
    }
}
