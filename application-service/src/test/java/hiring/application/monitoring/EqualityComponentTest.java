package hiring.application.monitoring;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.events.VacancyClosed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EqualityComponentTest extends ComponentTest {

    private static final Duration ANSWERS_WITHIN = Duration.ofDays(14);

    private final UUID candidate = UUID.randomUUID();

    @Inject
    Session session;

    @Inject
    UserTransaction transaction;

    @Test
    void the_questions_come_last_and_are_optional() {
        UUID application = aCompleteDraft(candidate, aVacancy(), Samples.form());
        asCandidate(candidate)
                .get("/applications/{id}", application)
                .then()
                .body("checklist.complete", equalTo(true))
                .body("checklist.sections[-1].part", equalTo("EQUALITY_MONITORING"))
                .body("checklist.sections[-1].complete", equalTo(true));
        answer(candidate, application, "{\"ageBand\": \"UNDER_25\"}")
                .statusCode(409)
                .body("code", equalTo("equality-questions-come-last"));

        submit(candidate, application).statusCode(200);
        answer(candidate, application, "{\"ageBand\": \"UNDER_25\", \"disability\": \"YES\"}")
                .statusCode(204);
        answer(candidate, application, "{}").statusCode(204);
        answer(UUID.randomUUID(), application, "{}").statusCode(404);
        answer(candidate, application, "{\"ageBand\": \"OLD\", \"height\": 3}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/ageBand", "/height"));
    }

    @Test
    void stores_answers_only_where_the_report_reads_them() {
        UUID vacancy = aVacancy();
        UUID application = aSubmission(candidate, vacancy);
        answer(candidate, application, "{\"religion\": \"SIKH\"}").statusCode(204);

        for (String path :
                new String[] {"/applications/" + application, "/vacancies/%s/applications".formatted(vacancy)}) {
            assertThat(asRecruiter().get(path).asString()).doesNotContain("SIKH");
        }
        assertThat(asCandidate(candidate).get("/applications/{id}", application).asString())
                .doesNotContain("SIKH");
    }

    @Test
    void a_report_is_made_once_no_answer_changes_any_more() throws Exception {
        UUID vacancy = aVacancy();
        UUID application = aSubmission(candidate, vacancy);
        answer(candidate, application, "{\"sex\": \"MALE\"}").statusCode(204);
        others(vacancy);
        report(vacancy).statusCode(409).body("code", equalTo("report-too-early"));

        itIs(Samples.CLOSES);
        kafka().send(new VacancyClosed(vacancy, Samples.CLOSES, Samples.CLOSES));
        eventually(() -> asRecruiter()
                .get("/vacancies/{id}/application-counts", vacancy)
                .then()
                .body("sealed", equalTo(1)));
        Instant over = Samples.CLOSES.plus(ANSWERS_WITHIN);
        itIs(over.minusSeconds(3600));
        answer(candidate, application, "{\"sex\": \"FEMALE\"}").statusCode(204);
        report(vacancy).statusCode(409);

        itIs(over.plusSeconds(3600));
        answer(candidate, application, "{\"sex\": \"MALE\"}")
                .statusCode(409)
                .body("code", equalTo("equality-questions-over"));
        String sex = "questions.find { it.question == 'SEX' }.answers.find { it.answer == '%s' }.count";
        String ageBand = "questions.find { it.question == 'AGE_BAND' }.answers.find { it.answer == '%s' }.count";
        report(vacancy)
                .statusCode(200)
                .body("answered", equalTo(61))
                .body("threshold", equalTo(10))
                // 31 with the candidate's, 25, 5 that prefer not to say; none has left it out, which is hidden with the
                // 25
                .body(sex.formatted("FEMALE"), equalTo(31))
                .body(sex.formatted("MALE"), nullValue())
                .body(sex.formatted("PREFER_NOT_TO_SAY"), nullValue())
                .body(sex.formatted("NOT_ANSWERED"), nullValue())
                // All 60 others are of one band, and one has not answered: to show the 60 would tell of the one
                .body(ageBand.formatted("UNDER_25"), nullValue())
                .body(ageBand.formatted("NOT_ANSWERED"), nullValue());
        asRecruiter().get("/vacancies/{id}/equality-report", vacancy).then().statusCode(403);
        asCandidate(candidate)
                .get("/vacancies/{id}/equality-report", vacancy)
                .then()
                .statusCode(403);
        report(UUID.randomUUID()).statusCode(404);
    }

    @Test
    void hides_the_report_where_too_few_have_answered() {
        UUID vacancy = aVacancy();
        UUID application = aSubmission(candidate, vacancy);
        answer(candidate, application, "{\"sex\": \"MALE\"}").statusCode(204);
        itIs(Samples.CLOSES);
        kafka().send(new VacancyClosed(vacancy, Samples.CLOSES, Samples.CLOSES));
        eventually(() -> asRecruiter()
                .get("/vacancies/{id}/application-counts", vacancy)
                .then()
                .body("sealed", equalTo(1)));
        itIs(Samples.CLOSES.plus(ANSWERS_WITHIN).plusSeconds(3600));

        report(vacancy).statusCode(200).body("answered", nullValue()).body("questions.size()", equalTo(0));
    }

    // As the API stores them, without sixty candidates
    private void others(UUID vacancy) throws Exception {
        transaction.begin();
        session.createNativeMutationQuery("""
                        insert into equality_answer (pseudonym, vacancy_id, age_band, sex)
                        select 'other ' || n || :vacancy, cast(:vacancy as uuid), 'UNDER_25',
                            case when n <= 30 then 'FEMALE' when n <= 55 then 'MALE' else 'PREFER_NOT_TO_SAY' end
                        from generate_series(1, 60) n
                        """)
                .setParameter("vacancy", vacancy.toString())
                .executeUpdate();
        transaction.commit();
    }

    private static ValidatableResponse report(UUID vacancy) {
        return as("auditor", UUID.randomUUID())
                .get("/vacancies/{id}/equality-report", vacancy)
                .then();
    }

    private static ValidatableResponse answer(UUID candidate, UUID application, String answers) {
        return asCandidate(candidate)
                .body(answers)
                .put("/applications/{id}/equality-monitoring", application)
                .then();
    }
}
