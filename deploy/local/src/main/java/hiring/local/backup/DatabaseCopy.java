package hiring.local.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import hiring.local.Database;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows of one database in a folder: a file for each table, the positions of the sequences, and the migrations that
 * made the schema. It is taken while the service runs, from one snapshot. It is restored into a database with the same
 * migrations, in one transaction.
 *
 * <p>The schema is not copied, because Flyway makes it. Access rights stay as they are in the restored database.
 */
public final class DatabaseCopy {

    private static final String TABLES = "tables.tsv";
    private static final String SEQUENCES = "sequences.tsv";
    private static final String MIGRATIONS = "migrations.txt";
    private static final String HISTORY = "flyway_schema_history";

    // Partitions are copied one by one and restored through their parent, so that it chooses the partition
    private static final String SELECT_TABLES = """
            select quote_ident(c.relname), quote_ident(coalesce(pg_partition_root(c.oid), c.oid)::regclass::text),
                (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                    where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '')
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '%s'
            order by c.relname
            """.formatted(HISTORY);

    private static final String SELECT_MIGRATIONS = """
            select coalesce(string_agg(coalesce(version, script) || ' ' || coalesce(checksum, 0), chr(10)
                order by version, script), '')
            from %s where success
            """.formatted(HISTORY);

    private DatabaseCopy() {}

    /** What was copied. */
    public record Size(int tables, long rows, long bytes) {}

    private record Table(String name, String into, String columns, long rows) {}

    /** Writes the copy into a new folder. */
    public static Size write(Database database, Path folder) throws IOException, SQLException, CopyFailure {
        Files.createDirectories(folder);
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set transaction isolation level repeatable read, read only");
            Files.writeString(folder.resolve(MIGRATIONS), migrations(connection), UTF_8);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            StringBuilder lines = new StringBuilder();
            long rows = 0;
            long bytes = 0;
            List<Table> tables = tables(connection);
            for (Table table : tables) {
                Path file = folder.resolve(fileOf(table.name()));
                try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file))) {
                    long copied = copy.copyOut(
                            "copy %s (%s) to stdout (format binary)".formatted(table.name(), table.columns()), output);
                    rows += copied;
                    lines.append(String.join("\t", table.name(), table.into(), table.columns(), String.valueOf(copied)))
                            .append('\n');
                }
                bytes += Files.size(file);
            }
            Files.writeString(folder.resolve(TABLES), lines, UTF_8);
            // Sequences have no snapshot. Read last, they are not behind the rows
            Files.writeString(folder.resolve(SEQUENCES), sequences(connection), UTF_8);
            connection.rollback();
            return new Size(tables.size(), rows, bytes);
        }
    }

    /**
     * Replaces all rows of the database by those of the copy, and asks the service to reconcile them with Kafka at its
     * next start.
     *
     * @throws CopyFailure where the database is in use, or has other migrations; then nothing is changed
     */
    public static Size restore(Database database, Path folder) throws IOException, SQLException, CopyFailure {
        if (!Files.exists(folder.resolve(TABLES))) {
            throw new CopyFailure("There is no backup in " + folder);
        }
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            refuseOthers(connection, folder);
            if (!migrations(connection).equals(Files.readString(folder.resolve(MIGRATIONS), UTF_8))) {
                throw new CopyFailure("The schema of %s is of another version than the backup. Start the service once "
                                .formatted(folder.getFileName())
                        + "in the version of the backup on an empty database, restore, and upgrade it then");
            }
            connection.setAutoCommit(false);
            // Neither triggers nor foreign keys look at what they have checked before
            statement.execute("set session_replication_role = replica");
            List<String> present = tables(connection).stream().map(Table::name).toList();
            statement.execute("truncate " + String.join(", ", present));
            Size size = copyIn(connection, folder);
            for (String line : Files.readAllLines(folder.resolve(SEQUENCES), UTF_8)) {
                String[] sequence = line.split("\t", -1);
                try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?)")) {
                    set.setString(1, sequence[0]);
                    set.setLong(2, Long.parseLong(sequence[1]));
                    set.execute();
                }
            }
            statement.execute("insert into restoration default values");
            connection.commit();
            return size;
        }
    }

    private static Size copyIn(Connection connection, Path folder) throws IOException, SQLException, CopyFailure {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        long rows = 0;
        long bytes = 0;
        List<Table> tables = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(TABLES), UTF_8)) {
            String[] field = line.split("\t", -1);
            tables.add(new Table(field[0], field[1], field[2], Long.parseLong(field[3])));
        }
        for (Table table : tables) {
            Path file = folder.resolve(fileOf(table.name()));
            try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
                long copied = copy.copyIn(
                        "copy %s (%s) from stdin (format binary)".formatted(table.into(), table.columns()), input);
                if (copied != table.rows()) {
                    throw new CopyFailure("%s has %d rows instead of %d".formatted(file, copied, table.rows()));
                }
                rows += copied;
            }
            bytes += Files.size(file);
        }
        return new Size(tables.size(), rows, bytes);
    }

    private static void refuseOthers(Connection connection, Path folder) throws SQLException, CopyFailure {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
                        """)) {
            row.next();
            if (row.getLong(1) > 0) {
                throw new CopyFailure("The database %s is in use by %d connections; stop its service first"
                        .formatted(folder.getFileName(), row.getLong(1)));
            }
        }
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SELECT_TABLES)) {
            while (row.next()) {
                tables.add(new Table(row.getString(1), row.getString(2), row.getString(3), 0));
            }
        }
        return tables;
    }

    private static String sequences(Connection connection) throws SQLException {
        StringBuilder lines = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select quote_ident(sequencename), last_value from pg_sequences
                        where schemaname = 'public' and last_value is not null order by sequencename
                        """)) {
            while (row.next()) {
                lines.append(row.getString(1))
                        .append('\t')
                        .append(row.getLong(2))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private static String migrations(Connection connection) throws SQLException, CopyFailure {
        try (Statement statement = connection.createStatement();
                ResultSet exists = statement.executeQuery("select to_regclass('%s') is not null".formatted(HISTORY))) {
            exists.next();
            if (!exists.getBoolean(1)) {
                throw new CopyFailure("%s has no schema; start its service once".formatted(connection.getCatalog()));
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SELECT_MIGRATIONS)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String fileOf(String table) {
        return table.replace("\"", "") + ".copy";
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }
}
