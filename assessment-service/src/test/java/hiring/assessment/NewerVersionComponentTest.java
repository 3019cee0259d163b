package hiring.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What this version reads while replicas of a newer one write to the same database. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewerVersionComponentTest extends ComponentTest {

    @Test
    void a_document_with_a_field_of_a_newer_version_is_read() {
        UUID vacancy = new Recruitment(this, SampleVacancies.graduate(UUID.randomUUID())).vacancyId();

        assertThat(rows("""
                update assessment_plan
                set process = jsonb_set(process, '{stages,0,fieldOfANewerVersion}', '{"any": [1]}')
                        || '{"fieldOfANewerVersion": true}'
                where vacancy_id = ? returning process ->> 'fieldOfANewerVersion'
                """, vacancy)).hasSize(1);

        as("recruiter", RECRUITER)
                .get("/api/v1/vacancies/" + vacancy + "/assessment-plan")
                .then()
                .statusCode(200);
    }
}
