package hiring.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A real, durable PostgreSQL server of its own, as processes of this machine. */
public final class PostgresServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String SUPERUSER = "postgres";
    private static final Duration STOP_TIME = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final EmbeddedPostgres server;
    private final Path pidFile;
    private final long pid;
    private final ChildGuard guard;

    private PostgresServer(EmbeddedPostgres server, Path pidFile, long pid, ChildGuard guard) {
        this.server = server;
        this.pidFile = pidFile;
        this.pid = pid;
        this.guard = guard;
    }

    /**
     * Starts the server and proves that it is durable. The data directory is made where it is missing and kept where it is
     * there.
     *
     * @param port 0 for any free one
     */
    public static PostgresServer start(Path dataDirectory, int port, Path log) throws IOException {
        Files.createDirectories(dataDirectory);
        Files.createDirectories(log.toAbsolutePath().getParent());
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPort(FreePort.orElseAny(port))
                .setDataDirectory(dataDirectory)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(BinariesFolder.path().toFile())
                .setPGStartupWait(Duration.ofMinutes(2))
                // The library switches both off unless told
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "300")
                .setServerConfig("shared_buffers", "128MB")
                // A long load run must not stop for a checkpoint every few seconds
                .setServerConfig("max_wal_size", "2GB")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile, UTF_8).getFirst());
        ChildGuard guard = new ChildGuard();
        // INT: "fast" shutdown, which does not wait for clients to leave
        guard.guard(pid, "INT");
        PostgresServer started = new PostgresServer(server, pidFile, pid, guard);
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            String value = started.setting(setting);
            if (!value.equals("on")) {
                started.close();
                throw new IOException(
                        "PostgreSQL runs with %s=%s, so a commit could be lost".formatted(setting, value));
            }
        }
        return started;
    }

    /** Makes the login user and the database that it owns, unless they are there. */
    public Database ensureDatabase(String name, String username, String password) {
        return ensureDatabase(superuser(), name, username, password);
    }

    static Database ensureDatabase(Database server, String name, String username, String password) {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "select 1 from pg_roles where rolname = '" + checked(username) + "'")) {
                statement.execute("create role " + username + " login password '" + checked(password) + "'");
            }
            if (isMissing(statement, "select 1 from pg_database where datname = '" + checked(name) + "'")) {
                statement.execute("create database " + name + " owner " + username);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused database " + name + ": " + e.getMessage(), e);
        }
        String url = server.jdbcUrl().replaceFirst("/[^/?]*(\\?.*)?$", "/" + name);
        return new Database(url, username, password);
    }

    /** What {@code SHOW} answers. */
    public String setting(String name) {
        try (Connection connection = connect(superuser());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + checked(name))) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL did not answer SHOW " + name + ": " + e.getMessage(), e);
        }
    }

    public Database superuser() {
        return new Database("jdbc:postgresql://" + HOST + ":" + port() + "/postgres", SUPERUSER, SUPERUSER);
    }

    public int port() {
        return server.getPort();
    }

    public long pid() {
        return pid;
    }

    @Override
    public void close() throws IOException {
        server.close();
        awaitEnd();
        guard.forget(pid);
    }

    /**
     * The library leaves after five seconds; a last checkpoint on a busy disk takes longer. The file goes with the server, while its
     * process may stay as a zombie where nobody takes its status, as in a container without an init.
     */
    private void awaitEnd() throws IOException {
        long end = System.nanoTime() + STOP_TIME.toNanos();
        while (Files.exists(pidFile)
                && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
            if (System.nanoTime() > end) {
                throw new IOException("PostgreSQL had not ended after %d s".formatted(STOP_TIME.toSeconds()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return !row.next();
        }
    }

    /** Names cannot be parameters of DDL, so only harmless ones are let through. */
    private static String checked(String name) {
        if (!name.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("Not a plain name: " + name);
        }
        return name;
    }
}
