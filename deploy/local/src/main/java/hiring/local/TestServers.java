package hiring.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * One PostgreSQL and one Kafka for all tests of a JVM, started by the first test that asks and stopped with the JVM
 * (decision 0010).
 *
 * <p>The system property {@code hiring.infrastructure} says how: {@code embedded} (processes, the default) or {@code
 * containers} (the images that docker-compose.yml names).
 */
public final class TestServers {

    // System properties, since this class is loaded once per class loader and Quarkus makes a new one for each
    // application
    private static final String JDBC_URL = "hiring.test.jdbc-url";
    private static final String USERNAME = "hiring.test.username";
    private static final String PASSWORD = "hiring.test.password";
    private static final String BOOTSTRAP_SERVERS = "hiring.test.bootstrap-servers";
    private static final String DATABASES = "hiring.test.databases";
    private static final Object ONE_AT_A_TIME = System.getProperties();

    static {
        // The first use of the time zone sets a system property. The driver connects in a thread of its own, which
        // would
        // wait for the lock that its caller holds
        TimeZone.setDefault(TimeZone.getDefault());
    }

    private TestServers() {}

    public static String bootstrapServers() {
        synchronized (ONE_AT_A_TIME) {
            String running = System.getProperty(BOOTSTRAP_SERVERS);
            return running != null ? running : remember(BOOTSTRAP_SERVERS, startKafka());
        }
    }

    /**
     * Creates an empty database with its own two logins. Unlike in production, the service's login may become the owner
     * by {@code set role}, which only tests do; without that it has no right of the owner.
     */
    public static Database freshDatabase(String name) {
        synchronized (ONE_AT_A_TIME) {
            int number = Integer.getInteger(DATABASES, 0) + 1;
            remember(DATABASES, String.valueOf(number));
            Database database = PostgresServer.ensureDatabase(postgres(), name + "_" + number, name);
            PostgresServer.letBecome(postgres(), database.username(), database.owner());
            return database;
        }
    }

    private static Database postgres() {
        if (System.getProperty(JDBC_URL) == null) {
            Database started = startPostgres();
            remember(JDBC_URL, started.jdbcUrl());
            remember(USERNAME, started.username());
            remember(PASSWORD, started.password());
        }
        String user = System.getProperty(USERNAME);
        return new Database(System.getProperty(JDBC_URL), user, System.getProperty(PASSWORD), user);
    }

    private static Database startPostgres() {
        if (inContainers()) {
            PostgreSQLContainer postgres = new PostgreSQLContainer(
                    DockerImageName.parse(image("postgres")).asCompatibleSubstituteFor("postgres"));
            // The image's default command switches fsync off
            postgres.withCommand("postgres", "-c", "max_connections=300");
            postgres.start();
            atEnd(postgres::stop);
            String user = postgres.getUsername();
            return new Database(postgres.getJdbcUrl(), user, postgres.getPassword(), user);
        }
        try {
            Path folder = temporaryFolder();
            PostgresServer postgres = PostgresServer.start(folder.resolve("data"), 0, folder.resolve("postgres.log"));
            atEnd(() -> {
                try {
                    postgres.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    delete(folder);
                }
            });
            return postgres.superuser();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    private static String startKafka() {
        if (inContainers()) {
            KafkaContainer kafka = new KafkaContainer(
                    DockerImageName.parse(image("apache/kafka")).asCompatibleSubstituteFor("apache/kafka"));
            kafka.start();
            atEnd(kafka::stop);
            return kafka.getBootstrapServers();
        }
        try {
            Path folder = temporaryFolder();
            // Tests are too short for the optimising compiler to be worth its cost
            KafkaBroker kafka = KafkaBroker.start(
                    ProjectFolder.find(),
                    folder.resolve("data"),
                    0,
                    0,
                    folder.resolve("kafka.log"),
                    List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
            atEnd(() -> {
                kafka.kill();
                delete(folder);
            });
            return kafka.bootstrapServers();
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka did not start: " + e.getMessage(), e);
        }
    }

    private static boolean inContainers() {
        return System.getProperty("hiring.infrastructure", "embedded").equals("containers");
    }

    /** The image of that repository in the compose file, so that tests and compose file use the same. */
    static String image(String repository) {
        Path file = ProjectFolder.find().composeFile();
        try {
            Pattern line = Pattern.compile("image:\\s*[\"']?((?:\\S+/)?" + Pattern.quote(repository) + ":[^\\s\"']+)");
            Matcher matcher = line.matcher(Files.readString(file, UTF_8));
            if (!matcher.find()) {
                throw new IllegalStateException(file + " names no image " + repository);
            }
            return matcher.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() throws IOException {
        return Files.createTempDirectory("hiring-test-");
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The system clears its temporary folder; a test run must not fail because of it
            System.err.println("Left behind: " + folder);
        }
    }

    private static void atEnd(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "test-servers-stop"));
    }

    private static String remember(String property, String value) {
        System.setProperty(property, value);
        return value;
    }
}
