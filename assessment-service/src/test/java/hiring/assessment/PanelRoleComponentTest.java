package hiring.assessment;

import static hiring.assessment.SampleVacancies.INTERVIEW_DAY;
import static hiring.assessment.SampleVacancies.interview;
import static hiring.assessment.SampleVacancies.review;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import hiring.assessment.Recruitment.Applicant;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A panel has one chair, who takes part in what the panel agrees on afterwards. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PanelRoleComponentTest extends ComponentTest {

    private static final Instant AT_NINE =
            INTERVIEW_DAY.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void a_session_says_who_chairs_its_panel() {
        Recruitment recruitment = interviewed();
        plan(recruitment, Map.of("id", ann, "name", "Ann"), Map.of("id", ben, "name", "Ben"))
                .statusCode(422)
                .body("errors.pointer", contains("/assessors"))
                .body("errors.code", contains("no-chair"));
        plan(
                        recruitment,
                        Map.of("id", ann, "name", "Ann", "role", "CHAIR"),
                        Map.of("id", ben, "name", "Ben", "role", "CHAIR"))
                .statusCode(422)
                .body("errors.pointer", contains("/assessors/1/role"))
                .body("errors.code", contains("second-chair"));
        plan(recruitment, Map.of("id", ann, "name", "Ann"), Map.of("id", ben, "name", "Ben", "role", "CHAIR"))
                .statusCode(201)
                .body("assessors.role", contains("MEMBER", "CHAIR"));
    }

    @Test
    void a_wash_up_needs_the_chair_or_the_person_who_took_over() {
        Recruitment recruitment = interviewed();
        Applicant applicant = recruitment.apply(1).getFirst();
        recruitment.seal(1);
        recruitment.assessors(cat);
        as("assessor", cat)
                .get("/api/v1/assignments/" + sheet(recruitment, cat, "form"))
                .then()
                .statusCode(200)
                .body("$", not(hasKey("panelRole")));
        recruitment.score(cat, "form", application -> 2);
        recruitment.publish("form");
        recruitment.session("interview", AT_NINE, AT_NINE.plus(HOUR), 1, ann, ben);
        recruitment.allocate("interview");
        roleIs(recruitment, ann, "CHAIR");
        roleIs(recruitment, ben, "MEMBER");

        asRecruiter()
                .body(Map.of("assessor", cat, "reason", "ABSENT"))
                .post(recruitment.path("/assignments/" + sheet(recruitment, ann, "interview") + "/reassignments"))
                .then()
                .statusCode(200);
        roleIs(recruitment, cat, "CHAIR");

        moveTo(AT_NINE.plus(HOUR));
        recruitment.score(ben, "interview", application -> 3);
        recruitment.score(cat, "interview", application -> 3);
        UUID id = UUID.fromString(asRecruiter()
                .body(Map.of(
                        "applicationId",
                        applicant.applicationId(),
                        "lines",
                        List.of("answers"),
                        "reason",
                        "After the interview"))
                .post(recruitment.stage("interview", "/moderations"))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        agree(id, ben)
                .statusCode(422)
                .body("errors.pointer", contains("/participants"))
                .body("errors.code", contains("chair-missing"));
        agree(id, ben, cat).statusCode(204);
    }

    private Recruitment interviewed() {
        return new Recruitment(
                this,
                SampleVacancies.vacancy(
                        UUID.randomUUID(), 1, List.of(review("form", 1), interview("interview", INTERVIEW_DAY))));
    }

    private UUID sheet(Recruitment recruitment, UUID assessor, String stage) {
        return recruitment.toScore(assessor, stage).values().iterator().next();
    }

    private void roleIs(Recruitment recruitment, UUID assessor, String role) {
        as("assessor", assessor)
                .get("/api/v1/assignments/" + sheet(recruitment, assessor, "interview"))
                .then()
                .statusCode(200)
                .body("panelRole", equalTo(role));
    }

    private ValidatableResponse plan(Recruitment recruitment, Map<String, Object> one, Map<String, Object> other) {
        return asRecruiter()
                .body(Map.of(
                        "startsAt",
                        AT_NINE.toString(),
                        "endsAt",
                        AT_NINE.plus(HOUR).toString(),
                        "place",
                        "Room " + UUID.randomUUID(),
                        "capacity",
                        1,
                        "assessors",
                        List.of(one, other)))
                .post(recruitment.stage("interview", "/sessions"))
                .then();
    }

    private ValidatableResponse agree(UUID id, UUID... people) {
        return as("recruiter", RECRUITER)
                .body(Map.of(
                        "scores",
                        List.of(Map.of("line", "answers", "score", 4, "reason", "All heard it")),
                        "participants",
                        List.of(people)))
                .put("/api/v1/moderations/" + id + "/decision")
                .then();
    }
}
