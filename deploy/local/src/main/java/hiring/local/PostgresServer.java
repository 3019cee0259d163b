package hiring.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A real, durable PostgreSQL server as a child process. */
public final class PostgresServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String SUPERUSER = "postgres";
    private static final Duration START_TIME = Duration.ofMinutes(2);
    private static final Duration STOP_TIME = Duration.ofSeconds(60);
    private static final Duration ORPHANS_LEAVE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 100;
    private static final int PROBE_SECONDS = 2;

    private static final Map<String, String> CONFIGURATION = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "300",
            "shared_buffers", "128MB",
            // A long load run must not stop for a checkpoint every few seconds
            "max_wal_size", "2GB",
            "listen_addresses", HOST,
            // A killed server leaves the lock file of its socket, which could prevent the next start
            "unix_socket_directories", "");

    private final Process process;
    private final int port;
    private final ChildGuard guard;

    private PostgresServer(Process process, int port, ChildGuard guard) {
        this.process = process;
        this.port = port;
        this.guard = guard;
    }

    /**
     * Starts the server and checks that it is durable. Creates the data directory if it is missing.
     *
     * @param port 0 for any free one
     */
    public static PostgresServer start(Path dataDirectory, int port, Path log) throws IOException {
        return start(dataDirectory, port, Map.of(), log);
    }

    /**
     * As {@link #start(Path, int, Path)}, with more settings.
     *
     * @param more such as {@code ssl}
     */
    public static PostgresServer start(Path dataDirectory, int port, Map<String, String> more, Path log)
            throws IOException {
        Files.createDirectories(dataDirectory.toAbsolutePath().getParent());
        Files.createDirectories(log.toAbsolutePath().getParent());
        PostgresPrograms programs = PostgresPrograms.unpacked();
        if (!Files.exists(dataDirectory.resolve("postgresql.conf"))) {
            initialise(programs, dataDirectory, log);
        }
        PostgresServer started = startOn(programs, dataDirectory, FreePort.orElseAny(port), more, log);
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

    private static PostgresServer startOn(
            PostgresPrograms programs, Path dataDirectory, int port, Map<String, String> more, Path log)
            throws IOException {
        boolean killedBefore = forgetKilled(dataDirectory.resolve("postmaster.pid"));
        long orphansAreGone = System.nanoTime() + ORPHANS_LEAVE.toNanos();
        while (true) {
            PostgresServer server = launch(programs, dataDirectory, port, more, log);
            try {
                if (server.awaitReady()) {
                    return server;
                }
            } catch (IOException e) {
                server.kill();
                throw e;
            }
            // The processes of a killed server end by themselves, and hold its shared memory until then
            if (!killedBefore || System.nanoTime() > orphansAreGone) {
                throw new IOException("PostgreSQL ended while starting; see " + log);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
    }

    private static PostgresServer launch(
            PostgresPrograms programs, Path dataDirectory, int port, Map<String, String> more, Path log)
            throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-D", dataDirectory.toAbsolutePath().toString(), "-p", String.valueOf(port)));
        CONFIGURATION.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        more.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        Process process = new ProcessBuilder(programs.command("postgres", arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        ChildGuard guard = new ChildGuard();
        // INT: "fast" shutdown, which does not wait for clients to disconnect
        guard.guard(process.pid(), "INT");
        return new PostgresServer(process, port, guard);
    }

    /** Creates the data directory beside its place and moves it there, so that an interrupted run leaves no part. */
    private static void initialise(PostgresPrograms programs, Path dataDirectory, Path log) throws IOException {
        Path part = dataDirectory.resolveSibling(dataDirectory.getFileName() + ".part");
        PostgresPrograms.delete(part);
        Process initdb = new ProcessBuilder(programs.command(
                        "initdb", List.of("-A", "trust", "-U", SUPERUSER, "-E", "UTF-8", "-D", part.toString())))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!ends(initdb, START_TIME) || initdb.exitValue() != 0) {
            initdb.destroyForcibly();
            throw new IOException("PostgreSQL's databases could not be made; see " + log);
        }
        Files.deleteIfExists(dataDirectory);
        Files.move(part, dataDirectory);
    }

    /**
     * Whether a killed server left its lock file. Deletes the file unless that server still runs: it would prevent the
     * start if its process id belongs to another program by now, as after each start of a container.
     */
    private static boolean forgetKilled(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return false;
        }
        List<String> lines = Files.readAllLines(pidFile, UTF_8);
        boolean lives = !lines.isEmpty()
                && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .flatMap(process -> process.info().command())
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent();
        if (!lives) {
            Files.delete(pidFile);
        }
        return true;
    }

    /**
     * Creates the database, its owner's login and the service's login, unless they exist (decision 0082). A database of
     * the time when the service's login was the owner gets the other owner.
     */
    public Database ensureDatabase(String name, String username) {
        return ensureDatabase(superuser(), name, username);
    }

    static Database ensureDatabase(Database server, String name, String username) {
        String owner = Database.ownerOf(username);
        Database database = server.named(checked(name), username, owner);
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            for (String role : List.of(owner, username)) {
                if (isMissing(statement, "select 1 from pg_roles where rolname = '" + checked(role) + "'")) {
                    statement.execute("create role " + role + " login password '" + role + "'");
                }
            }
            if (isMissing(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                statement.execute("create database " + name + " owner " + owner);
            } else if (isMissing(
                    statement,
                    "select 1 from pg_database where datname = '" + name + "' and pg_get_userbyid(datdba) = '" + owner
                            + "'")) {
                handOver(server.named(name, server.username(), server.owner()), username, owner);
            }
            // Other services' logins have no way in, and temporary tables are for nothing a service does
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect on database " + name + " to " + username);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused database " + name + ": " + e.getMessage(), e);
        }
        return database;
    }

    /** Lets a login take the rights of another by {@code set role}, without having them before. */
    static void letBecome(Database server, String username, String other) {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute("grant " + checked(other) + " to " + checked(username) + " with inherit false, set true");
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused a grant: " + e.getMessage(), e);
        }
    }

    private static void handOver(Database asSuperuser, String from, String to) throws SQLException {
        try (Connection connection = connect(asSuperuser);
                Statement statement = connection.createStatement()) {
            statement.execute("reassign owned by " + from + " to " + to);
        }
    }

    /** The value of a setting, from {@code SHOW}. */
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

    /** Whether the server answers a query now. */
    public boolean answers() {
        return answers(superuser());
    }

    public Database superuser() {
        return new Database("jdbc:postgresql://" + HOST + ":" + port + "/postgres", SUPERUSER, SUPERUSER, SUPERUSER);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Completes when the process has ended, wanted or not. */
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Kills the server and its backend processes, like a power cut. */
    public void kill() {
        // A suspended process would not notice that its server has ended, and would hold its shared memory
        List<ProcessHandle> family = process.descendants().toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        guard.forget(pid());
    }

    @Override
    public void close() throws IOException {
        Signals.send("INT", pid());
        Signals.sendToFamily("CONT", pid());
        if (!ends(process, STOP_TIME)) {
            kill();
            throw new IOException("PostgreSQL had not ended after %d s".formatted(STOP_TIME.toSeconds()));
        }
        guard.forget(pid());
    }

    /** Waits until the server is ready; false if it has ended. */
    private boolean awaitReady() throws IOException {
        long end = System.nanoTime() + START_TIME.toNanos();
        while (!answers()) {
            if (ends(process, Duration.ofMillis(PAUSE_MILLIS))) {
                guard.forget(pid());
                return false;
            }
            if (System.nanoTime() > end) {
                throw new IOException("PostgreSQL was not ready after %d s".formatted(START_TIME.toSeconds()));
            }
        }
        // Another server on the same port would also answer
        return process.isAlive();
    }

    private static boolean answers(Database database) {
        String limits = "?connectTimeout=%1$d&socketTimeout=%1$d&loginTimeout=%1$d".formatted(PROBE_SECONDS);
        try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl() + limits, database.username(), database.password());
                Statement statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException notNow) {
            return false;
        }
    }

    private static boolean ends(Process process, Duration within) throws IOException {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException("Interrupted while waiting for PostgreSQL", e);
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

    /** Names cannot be parameters of DDL, so only plain ones are accepted. */
    private static String checked(String name) {
        if (!name.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("Not a plain name: " + name);
        }
        return name;
    }
}
