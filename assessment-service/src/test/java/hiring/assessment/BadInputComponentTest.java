package hiring.assessment;

import static hiring.assessment.SampleVacancies.INTERVIEW_DAY;
import static hiring.assessment.SampleVacancies.SIFT_OPENS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import hiring.assessment.Recruitment.Applicant;
import hiring.events.VideoSubmitted;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What is wrong is refused with all that is wrong with it, what is not one's own is not there, and nothing is stored.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputComponentTest extends ComponentTest {

    private static final UUID STRANGER = UUID.fromString("00000000-0000-0000-0000-0000000000d9");

    private Recruitment reviewed(List<Applicant> into) {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        into.addAll(recruitment.apply(1));
        recruitment.seal(1);
        recruitment.assessors(ann, ben);
        return recruitment;
    }

    private UUID sheetOf(Recruitment recruitment, UUID assessor) {
        return recruitment.toScore(assessor, "shortlisting").values().iterator().next();
    }

    @Test
    void reports_all_mistakes_of_a_sheet_and_stores_nothing() {
        Recruitment recruitment = reviewed(new ArrayList<>());
        UUID sheet = sheetOf(recruitment, ann);

        as("assessor", ann)
                .body("""
                        {"scores": [
                            {"line": "form", "score": 4, "reason": ""},
                            {"line": "handwriting", "score": 1, "reason": "Neat"},
                            null
                        ]}""")
                .put("/api/v1/assignments/" + sheet + "/scores")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-scores"))
                .body(
                        "errors.pointer",
                        contains(
                                "/scores/0/score",
                                "/scores/0/reason",
                                "/scores/1/line",
                                "/scores/2/line",
                                "/scores/2/score"));
        as("assessor", ann)
                .body("{\"scores\": []}")
                .put("/api/v1/assignments/" + sheet + "/scores")
                .then()
                .statusCode(422)
                .body("errors.code", contains("missing-line"));
        as("assessor", ann)
                .body("{\"scores\": [{\"line\": \"form\", \"score\": \"good\", \"stars\": 5}], \"mood\": 1}")
                .put("/api/v1/assignments/" + sheet + "/scores")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/scores/0/score", "/scores/0/stars", "/mood"));
        assertThat(rows("select status from assignment where id = ?", sheet)).containsExactly(List.of("TO_SCORE"));
    }

    @Test
    void scores_are_final_and_may_be_repeated() {
        Recruitment recruitment = reviewed(new ArrayList<>());
        UUID sheet = sheetOf(recruitment, ann);
        recruitment.score(ann, sheet, 3);

        recruitment.score(ann, sheet, 3);
        as("assessor", ann)
                .body(Map.of("scores", Recruitment.scores(List.of("form"), 2)))
                .put("/api/v1/assignments/" + sheet + "/scores")
                .then()
                .statusCode(409)
                .body("code", equalTo("scores-final"));
    }

    @Test
    void an_assessor_sees_only_their_own_sheets() {
        Recruitment recruitment = reviewed(new ArrayList<>());
        UUID anns = sheetOf(recruitment, ann);
        recruitment.score(ann, anns, 3);

        as("assessor", ben).get("/api/v1/assignments/" + anns).then().statusCode(404);
        as("assessor", ben)
                .body(Map.of("scores", Recruitment.scores(List.of("form"), 2)))
                .put("/api/v1/assignments/" + anns + "/scores")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-assignment"));
        String bens = as("assessor", ben)
                .get("/api/v1/assignments/" + sheetOf(recruitment, ben))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(bens).contains("Has done it before").doesNotContain("Seen in the evidence");
        as("assessor", cat)
                .get("/api/v1/assignments?vacancyId=" + recruitment.vacancyId())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void each_role_reaches_only_its_endpoints() {
        Recruitment recruitment = reviewed(new ArrayList<>());
        for (String role : List.of("candidate", "assessor", "auditor", "administrator")) {
            as(role, STRANGER)
                    .get(recruitment.stage("shortlisting", "/proposal"))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden"));
        }
        for (String role : List.of("candidate", "assessor", "auditor")) {
            as(role, STRANGER)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(Map.of("rationale", "Why not"))
                    .post(recruitment.stage("shortlisting", "/publications"))
                    .then()
                    .statusCode(403);
        }
        for (String role : List.of("candidate", "assessor", "hiring-manager", "auditor")) {
            as(role, STRANGER)
                    .body(Map.of("assessors", Recruitment.named(ann)))
                    .put(recruitment.path("/assessors"))
                    .then()
                    .statusCode(403);
        }
        for (String role : List.of("candidate", "recruiter", "hiring-manager")) {
            as(role, STRANGER).get("/api/v1/assignments").then().statusCode(403);
        }
        as("candidate", STRANGER)
                .get(recruitment.path("/assessment-counts"))
                .then()
                .statusCode(403);
        as("candidate", STRANGER).get(recruitment.path("/reserve-list")).then().statusCode(403);
        io.restassured.RestAssured.given()
                .get(recruitment.path("/assessment-plan"))
                .then()
                .statusCode(401);
        as("hiring-manager", STRANGER)
                .get(recruitment.path("/assessment-plan"))
                .then()
                .statusCode(200)
                .body("stages.code", contains("shortlisting", "questionnaire", "interview"));
    }

    @Test
    void answers_404_for_what_does_not_exist() {
        Recruitment recruitment = reviewed(new ArrayList<>());
        UUID unknown = UUID.randomUUID();
        as("recruiter", RECRUITER)
                .get("/api/v1/vacancies/" + unknown + "/assessment-plan")
                .then()
                .statusCode(404);
        as("recruiter", RECRUITER)
                .get("/api/v1/vacancies/" + unknown + "/assessment-counts")
                .then()
                .statusCode(404);
        as("recruiter", RECRUITER)
                .get(recruitment.stage("nowhere", "/proposal"))
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-stage"));
        as("recruiter", RECRUITER)
                .body(Map.of("mark", 5))
                .put(recruitment.stage("shortlisting", "/results/" + unknown))
                .then()
                .statusCode(404);
        as("recruiter", RECRUITER)
                .body(Map.of("attended", true))
                .put(recruitment.stage("interview", "/attendance/" + unknown))
                .then()
                .statusCode(404);
        asRecruiter()
                .body("{}")
                .post(recruitment.stage("shortlisting", "/allocations"))
                .then()
                .statusCode(409)
                .body("code", equalTo("no-sessions-here"));
        as("recruiter", RECRUITER)
                .body(Map.of("hold", true, "reason", "Because"))
                .put(recruitment.stage("shortlisting", "/decision"))
                .then()
                .statusCode(409)
                .body("code", equalTo("stage-not-optional"));
        as("recruiter", RECRUITER)
                .get("/api/v1/vacancies/not-an-id/assessment-counts")
                .then()
                .statusCode(400);
    }

    @Test
    void reports_all_mistakes_of_a_session() {
        Recruitment recruitment = reviewed(new ArrayList<>());
        Instant nine = INTERVIEW_DAY.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
        recruitment.session("interview", nine, nine.plusSeconds(2700), 1, ann, ben);

        asRecruiter()
                .body(Recruitment.session(nine.plusSeconds(2699), nine, 3, ann))
                .post(recruitment.stage("interview", "/sessions"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/endsAt", "/capacity", "/assessors"));
        asRecruiter()
                .body(Recruitment.session(nine.plusSeconds(2699), nine.plusSeconds(5000), 1, ann, cat))
                .post(recruitment.stage("interview", "/sessions"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/assessors/0/id"))
                .body("errors.code", contains("taken"));
        // The moment one ends the next may begin
        recruitment.session("interview", nine.plusSeconds(2700), nine.plusSeconds(5400), 1, ann, cat);
        asRecruiter()
                .body("{\"startsAt\": \"Monday\", \"capacity\": 0, \"assessors\": [{\"name\": \"\"}], \"lunch\": true}")
                .post(recruitment.stage("interview", "/sessions"))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/startsAt",
                                "/lunch",
                                "/endsAt",
                                "/place",
                                "/capacity",
                                "/assessors/0/id",
                                "/assessors/0/name"));
    }

    @Test
    void accepts_a_valid_video_from_its_owner_within_the_window() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.graduate(UUID.randomUUID()));
        Applicant applicant = recruitment.apply(1).getFirst();
        recruitment.seal(1);
        String path = Recruitment.videoPath(applicant, "first-sift");
        byte[] video = Recruitment.video("x".repeat(600_000));
        recruitment.handIn(applicant, "first-sift", video).statusCode(404);
        moveTo(SIFT_OPENS);
        recruitment.tell(new hiring.events.StageOpened(recruitment.vacancyId(), "first-sift", SIFT_OPENS));
        as("candidate", applicant.candidateId())
                .get("/api/v1/activities")
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("OPEN"));
        moveTo(SIFT_OPENS.minusSeconds(3600));
        recruitment.handIn(applicant, "first-sift", video).statusCode(409).body("code", equalTo("window-not-open"));
        moveTo(SIFT_OPENS);

        as("candidate", STRANGER)
                .contentType("video/mp4")
                .body(video)
                .put(path)
                .then()
                .statusCode(404);
        as("candidate", applicant.candidateId())
                .contentType("image/heic")
                .body(video)
                .put(path)
                .then()
                .statusCode(415);
        as("candidate", applicant.candidateId())
                .contentType("video/webm")
                .body(video)
                .put(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("not-such-video"))
                .body("detail", equalTo("This is an MP4 video"));
        recruitment
                .handIn(applicant, "first-sift", java.util.Arrays.copyOf(video, video.length - 1))
                .statusCode(422)
                .body("code", equalTo("unusable-video"))
                .body("errors.code", contains("incomplete"));
        recruitment
                .handIn(
                        applicant,
                        "first-sift",
                        "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .statusCode(422)
                .body("detail", equalTo("This is a picture (image/heic)"));
        recruitment
                .handIn(applicant, "first-sift", "<html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .statusCode(422);
        recruitment.handIn(applicant, "first-sift", new byte[0]).statusCode(422);
        assertThat(published(VideoSubmitted.class, applicant.applicationId())).isEmpty();

        as("candidate", applicant.candidateId())
                .contentType("video/quicktime")
                .body(video)
                .put(path)
                .then()
                .statusCode(200)
                .body("size", equalTo(video.length))
                .body("contentType", equalTo("video/mp4"));
        byte[] better = Recruitment.video("y".repeat(600_001));
        recruitment.handIn(applicant, "first-sift", better).statusCode(200);
        assertThat(published(VideoSubmitted.class, applicant.applicationId())).hasSize(2);
        as("candidate", applicant.candidateId())
                .get("/api/v1/activities")
                .then()
                .body("items[0].state", equalTo("DONE"))
                .body("items[0].handedIn.size", equalTo(better.length));

        String toScore = Recruitment.evidencePath(ann, applicant, "shortlisting", "first-sift");
        as("assessor", ann).get(toScore).then().statusCode(404);
        moveTo(SampleVacancies.SIFT_CLOSES);
        recruitment.tell(
                new hiring.events.StageClosed(recruitment.vacancyId(), "first-sift", SampleVacancies.SIFT_CLOSES));
        recruitment.assessors(ann, ben);
        byte[] seen = as("assessor", ann)
                .get(toScore)
                .then()
                .statusCode(200)
                .contentType("video/mp4")
                .extract()
                .asByteArray();
        assertThat(seen).isEqualTo(better);
        assertThat(byOwner(
                        "select person from audit_entry where action = 'video.viewed' and subject = ?",
                        applicant.applicationId()))
                .containsExactly(List.of(ann.toString()));
        as("assessor", cat).get(toScore).then().statusCode(404);
        as("assessor", ann)
                .get(Recruitment.evidencePath(ann, applicant, "shortlisting", "interview"))
                .then()
                .statusCode(404);
        as("assessor", ann).get(path).then().statusCode(403);
        as("candidate", STRANGER).get(path).then().statusCode(404);
        assertThat(as("candidate", applicant.candidateId())
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .isEqualTo(better);

        // Parts as a player asks for them, across the pieces that are stored
        for (int[] part : new int[][] {{0, 0}, {0, 299_999}, {262_143, 262_144}, {524_288, better.length - 1}}) {
            assertThat(as("assessor", ann)
                            .header("Range", "bytes=%d-%d".formatted(part[0], part[1]))
                            .get(toScore)
                            .then()
                            .statusCode(206)
                            .header("Content-Range", "bytes %d-%d/%d".formatted(part[0], part[1], better.length))
                            .header("Content-Length", String.valueOf(part[1] - part[0] + 1))
                            .header("X-Content-Type-Options", "nosniff")
                            .header("Cache-Control", "private, no-store")
                            .extract()
                            .asByteArray())
                    .isEqualTo(java.util.Arrays.copyOfRange(better, part[0], part[1] + 1));
        }
        String tag = as("assessor", ann)
                .head(toScore)
                .then()
                .statusCode(200)
                .header("Accept-Ranges", "bytes")
                .header("Content-Length", String.valueOf(better.length))
                .extract()
                .header("ETag");
        // Two assessors cannot tell by it that they have the same candidate
        assertThat(as("assessor", ben)
                        .head(Recruitment.evidencePath(ben, applicant, "shortlisting", "first-sift"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("ETag"))
                .isNotEqualTo(tag);
        as("assessor", ann)
                .header("Range", "bytes=-10")
                .header("If-Range", tag)
                .get(toScore)
                .then()
                .statusCode(206);
        as("assessor", ann)
                .header("Range", "bytes=-10")
                .header("If-Range", "\"another\"")
                .get(toScore)
                .then()
                .statusCode(200);
        as("assessor", ann)
                .header("Range", "bytes=%d-".formatted(better.length))
                .get(toScore)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + better.length)
                .body("code", equalTo("range-not-satisfiable"));
        assertThat(byOwner(
                        "select person from audit_entry where action = 'video.viewed' and subject = ? and person = ?",
                        applicant.applicationId(),
                        ann))
                .hasSize(1);
        moveTo(SampleVacancies.SIFT_CLOSES.plusSeconds(3600));
        as("assessor", ann).get(toScore).then().statusCode(200);
        assertThat(byOwner(
                        "select person from audit_entry where action = 'video.viewed' and subject = ? and person = ?",
                        applicant.applicationId(),
                        ann))
                .hasSize(2);
    }

    @Test
    void a_publication_needs_a_key_and_a_rationale() {
        Recruitment recruitment = reviewed(new ArrayList<>());
        as("recruiter", RECRUITER)
                .body(Map.of("rationale", "Because"))
                .post(recruitment.stage("shortlisting", "/publications"))
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        asRecruiter()
                .body(Map.of("places", -1, "passMark", -1))
                .post(recruitment.stage("shortlisting", "/publications"))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/places", "/passMark", "/rationale"));
    }
}
