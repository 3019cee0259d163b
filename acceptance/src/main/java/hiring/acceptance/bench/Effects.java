package hiring.acceptance.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Watches notification-service's database for telephone numbers, each the serial number of a change. */
final class Effects implements AutoCloseable {

    // A telephone number begins with 0; this gives every serial number the length of a telephone number
    private static final long FIRST = 7_000_000_000L;
    private static final long PAUSE_NANOS = 2_000_000;

    private final Connection connection;
    private volatile Array watched;
    private final Thread watcher;
    private final AtomicLong serial;
    private final Map<UUID, Long> lastSeen = new ConcurrentHashMap<>();
    private final Map<UUID, Map<Long, Long>> seenAt = new ConcurrentHashMap<>();
    private volatile long highest;
    private volatile boolean running = true;
    private volatile @Nullable SQLException failure;

    Effects(Databases databases, List<UUID> people) throws SQLException {
        connection = databases.connect("notification");
        watched = connection.createArrayOf("uuid", people.toArray());
        people.forEach(id -> seenAt.put(id, new ConcurrentHashMap<>()));
        look();
        serial = new AtomicLong(Math.max(FIRST, highest));
        watcher = Thread.ofPlatform().name("effects").daemon().start(this::watch);
    }

    /** From now on watches only these candidates, because each query takes processor time. */
    void watch(Collection<UUID> people) throws SQLException {
        watched = connection.createArrayOf("uuid", people.toArray());
    }

    /** The next serial number, in ascending order. */
    long next() {
        return serial.incrementAndGet();
    }

    /** Reserves numbers and returns the last of them. */
    long reserve(int numbers) {
        return serial.addAndGet(numbers);
    }

    /** The highest serial number found so far. */
    long highestSeen() {
        rethrow();
        return highest;
    }

    /**
     * When this change or a later one of the same candidate was found in effect, by {@link System#nanoTime}; null
     * before that.
     */
    @Nullable
    Long foundAt(UUID person, long change) {
        rethrow();
        Map<Long, Long> found = seenAt.getOrDefault(person, Map.of());
        return found.entrySet().stream()
                .filter(entry -> entry.getKey() >= change)
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    /** Clears the found numbers before a new run. */
    void forget() {
        seenAt.values().forEach(Map::clear);
    }

    private void watch() {
        try {
            while (running) {
                look();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (SQLException e) {
            failure = e;
        }
    }

    private void look() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select candidate_id, telephone from contact where candidate_id = any(?)")) {
            select.setArray(1, watched);
            try (ResultSet row = select.executeQuery()) {
                long now = System.nanoTime();
                while (row.next()) {
                    found(row.getObject(1, UUID.class), row.getString(2), now);
                }
            }
        }
    }

    private void found(UUID person, @Nullable String telephone, long now) {
        if (telephone == null) {
            return;
        }
        long change = Long.parseLong(telephone);
        Long before = lastSeen.put(person, change);
        if (before == null || before != change) {
            seenAt.getOrDefault(person, Map.of()).put(change, now);
            highest = Math.max(highest, change);
        }
    }

    private void rethrow() {
        SQLException failed = failure;
        if (failed != null) {
            throw new IllegalStateException("The effects can no longer be watched", failed);
        }
    }

    @Override
    public void close() throws SQLException {
        running = false;
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
