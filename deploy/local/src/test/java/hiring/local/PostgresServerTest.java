package hiring.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path folder;

    @Test
    void is_durable_and_keeps_its_data_after_a_restart() throws Exception {
        try (PostgresServer server = start()) {
            assertThat(server.setting("fsync")).isEqualTo("on");
            assertThat(server.setting("synchronous_commit")).isEqualTo("on");
            assertThat(server.setting("full_page_writes")).isEqualTo("on");
            Database database = server.ensureDatabase("vacancy", "vacancy");
            execute(database, "create table fact as select 42 as value");
        }

        try (PostgresServer server = start()) {
            Database database = server.ensureDatabase("vacancy", "vacancy");
            assertThat(number(database, "select value from fact")).isEqualTo(42);
        }
    }

    @Test
    void starts_again_after_a_kill_and_after_suspended_processes_were_killed() throws Exception {
        PostgresServer killed = start();
        Database database = killed.ensureDatabase("vacancy", "vacancy");
        execute(database, "create table fact as select 42 as value");
        assertThat(killed.answers()).isTrue();
        killed.kill();
        assertThat(killed.answers()).isFalse();

        PostgresServer frozen = start();
        assertThat(number(frozen.ensureDatabase("vacancy", "vacancy"), "select value from fact"))
                .isEqualTo(42);
        Signals.sendToFamily("STOP", frozen.pid());
        assertThat(frozen.answers()).isFalse();
        frozen.kill();

        // The process id of a killed server may belong to another program by now, as after the start of a container
        Path pidFile = folder.resolve("data/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n");
        try (PostgresServer server = start()) {
            assertThat(number(server.ensureDatabase("vacancy", "vacancy"), "select value from fact"))
                    .isEqualTo(42);
        }
    }

    @Test
    void hands_the_tables_of_an_older_database_over_to_the_owner() throws Exception {
        try (PostgresServer server = start()) {
            Database admin = server.superuser();
            execute(admin, "create role vacancy login password 'vacancy'");
            execute(admin, "create database vacancy owner vacancy");
            execute(admin.named("vacancy", "vacancy", "vacancy"), "create table fact as select 42 as value");

            Database database = server.ensureDatabase("vacancy", "vacancy");

            assertThat(number(database, "select value from fact")).isEqualTo(42);
            assertThat(number(database, "select count(*) from pg_tables where tableowner = 'vacancy'"))
                    .isZero();
            assertThatThrownBy(() -> number(database.named("vacancy", "vacancy", "vacancy"), "select value from fact"))
                    .hasMessageContaining("permission denied");
            Database other = server.ensureDatabase("application", "application");
            assertThatThrownBy(() -> number(other.named("vacancy", "application", "application"), "select 1"))
                    .hasMessageContaining("permission denied for database");
        }
    }

    private PostgresServer start() throws Exception {
        return PostgresServer.start(folder.resolve("data"), 0, folder.resolve("postgres.log"));
    }

    private static void execute(Database database, String sql) throws Exception {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(Database database, String sql) throws Exception {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Connection connect(Database database) throws Exception {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownersPassword());
    }
}
