package hiring.acceptance.bench;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Copies rows that were made through the API many times in one transaction. The columns are read from the database, so
 * a copy also has the columns that a migration adds.
 */
final class Copies {

    private Copies() {}

    /**
     * Creates the table {@code copied} for this transaction: that many rows, numbered from 1 in {@code nth}, with the
     * given additional columns.
     */
    static void number(Connection connection, int count, String columns) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table copied on commit drop as select nth, %s from generate_series(1, %d) nth"
                            .formatted(columns, count));
        }
    }

    /**
     * Inserts one copy for each row of {@code copied}.
     *
     * @param changed SQL for the columns that differ, over {@code original} and {@code copied}
     * @param which condition on {@code original} with one parameter
     */
    static void insert(Connection connection, String table, Map<String, String> changed, String which, UUID parameter)
            throws SQLException {
        List<String> columns = columnsOf(connection, table);
        String values = columns.stream()
                .map(column -> changed.getOrDefault(column, "original." + column))
                .collect(joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into %s (%s) select %s from %s original, copied where %s"
                        .formatted(table, String.join(", ", columns), values, table, which))) {
            insert.setObject(1, parameter);
            insert.executeUpdate();
        }
    }

    private static List<String> columnsOf(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet column = connection.getMetaData().getColumns(null, "public", table, null)) {
            while (column.next()) {
                if (column.getString("IS_GENERATEDCOLUMN").equals("NO")) {
                    columns.add(column.getString("COLUMN_NAME"));
                }
            }
        }
        return columns;
    }
}
