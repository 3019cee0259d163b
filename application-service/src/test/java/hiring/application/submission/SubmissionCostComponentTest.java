package hiring.application.submission;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.kit.testing.PreparedStatements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * How many statements a submission sends one after another, so that it does not become more unnoticed. Besides those
 * that Hibernate counts there are the way in, the outbox's, the commit and, where the draft was prepared, the write.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubmissionCostComponentTest extends ComponentTest {

    /** The audit entry. */
    private static final int PREPARED = 1;

    /** The application, the candidate's bars, the audit entry, the frozen form, and the application's new state. */
    private static final int WHOLE = 5;

    @Inject
    Session session;

    private final UUID candidate = UUID.randomUUID();

    @Test
    void submits_a_prepared_draft_without_reading_it() {
        UUID vacancy = aVacancy();
        aSubmission(UUID.randomUUID(), vacancy);
        UUID application = aCompleteDraft(candidate, vacancy, Samples.form());

        assertThat(PreparedStatements.of(() -> submit(candidate, application).statusCode(200)))
                .isEqualTo(PREPARED);
        assertThat(PreparedStatements.of(() -> submit(candidate, application).statusCode(200)))
                .as("the same again, which only reads")
                .isEqualTo(1);
        verified(application);
    }

    @Test
    void reads_the_vacancy_at_its_first_submission() {
        UUID application = aCompleteDraft(candidate, aVacancy(), Samples.form());
        assertThat(PreparedStatements.of(() -> submit(candidate, application).statusCode(200)))
                .isEqualTo(PREPARED + 1);
    }

    @Test
    void checks_the_whole_form_after_a_change_of_its_vacancy() {
        UUID vacancy = aVacancy();
        UUID application = aCompleteDraft(candidate, vacancy, Samples.form());
        Instant later = Samples.CLOSES.plusSeconds(3600);
        kafka().send(Samples.vacancy(vacancy, 2, later));
        eventually(() -> asCandidate(candidate)
                .get("/applications/{id}", application)
                .then()
                .body("vacancy.closesAt", equalTo(later.toString())));

        assertThat(PreparedStatements.of(() -> submit(candidate, application).statusCode(200)))
                .isEqualTo(WHOLE + 1);
        asCandidate(candidate)
                .get("/applications/{id}/submitted-form", application)
                .then()
                .body("vacancyRevision", equalTo(2));
        verified(application);
    }

    @Test
    void checks_the_whole_form_on_a_later_day_than_it_was_saved() {
        UUID application = aCompleteDraft(candidate, aVacancy(), Samples.form());
        itIs(Samples.DURING.plus(Duration.ofDays(1)));

        assertThat(PreparedStatements.of(() -> submit(candidate, application).statusCode(200)))
                .isEqualTo(WHOLE + 1);
        verified(application);
    }

    @Test
    void removes_what_was_prepared_with_the_draft_or_its_completeness() {
        UUID vacancy = aVacancy();
        UUID submitted = aSubmission(candidate, vacancy);
        assertThat(prepared(submitted)).isZero();

        UUID other = UUID.randomUUID();
        UUID draft = aCompleteDraft(other, vacancy, Samples.form());
        assertThat(prepared(draft)).isEqualTo(1);
        String etag = asCandidate(other).get("/applications/{id}", draft).header("ETag");
        save(other, draft, etag, "{}").statusCode(200);
        assertThat(prepared(draft)).isZero();
        submit(other, draft).statusCode(422);

        UUID third = UUID.randomUUID();
        UUID discarded = aCompleteDraft(third, vacancy, Samples.form());
        asCandidate(third).delete("/applications/{id}", discarded).then().statusCode(204);
        assertThat(prepared(discarded)).isZero();
    }

    private void verified(UUID application) {
        asCandidate(candidate)
                .get("/applications/{id}/receipt/verification", application)
                .then()
                .body("verified", equalTo(true));
    }

    private long prepared(UUID application) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select count(*) from prepared_submission where application_id = :id", Long.class)
                        .setParameter("id", application)
                        .getSingleResult());
    }

    @Test
    void forgets_a_remembered_vacancy_with_its_next_version() {
        UUID vacancy = aVacancy();
        aSubmission(UUID.randomUUID(), vacancy);
        UUID application = aCompleteDraft(candidate, vacancy, Samples.form());
        Instant earlier = Samples.DURING.minusSeconds(1);
        kafka().send(Samples.vacancy(vacancy, 2, earlier));
        eventually(() -> asCandidate(candidate)
                .get("/applications/{id}", application)
                .then()
                .body("vacancy.closesAt", equalTo(earlier.toString())));

        submit(candidate, application).statusCode(409).body("code", equalTo("vacancy-closed"));
        kafka().send(Samples.vacancy(vacancy, 3, Samples.CLOSES));
        eventually(() -> submit(candidate, application).statusCode(200));
    }
}
