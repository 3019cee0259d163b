package hiring.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.applicants.Applicants;
import hiring.acceptance.applicants.ApplicationForm;
import hiring.acceptance.system.Answer;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Patience;
import hiring.acceptance.system.Person;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** Applications for measurements only: one is made through the API, and copied in the database. */
final class BenchApplications {

    private final HiringSystem system;
    private final Person candidate;

    BenchApplications(HiringSystem system, String people) {
        this.system = system;
        this.candidate = BenchPeople.signedIn(system, people, 1).getFirst();
    }

    /** A submitted application of a candidate with an account. */
    UUID submit(UUID vacancy) {
        Answer contact =
                system.applications().put(candidate, "/candidates/me", EventsBench.contact(candidate, 7_000_000_001L));
        contact.expect(200);
        Answer draft = new Patience(Duration.ofSeconds(30))
                .await(
                        "the vacancy to be open",
                        () -> system.applications()
                                .post(candidate, "/applications", Json.object().put("vacancyId", vacancy.toString())),
                        Answer::isSuccess);
        String id = draft.body().path("id").asText();
        Answer asked =
                system.applications().get(candidate, "/applications/" + id).expect(200);
        LocalDate today = LocalDate.ofInstant(system.applications().now(), ZoneOffset.UTC);
        JsonNode form = ApplicationForm.of(
                Applicants.make(1, 1).getFirst(), asked.body().path("vacancy"), today);
        system.applications()
                .put(candidate, "/applications/" + id + "/form", form, asked.requireEtag())
                .expect(200);
        system.applications()
                .put(candidate, "/applications/" + id + "/submission", Json.object())
                .expect(200);
        return UUID.fromString(id);
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
