package hiring.acceptance.faults;

import hiring.acceptance.bench.Databases;
import hiring.acceptance.system.HiringSystem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads from each part of the system the applications to some vacancies. */
final class Books {

    private final Databases databases;
    private final Letters letters;
    private final Published published;

    Books(HiringSystem system, Letters letters) {
        this.databases = new Databases(system.addresses());
        this.letters = letters;
        this.published = new Published(system.addresses().bootstrapServers());
    }

    /** Whether both services have applied everything and every letter is done; polled until it is true. */
    long told(List<UUID> vacancies) {
        long obligations = count("notification", """
                select count(*) from obligation
                where kind = 'APPLICATION_RECEIVED' and state = 'DONE' and vacancy_id = any(?)
                """, vacancies);
        long candidacies = count("assessment", "select count(*) from candidacy where vacancy_id = any(?)", vacancies);
        return Math.min(obligations, candidacies);
    }

    /** Remembers the records that are about to be deleted from Kafka. */
    void rememberPublished(List<UUID> vacancies) {
        published.read(Set.copyOf(vacancies));
    }

    List<Book> all(List<UUID> vacancies) {
        Set<UUID> wanted = Set.copyOf(vacancies);
        Map<UUID, UUID> applicationOf = obligations(vacancies);
        Map<UUID, Integer> obligations = new HashMap<>();
        applicationOf.values().forEach(id -> obligations.merge(id, 1, Integer::sum));
        Map<UUID, Integer> told = new HashMap<>();
        letters.found(wanted)
                .forEach((obligation, times) ->
                        told.merge(applicationOf.getOrDefault(obligation, obligation), times, Integer::sum));
        return List.of(
                new Book("stored", ids("application", """
                        select id from application where submitted_at is not null and vacancy_id = any(?)
                        """, vacancies)),
                new Book("published", published.read(wanted)),
                new Book(
                        "assessment",
                        ids("assessment", "select application_id from candidacy where vacancy_id = any(?)", vacancies)),
                new Book("obligations", obligations),
                new Book("letters", told));
    }

    private Map<UUID, Integer> ids(String database, String query, List<UUID> vacancies) {
        Map<UUID, Integer> ids = new HashMap<>();
        select(database, query, vacancies, row -> ids.merge(row.getObject(1, UUID.class), 1, Integer::sum));
        return ids;
    }

    private Map<UUID, UUID> obligations(List<UUID> vacancies) {
        Map<UUID, UUID> applicationOf = new HashMap<>();
        select(
                "notification",
                "select id, application_id from obligation where kind = 'APPLICATION_RECEIVED' and vacancy_id = any(?)",
                vacancies,
                row -> applicationOf.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        return applicationOf;
    }

    private long count(String database, String query, List<UUID> vacancies) {
        Set<Long> counted = new HashSet<>();
        select(database, query, vacancies, row -> counted.add(row.getLong(1)));
        return counted.iterator().next();
    }

    @FunctionalInterface
    private interface RowReader {

        void read(ResultSet row) throws SQLException;
    }

    private void select(String database, String query, List<UUID> vacancies, RowReader reader) {
        try (Connection connection = databases.connect(database);
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setArray(1, connection.createArrayOf("uuid", vacancies.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The database %s does not answer: %s".formatted(database, e.getMessage()), e);
        }
    }
}
