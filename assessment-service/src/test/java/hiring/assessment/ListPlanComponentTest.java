package hiring.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.Recruitment.Applicant;
import hiring.events.Progression.Rule;
import hiring.events.ScoringMatrix.Line;
import hiring.events.SelectionStage.Kind;
import hiring.events.StagePart.Delivery;
import hiring.events.VacancyPublished;
import hiring.kit.testing.FullTables;
import hiring.kit.testing.OwnersDatabase;
import hiring.kit.testing.PreparedStatements;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What people list is found by an index, however many vacancies there are. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListPlanComponentTest extends ComponentTest {

    // Each after those it refers to
    private static final List<String> TABLES = List.of(
            "assessment_plan",
            "plan_stage",
            "plan_version",
            "candidacy",
            "entry",
            "pool_assessor",
            "reviewer_allocation",
            "conflict_of_interest",
            "assignment",
            "score_revision",
            "moderation",
            "calibration",
            "calibration_sheet",
            "assessment_session",
            "session_assessor",
            "part_result",
            "stage_publication",
            "stage_decision");
    private static final List<String> OF_A_RECRUITER = List.of(
            "/assessment-counts",
            "/assessment-plan",
            "/assessors",
            "/assignments",
            "/assignments?limit=1",
            "/conflicts-of-interest",
            "/feedback-requests",
            "/misplaced-sessions",
            "/moderations",
            "/moderations?status=OPEN",
            "/reserve-list",
            "/reviewer-allocations",
            "/stages/shortlisting/agreement",
            "/stages/shortlisting/calibration",
            "/stages/shortlisting/plan",
            "/stages/shortlisting/plan/versions",
            "/stages/shortlisting/proposal",
            "/stages/sift/proposal",
            "/stages/sift/proposal?limit=2",
            "/stages/sift/publications",
            "/stages/sift/publications?limit=1",
            "/stages/sift/publications/1",
            "/stages/sift/publications/2?limit=2",
            "/stages/sift/results",
            "/stages/interview/sessions",
            "/stages/interview/sessions?limit=1");

    // One stage of several is open, as in most vacancies
    private static VacancyPublished vacancy() {
        return SampleVacancies.vacancy(
                UUID.randomUUID(),
                1,
                List.of(
                        SampleVacancies.stage("sift", Kind.FORM_REVIEW)
                                .parts(
                                        SampleVacancies.scored("answers", Delivery.ASSESSOR),
                                        SampleVacancies.passOrFail("licence", Delivery.RECRUITER))
                                .matrix(SampleVacancies.matrix(
                                        1, 0, 3, new Line("answers", "experience-1", "answers", 1, 1)))
                                .rule(Rule.RANKED, 4, null)
                                .build(),
                        SampleVacancies.review("shortlisting", 2),
                        SampleVacancies.stage("questionnaire", Kind.QUESTIONNAIRE)
                                .optional()
                                .rule(Rule.EVERYONE, null, null)
                                .build(),
                        SampleVacancies.interview("interview", SampleVacancies.INTERVIEW_DAY)));
    }

    @Test
    void lists_read_no_table_from_end_to_end() {
        Recruitment recruitment = new Recruitment(this, vacancy());
        List<Applicant> applicants = recruitment.apply(4);
        recruitment.seal(4);
        recruitment.assessors(ann, ben);
        awaitDone();
        publishAndReplace(recruitment, applicants);
        Instant nine = SampleVacancies.INTERVIEW_DAY.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
        recruitment.session("interview", nine, nine.plus(Duration.ofHours(1)), 1, ann, ben);
        UUID sheet = scoredWithModerationsAndConflicts(recruitment, applicants);
        Applicant applicant = applicants.getFirst();
        Recruitment booked = new Recruitment(this, SampleVacancies.bookedByCandidates(UUID.randomUUID()));
        Applicant booking = booked.apply(1).getFirst();
        booked.seal(1);
        awaitDone();
        toPublish();

        List<String> statements = PreparedStatements.textsOf(() -> {
            tasks("recruiter", RECRUITER);
            tasks("hiring-manager", RECRUITER);
            tasks("assessor", ann);
            tasks("candidate", applicant.candidateId());
            OF_A_RECRUITER.forEach(path -> read("recruiter", RECRUITER, recruitment.path(path)));
            read("auditor", RECRUITER, recruitment.path("/stages/shortlisting/former-sheets"));
            read("assessor", ann, "/api/v1/assignments?status=TO_SCORE");
            read("assessor", ann, "/api/v1/assignments?vacancyId=" + recruitment.vacancyId());
            read("assessor", ann, "/api/v1/assignments/" + sheet);
            read("assessor", ann, "/api/v1/assignments/" + sheet + "/corrections");
            read("assessor", ann, recruitment.path("/moderations"));
            read("assessor", ann, recruitment.path("/stages/shortlisting/criteria/experience-1/sheets"));
            read("candidate", applicant.candidateId(), "/api/v1/activities");
            read("candidate", booking.candidateId(), "/api/v1/tasks");
            String free = "/api/v1/applications/%s/stages/fitness/free-sessions".formatted(booking.applicationId());
            read("candidate", booking.candidateId(), free);
            nextPages(recruitment);
        });

        assertThat(statements).hasSizeGreaterThan(OF_A_RECRUITER.size());
        String probe = "select count(*) from assignment where scored_at > ?";
        List<String> explained =
                Stream.concat(statements.stream(), Stream.of(probe)).toList();
        assertThat(new FullTables(OwnersDatabase.dataSource(), TABLES, 300)
                        .readWhole(recruitment.vacancyId(), explained))
                .containsExactly("assignment: " + probe);
    }

    /** A stage that waits for its publication: of such ones more is read. */
    private void toPublish() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        recruitment.apply(1);
        recruitment.seal(1);
        recruitment.assessors(ben, cat);
        awaitDone();
        recruitment.score(ben, "shortlisting", application -> 2);
        recruitment.score(cat, "shortlisting", application -> 2);
    }

    private void nextPages(Recruitment recruitment) {
        for (String path : List.of("/stages/sift/publications", "/stages/sift/publications/1")) {
            String first = recruitment.path(path) + "?limit=1";
            String cursor =
                    as("recruiter", RECRUITER).get(first).then().extract().path("next");
            assertThat(cursor).as(path).isNotNull();
            read("recruiter", RECRUITER, first + "&cursor=" + cursor);
        }
    }

    /** All four go on, and then only the three best. */
    private void publishAndReplace(Recruitment recruitment, List<Applicant> applicants) {
        UUID last = applicants.getLast().applicationId();
        for (UUID assessor : List.of(ann, ben)) {
            recruitment.score(assessor, "sift", application -> application.equals(last) ? 1 : 2);
        }
        applicants.forEach(applicant -> as("recruiter", RECRUITER)
                .body(Map.of("passed", true))
                .put(recruitment.stage("sift", "/results/%s/parts/licence".formatted(applicant.applicationId())))
                .then()
                .statusCode(204));
        recruitment.publish("sift");
        awaitDone();
        asRecruiter()
                .body(Map.of("places", 3, "rationale", "Three", "replaces", 1, "reason", "There are three rooms"))
                .post(recruitment.stage("sift", "/publications"))
                .then()
                .statusCode(201);
        awaitDone();
    }

    /** Returns the sheet that was corrected. */
    private UUID scoredWithModerationsAndConflicts(Recruitment recruitment, List<Applicant> applicants) {
        as("recruiter", RECRUITER)
                .body(Map.of(
                        "answers", List.of(Map.of("line", "form", "text", "I did it.", "score", 2, "reason", "One"))))
                .put(recruitment.stage("shortlisting", "/calibration"))
                .then()
                .statusCode(200);
        for (UUID assessor : List.of(ann, ben)) {
            as("assessor", assessor)
                    .body(Map.of("scores", List.of(Map.of("answer", 1, "score", 2))))
                    .put(recruitment.stage("shortlisting", "/calibration/own-scores"))
                    .then()
                    .statusCode(200);
        }
        asRecruiter()
                .body(Map.of(
                        "applicationId",
                        applicants.getFirst().applicationId(),
                        "assessor",
                        ann,
                        "relation",
                        "RELATIVE"))
                .post(recruitment.path("/conflicts-of-interest"))
                .then()
                .statusCode(201);
        UUID moderated = applicants.get(1).applicationId();
        recruitment.score(ann, Recruitment.sheetId(ann, moderated, "shortlisting"), 0);
        recruitment.score(ben, Recruitment.sheetId(ben, moderated, "shortlisting"), 3);
        // Few of all moderations are open at a time
        String moderation = rows("select id from moderation where vacancy_id = ?", recruitment.vacancyId())
                .getFirst()
                .getFirst();
        as("hiring-manager", RECRUITER)
                .body(Map.of("scores", Recruitment.scores(List.of("form"), 2)))
                .put("/api/v1/moderations/" + moderation + "/decision")
                .then()
                .statusCode(204);
        UUID sheet = Recruitment.sheetId(ann, applicants.get(2).applicationId(), "shortlisting");
        recruitment.score(ann, sheet, 2);
        as("assessor", ann)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("reason", "A slip", "scores", Recruitment.scores(List.of("form"), 3)))
                .post("/api/v1/assignments/" + sheet + "/corrections")
                .then()
                .statusCode(204);
        return sheet;
    }

    private void tasks(String role, UUID person) {
        read(role, person, "/api/v1/tasks");
        read(role, person, "/api/v1/tasks/counts");
    }

    private void read(String role, UUID person, String path) {
        assertThat(as(role, person).get(path).statusCode()).as(path).isEqualTo(200);
    }
}
