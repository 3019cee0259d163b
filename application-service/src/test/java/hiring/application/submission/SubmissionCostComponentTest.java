package hiring.application.submission;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * How many statements a submission sends one after another, so that it does not become more unnoticed. Besides those that Hibernate counts
 * there are the one of the outbox, and the commit.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubmissionCostComponentTest extends ComponentTest {

    /** The vacancy with the candidate, the application, the audit entry, the frozen form, and the application's new state. */
    private static final int STATEMENTS = 5;

    @Inject
    SessionFactory sessions;

    private final UUID candidate = UUID.randomUUID();

    @BeforeEach
    void count() {
        statistics().setStatisticsEnabled(true);
    }

    @Test
    void a_submission_sends_five_statements_where_the_vacancy_is_remembered() {
        UUID vacancy = aVacancy();
        aSubmission(UUID.randomUUID(), vacancy);
        UUID application = aCompleteDraft(candidate, vacancy, Samples.form());

        assertThat(statementsOf(() -> submit(candidate, application).statusCode(200)))
                .isEqualTo(STATEMENTS);
        assertThat(statementsOf(() -> submit(candidate, application).statusCode(200)))
                .as("the same again, which only reads")
                .isEqualTo(2);
    }

    @Test
    void the_first_submission_to_a_vacancy_reads_it_besides() {
        UUID application = aCompleteDraft(candidate, aVacancy(), Samples.form());
        assertThat(statementsOf(() -> submit(candidate, application).statusCode(200)))
                .isEqualTo(STATEMENTS + 1);
    }

    @Test
    void what_is_remembered_of_a_vacancy_ends_with_its_next_version() {
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

    private long statementsOf(Runnable action) {
        long before = statistics().getPrepareStatementCount();
        action.run();
        return statistics().getPrepareStatementCount() - before;
    }

    private Statistics statistics() {
        return sessions.getStatistics();
    }
}
