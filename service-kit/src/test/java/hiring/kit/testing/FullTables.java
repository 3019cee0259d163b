package hiring.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Asks PostgreSQL how it would answer statements if there were hundreds of vacancies like one of the test. The copies
 * are made in a transaction that is rolled back.
 */
public final class FullTables {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\?");

    private final DataSource dataSource;
    private final List<String> tables;
    private final int copies;

    /** @param tables in an order in which each refers only to tables before it, by a UUID */
    public FullTables(DataSource dataSource, List<String> tables, int copies) {
        this.dataSource = dataSource;
        this.tables = List.copyOf(tables);
        this.copies = copies;
    }

    /** For each of these statements that reads one of the tables from end to end, these tables and the statement. */
    public List<String> readWhole(UUID vacancy, Collection<String> statements) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                copy(connection, vacancy);
                List<String> found = new ArrayList<>();
                for (String statement : new TreeSet<>(statements)) {
                    if (statement.startsWith("select") || statement.startsWith("with")) {
                        Set<String> read = new TreeSet<>();
                        collect(plan(connection, statement), read);
                        read.stream().map(table -> table + ": " + statement).forEach(found::add);
                    }
                }
                return found;
            } finally {
                connection.rollback();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void copy(Connection connection, UUID vacancy) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local plan_cache_mode = force_generic_plan");
            statement.execute("create temporary table original (id uuid) on commit drop");
            statement.execute("insert into original values ('" + vacancy + "')");
            for (String table : tables) {
                List<String> ids = columns(connection, table, "data_type = 'uuid'");
                List<String> stored = columns(connection, table, "is_generated = 'NEVER'");
                String ofTheVacancy = ids.contains("vacancy_id")
                        ? "t.vacancy_id = '" + vacancy + "'"
                        : ids.stream()
                                .map(id -> "t." + id + " in (select id from original)")
                                .collect(Collectors.joining(" or "));
                statement.execute("create temporary table copied on commit drop as select t.* from " + table
                        + " t where " + ofTheVacancy);
                String others = ids.stream()
                        .map(id -> "'" + id + "', md5(t." + id + "::text || n)::uuid")
                        .collect(Collectors.joining(", "));
                int made = statement.executeUpdate("insert into " + table + " (" + String.join(", ", stored)
                        + ") select "
                        + stored.stream().map(column -> "(made)." + column).collect(Collectors.joining(", "))
                        + " from (select jsonb_populate_record(null::" + table + ", to_jsonb(t) || jsonb_build_object("
                        + others + ")) made from copied t, generate_series(1, " + copies + ") n) copies");
                if (made == 0) {
                    throw new IllegalStateException("The vacancy has nothing in the table " + table);
                }
                if (ids.contains("id")) {
                    statement.execute("insert into original select id from copied");
                }
                statement.execute("drop table copied");
                statement.execute("analyze " + table);
            }
        }
    }

    private static List<String> columns(Connection connection, String table, String which) throws SQLException {
        try (PreparedStatement columns =
                connection.prepareStatement("select column_name from information_schema.columns"
                        + " where table_schema = current_schema() and table_name = ? and " + which)) {
            columns.setString(1, table);
            List<String> found = new ArrayList<>();
            try (ResultSet row = columns.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            if (found.isEmpty()) {
                throw new IllegalStateException("No table %s with a column where %s".formatted(table, which));
            }
            return found;
        }
    }

    // The one for all values of the parameters
    private static JsonNode plan(Connection connection, String sql) throws SQLException, JsonProcessingException {
        AtomicInteger parameter = new AtomicInteger();
        // The driver would tell the type of an array; those of ids are the only ones
        String typed = sql.replace("array[?", "array[?::uuid");
        String numbered = PARAMETER.matcher(typed).replaceAll(found -> "\\$" + parameter.incrementAndGet());
        try (Statement statement = connection.createStatement()) {
            statement.execute("prepare asked as " + numbered);
            String values = String.join(", ", Collections.nCopies(parameter.get(), "null"));
            try (ResultSet row = statement.executeQuery(
                    "explain (format json) execute asked" + (values.isEmpty() ? "" : "(" + values + ")"))) {
                row.next();
                return JSON.readTree(row.getString(1)).path(0).path("Plan");
            } finally {
                statement.execute("deallocate asked");
            }
        }
    }

    private void collect(JsonNode node, Set<String> read) {
        String table = node.path("Relation Name").asText();
        if (node.path("Node Type").asText().equals("Seq Scan") && tables.contains(table)) {
            read.add(table);
        }
        node.path("Plans").forEach(below -> collect(below, read));
    }
}
