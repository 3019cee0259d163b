package hiring.notification;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hiring.events.id.CandidateId;
import hiring.kit.testing.OwnersDatabase;
import hiring.kit.testing.Tokens;
import hiring.notification.FaultyTransport.Fault;
import hiring.notification.list.Position;
import hiring.notification.overview.OwnMessages;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a candidate was told. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnMessagesComponentTest extends ComponentTest {

    @Inject
    OwnMessages messages;

    @Inject
    Session session;

    @Test
    void lists_what_a_candidate_was_told_in_pages_and_nothing_of_others() {
        Sample sample = known();
        Sample other = sample.another();
        kafka.send(other.contact());
        kafka.send(sample.submitted());
        kafka.send(other.submitted());
        settled(sample, 2);

        mine(sample, "")
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("application-received"))
                .body("items[0].applicationId", equalTo(sample.application().toString()))
                .body("items[0].vacancyId", equalTo(sample.vacancy().toString()))
                .body("items[0].vacancyTitle", equalTo("Graduate Development Operations Officer"))
                .body("items[0].channel", equalTo("EMAIL"))
                .body("items[0].state", equalTo("SENT"))
                .body("next", nullValue());

        kafka.send(sample.ofAnotherApplication().submitted());
        eventually(() -> mine(sample, "").body("items", hasSize(2)));
        String next =
                mine(sample, "?limit=1").body("items", hasSize(1)).extract().path("next");
        mine(sample, "?limit=1&cursor=" + next)
                .body("items.applicationId", contains(sample.application().toString()))
                .body("next", nullValue());
    }

    @Test
    void lists_nothing_that_was_not_sent() {
        Sample sample = known();
        transport.breakDown(sample.email(), Fault.REFUSED);
        kafka.send(sample.submitted());
        messageIn(sample, "FAILED");

        mine(sample, "").body("items", hasSize(0));
    }

    @Test
    void tells_staff_nothing() {
        as("recruiter").get("/api/v1/candidates/me/messages").then().statusCode(403);
        as("assessor").get("/api/v1/candidates/me/messages").then().statusCode(403);
    }

    @Test
    @TestTransaction
    void reads_the_messages_of_one_candidate_by_indexes() {
        UUID candidate = UUID.randomUUID();
        session.createNativeMutationQuery("""
                        insert into obligation (id, version, cause, kind, vacancy_id, application_id, candidate_id,
                            particulars, sequence, open_channels, state, caused_at, raised_at)
                        select gen_random_uuid(), 0, 'plan-' || n, 'OFFER', gen_random_uuid(), gen_random_uuid(),
                            case when n % 1000 = 0 then cast(:candidate as uuid) else gen_random_uuid() end, '{}', 0,
                            0, 'DONE', timestamptz '2030-01-01T00:00:00Z', timestamptz '2030-01-01T00:00:00Z'
                        from generate_series(1, 20000) n
                        """)
                .setParameter("candidate", candidate)
                .executeUpdate();
        session.createNativeMutationQuery("""
                        insert into message (id, obligation_id, vacancy_id, channel, state, attempts, tries, sent_at)
                        select gen_random_uuid(), id, vacancy_id, 'EMAIL', 'SENT', 1, 1, caused_at from obligation
                        where cause like 'plan-%'
                        """).executeUpdate();
        session.createNativeMutationQuery(OwnersDatabase.become()).executeUpdate();
        session.createNativeMutationQuery("analyze obligation, message").executeUpdate();

        long before = scans();
        assertThat(messages.of(new CandidateId(candidate), null, 11)).hasSize(11);
        assertThat(messages.of(
                        new CandidateId(candidate), new Position(Instant.parse("2029-01-01T00:00:00Z"), candidate), 11))
                .isEmpty();
        assertThat(scans() - before).as("scans of a whole table").isZero();
    }

    private long scans() {
        return ((Number) session.createNativeQuery("""
                                select sum(seq_scan) from pg_stat_xact_user_tables
                                where schemaname = current_schema() and relname in ('obligation', 'message')
                                """, Object.class).getSingleResult()).longValue();
    }

    private static ValidatableResponse mine(Sample sample, String query) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("candidate", sample.candidate()))
                .get("/api/v1/candidates/me/messages" + query)
                .then()
                .statusCode(200);
    }
}
