package hiring.kit.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tries with a service's own login what only the owner of its database may do (decision 0082). */
public final class DatabaseRights {

    private static final String REFUSED = "42501";
    private static final String FIRST_COLUMN = """
            (select attname from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
                and attidentity = '' and attgenerated = '' order by attnum limit 1)""";

    private final DataSource service;

    private DatabaseRights(DataSource service) {
        this.service = service;
    }

    /** The statements that the database did not refuse. */
    public static List<String> excess(DataSource service) {
        DatabaseRights rights = new DatabaseRights(service);
        List<String> forbidden = new ArrayList<>(List.of(
                "create table mine (id int)",
                "create temporary table audit_entry_other (id int)",
                "create schema mine",
                "create function mine() returns int language sql as 'select 1'",
                "drop function make_audit_month(date)",
                "alter function audit_has(text, uuid, uuid, jsonb, timestamptz) security invoker",
                "select count(*) from audit_entry",
                "select count(*) from audit_entry_other",
                "insert into audit_entry_other (id, at, roles, action, subject, detail)"
                        + " values (gen_random_uuid(), now(), '', 'x', gen_random_uuid(), '{}')",
                "copy audit_entry to program 'cat'"));
        Set<String> noChange = new TreeSet<>(List.of(("audit_entry,flyway_schema_history," + appendOnly()).split(",")));
        List<String> tables = rights.ask("select relname from pg_class where relkind in ('r', 'p')"
                + " and relnamespace = current_schema()::regnamespace");
        for (String table : tables) {
            forbidden.add("drop table " + table + " cascade");
            forbidden.add("truncate " + table + " cascade");
            forbidden.add("alter table " + table + " add column mine int");
            forbidden.add("alter table " + table + " disable trigger all");
            forbidden.add("create index on " + table + " ((1))");
            if (noChange.contains(table) || table.startsWith("audit_entry_")) {
                String column = rights.ask("select " + FIRST_COLUMN + " from pg_class c where relname = '" + table
                                + "' and relnamespace = current_schema()::regnamespace")
                        .getFirst();
                forbidden.add("update " + table + " set " + column + " = null where false");
                forbidden.add("delete from " + table + " where false");
            }
        }
        if (!tables.containsAll(noChange)) {
            throw new IllegalStateException("There are not all of the tables " + noChange);
        }
        return forbidden.stream()
                .filter(statement -> !rights.isRefused(statement))
                .toList();
    }

    private static String appendOnly() {
        return ConfigProvider.getConfig().getValue("quarkus.flyway.placeholders.append_only", String.class);
    }

    private List<String> ask(String question) {
        try (Connection connection = service.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(question, e);
        }
    }

    private boolean isRefused(String change) {
        try (Connection connection = service.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // A statement that is not refused must not wait for the work of the service
                statement.execute("set local lock_timeout = '1s'");
                statement.execute(change);
                return false;
            } catch (SQLException e) {
                return REFUSED.equals(e.getSQLState());
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(change, e);
        }
    }
}
