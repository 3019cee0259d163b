package hiring.acceptance.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A service's database is restored from a backup while Kafka and the other services keep what came after it. The
 * service must find back to agreement, or name exactly what it cannot recover: the submissions whose forms only its own
 * database had.
 */
record Restored(String service, String database) implements Fault {

    private static final Duration REQUESTS_END = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "restore-" + database;
    }

    @Override
    public String description() {
        return "the database of %s restored from a backup of half the time before".formatted(service);
    }

    @Override
    public Duration usualLength() {
        return Duration.ofSeconds(40);
    }

    @Override
    public void happen(Scene scene, Duration length) throws Exception {
        scene.last(length.dividedBy(2));
        Path backup = scene.home().resolve("backups").resolve(name() + "-" + UUID.randomUUID());
        scene.say("backup while all services run");
        scene.run("backup", backup.toString());
        scene.last(length.dividedBy(2));
        scene.submissions().pause();
        scene.last(REQUESTS_END);
        scene.say("stop %s and restore its database".formatted(service));
        scene.run("stop", service);
        scene.run("restore", backup.toString(), "--service", service);
        scene.start(service);
        Map<String, Integer> named = lost(scene);
        scene.say("events that cannot be recovered: " + named);
        if (service.equals(Part.APPLICATIONS)) {
            scene.submissions().nameAsLost(lostSubmissions(scene));
        }
        scene.submissions().goOn();
    }

    private Map<String, Integer> lost(Scene scene) throws SQLException {
        Map<String, Integer> types = new HashMap<>();
        try (Connection connection = scene.databases().connect(database);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select type, count(*) from lost_event group by type order by type")) {
            while (row.next()) {
                types.put(row.getString(1), row.getInt(2));
            }
        }
        return types;
    }

    private static void refuseStored(Connection connection, Set<UUID> named) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(
                "select count(*) from application where submitted_at is not null and id = any(?)")) {
            count.setArray(1, connection.createArrayOf("uuid", named.toArray()));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                if (row.getLong(1) > 0) {
                    throw new IllegalStateException(
                            "%d submissions are named as lost and stored".formatted(row.getLong(1)));
                }
            }
        }
    }

    private Set<UUID> lostSubmissions(Scene scene) throws SQLException {
        Set<UUID> applications = new HashSet<>();
        try (Connection connection = scene.databases().connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select key from lost_event where type = 'hiring.application.submitted.v1'")) {
            while (row.next()) {
                applications.add(UUID.fromString(row.getString(1)));
            }
            refuseStored(connection, applications);
        }
        return applications;
    }
}
