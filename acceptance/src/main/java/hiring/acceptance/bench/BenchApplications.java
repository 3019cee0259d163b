package hiring.acceptance.bench;

import hiring.acceptance.bench.BenchDrafts.Draft;
import hiring.acceptance.system.Answer;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Person;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** Applications for measurements only: one is made through the API, and copied in the database. */
final class BenchApplications {

    private final HiringSystem system;
    private final BenchDrafts drafts;
    private final Person candidate;

    BenchApplications(HiringSystem system, String people) {
        this.system = system;
        this.drafts = new BenchDrafts(system);
        this.candidate = BenchPeople.signedIn(system, people, 1).getFirst();
    }

    /** A submitted application of a candidate with an account. */
    UUID submit(UUID vacancy) {
        Answer contact =
                system.applications().put(candidate, "/candidates/me", EventsBench.contact(candidate, 7_000_000_001L));
        contact.expect(200);
        Draft draft = drafts.begin(candidate, vacancy);
        drafts.save(draft, drafts.formOf(draft));
        system.applications()
                .put(candidate, draft.path() + "/submission", Json.object())
                .expect(200);
        return draft.id();
    }

    /** Copies the application until its vacancy has that many. */
    void multiply(UUID application, int size) throws SQLException {
        try (Connection connection = new Databases(system.addresses()).connect("application")) {
            connection.setAutoCommit(false);
            Copies.number(connection, size - 1, "%1$s as application, %1$s as candidate".formatted(Databases.NEW_ID));
            Copies.insert(
                    connection,
                    "candidate",
                    Map.of("id", "copied.candidate", "name", "original.name || ' ' || nth"),
                    "original.id = (select candidate_id from application where id = ?)",
                    application);
            Copies.insert(
                    connection,
                    "application",
                    Map.of(
                            "id", "copied.application",
                            "candidate_id", "copied.candidate",
                            "submitted_at", "original.submitted_at + nth * interval '1 millisecond'",
                            "name_key", "original.name_key || ' ' || nth"),
                    "original.id = ?",
                    application);
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze candidate, application");
            }
        }
    }
}
