package hiring.acceptance.stack;

import hiring.acceptance.system.Addresses;
import hiring.acceptance.system.HiringSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A second notification-service beside the first, with an empty database, that reads the event log from its first
 * record.
 *
 * <p>It has no mail server: its obligations are compared, and no letter is sent a second time.
 */
public final class RebuiltNotifications implements AutoCloseable {

    private static final String DATABASE = "notification_rebuilt";
    private static final int PORT_AFTER_FIRST = 10;
    private static final String NOBODY_LISTENS = "1";

    private final Process process;
    private final HiringSystem system;

    private RebuiltNotifications(Process process, HiringSystem system) {
        this.process = process;
        this.system = system;
    }

    public static RebuiltNotifications start(TestStack stack) {
        Addresses first = stack.system().addresses();
        int port = first.notifications().getPort() + PORT_AFTER_FIRST;
        makeDatabase(first);
        Path jar = stack.project().root().resolve("notification-service/target/quarkus-app/quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(stack.home().resolve("logs/rebuilt.log").toFile());
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("QUARKUS_PROFILE", "local"),
                        Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                        Map.entry("QUARKUS_HTTP_PORT", String.valueOf(port)),
                        Map.entry("QUARKUS_DATASOURCE_JDBC_URL", first.postgres() + DATABASE),
                        Map.entry("QUARKUS_DATASOURCE_USERNAME", "notification"),
                        Map.entry("QUARKUS_DATASOURCE_PASSWORD", "notification"),
                        Map.entry("QUARKUS_FLYWAY_USERNAME", "notification_owner"),
                        Map.entry("QUARKUS_FLYWAY_PASSWORD", "notification_owner"),
                        Map.entry("KAFKA_BOOTSTRAP_SERVERS", first.bootstrapServers()),
                        Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", first.identity() + "/realms/hiring"),
                        Map.entry("QUARKUS_MAILER_PORT", NOBODY_LISTENS),
                        Map.entry("HIRING_EVENTS_GROUP", DATABASE)));
        try {
            Process process = builder.start();
            Addresses second = first.withServices(
                    first.vacancies(),
                    first.applications(),
                    first.assessments(),
                    URI.create("http://localhost:" + port));
            return new RebuiltNotifications(process, new HiringSystem(second));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The running system, with this notification-service instead of the first. */
    public HiringSystem system() {
        return system;
    }

    private static void makeDatabase(Addresses addresses) {
        try (Connection connection =
                        DriverManager.getConnection(addresses.postgres() + "postgres", "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE + " owner notification_owner");
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not make a database", e);
        }
    }

    @Override
    public void close() {
        system.close();
        process.destroyForcibly();
        process.onExit().join();
    }
}
