package hiring.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiring.local.Database;
import hiring.local.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseCopyTest {

    private final Database owned = TestServers.freshDatabase("copied");
    // Triggers and foreign keys can be put aside only by a superuser
    private final Database database = new Database(owned.jdbcUrl(), "postgres", "postgres");

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws SQLException {
        execute("""
                create table flyway_schema_history (version text, script text, checksum int, success boolean);
                insert into flyway_schema_history values ('1', 'one', 7, true);
                create table restoration (id bigint generated always as identity, asked_at timestamptz default now());
                create table parent (id bigint generated always as identity primary key, name text, data bytea,
                    doubled int generated always as (length(name) * 2) stored);
                create table child (parent bigint not null references parent);
                create table entry (at date not null, text text) partition by range (at);
                create table entry_2027 partition of entry for values from ('2027-01-01') to ('2028-01-01');
                create table entry_other partition of entry default;
                create function refuse() returns trigger language plpgsql as
                    $$ begin raise exception 'append only'; end $$;
                create trigger entry_append_only before truncate on entry_2027
                    for each statement execute function refuse();
                insert into parent (name, data) values ('first', '\\x0001'), (null, null);
                insert into child values (1), (2);
                insert into entry values ('2027-05-01', 'in the year'), ('2031-01-01', 'later');
                """);
    }

    @Test
    void restores_every_row_and_asks_for_the_reconciliation() throws Exception {
        DatabaseCopy.Size written = DatabaseCopy.write(database, folder.resolve("copied"));
        execute("insert into parent (name) values ('after the backup'); insert into child values (3); "
                + "update entry set text = 'changed'");

        assertThat(DatabaseCopy.restore(database, folder.resolve("copied"))).isEqualTo(written);

        assertThat(written.rows()).isEqualTo(6);
        assertThat(text("""
                        select string_agg(id || coalesce(name, '-') || coalesce(doubled, 0), ' ' order by id)
                        from parent
                        """)).isEqualTo("1first10 2-0");
        assertThat(text("select string_agg(parent::text, ' ' order by parent) from child"))
                .isEqualTo("1 2");
        assertThat(text("select string_agg(text, ', ' order by at) from entry")).isEqualTo("in the year, later");
        assertThat(text("select count(*)::text from restoration")).isEqualTo("1");
        assertThat(text("select nextval('parent_id_seq')::text")).isEqualTo("3");
    }

    @Test
    void refuses_a_database_that_is_in_use_and_changes_nothing() throws Exception {
        DatabaseCopy.write(database, folder.resolve("copied"));
        execute("insert into parent (name) values ('kept')");
        try (Connection service = DriverManager.getConnection(owned.jdbcUrl(), owned.username(), owned.password())) {
            assertThat(service.isValid(1)).isTrue();
            assertThatThrownBy(() -> DatabaseCopy.restore(database, folder.resolve("copied")))
                    .isInstanceOf(CopyFailure.class)
                    .hasMessageContaining("in use");
        }
        assertThat(text("select count(*)::text from parent")).isEqualTo("3");
    }

    @Test
    void refuses_a_schema_of_another_version_and_a_folder_without_a_backup() throws Exception {
        DatabaseCopy.write(database, folder.resolve("copied"));
        execute("insert into flyway_schema_history values ('2', 'two', 8, true)");

        assertThatThrownBy(() -> DatabaseCopy.restore(database, folder.resolve("copied")))
                .hasMessageContaining("another version");
        assertThatThrownBy(() -> DatabaseCopy.restore(database, folder)).hasMessageContaining("no backup");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
