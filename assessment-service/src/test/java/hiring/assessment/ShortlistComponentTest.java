package hiring.assessment;

import static hiring.kit.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hiring.assessment.Recruitment.Applicant;
import hiring.events.ApplicationStarted;
import hiring.events.GuaranteePolicy;
import hiring.events.Progression;
import hiring.events.ScoringMatrix.Line;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import hiring.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A shortlist with its reasons as data: read in pages, evaluated again, and readable after its publication. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShortlistComponentTest extends ComponentTest {

    static final String REVIEW = "review";
    static final String INTERVIEW = "interview";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Applicant> applicants = new ArrayList<>();

    /** Two lines, of which the second breaks ties; two places; a proportional guarantee. */
    static SelectionStage review() {
        SelectionStage plain = SampleVacancies.stage(REVIEW, Kind.FORM_REVIEW)
                .matrix(SampleVacancies.matrix(
                        2,
                        0,
                        5,
                        new Line("done", "experience-1", "application-form", 2, 1),
                        new Line("told", "skills-1", "application-form", 1, null)))
                .build();
        return new SelectionStage(
                plain.code(),
                plain.name(),
                plain.kind(),
                null,
                null,
                List.of(),
                false,
                false,
                plain.matrix(),
                new Progression(
                        Progression.Rule.RANKED,
                        2,
                        null,
                        null,
                        List.of("skills-1"),
                        new GuaranteePolicy(GuaranteePolicy.Extent.PROPORTIONAL, "Two rooms")));
    }

    /** Seven: three with the same total at the line, two who asked for the guarantee, one below a minimum. */
    private Recruitment scored() {
        Recruitment recruitment = new Recruitment(
                this,
                SampleVacancies.vacancy(
                        UUID.randomUUID(),
                        1,
                        List.of(review(), SampleVacancies.interview(INTERVIEW, LocalDate.of(2021, 2, 8)))));
        applicants.addAll(recruitment.apply(5));
        applicants.add(recruitment.applyWithGuarantee());
        applicants.add(recruitment.applyWithGuarantee());
        recruitment.seal(7);
        recruitment.assessors(ann, ben);
        int[][] done = {{5, 5}, {3, 4}, {4, 4}, {4, 3}, {0, 1}, {2, 1}, {1, 1}};
        int[][] told = {{0, 1}, {3, 2}, {2, 1}, {2, 3}, {5, 5}, {0, 0}, {0, 1}};
        for (UUID assessor : List.of(ann, ben)) {
            Map<UUID, UUID> sheets = recruitment.toScore(assessor, REVIEW);
            for (int i = 0; i < applicants.size(); i++) {
                int who = assessor.equals(ann) ? 0 : 1;
                as("assessor", assessor)
                        .body(Map.of(
                                "scores",
                                List.of(
                                        Recruitment.scores(List.of("done"), done[i][who])
                                                .getFirst(),
                                        Recruitment.scores(List.of("told"), told[i][who])
                                                .getFirst())))
                        .put("/api/v1/assignments/"
                                + sheets.get(applicants.get(i).applicationId()) + "/scores")
                        .then()
                        .statusCode(204);
            }
        }
        // Scores are added up after the assessor has the answer
        eventually(() -> assertThat(recruitment.proposal(REVIEW).<Object>getList("waitingFor"))
                .isEmpty());
        return recruitment;
    }

    private JsonNode read(String role, String path) throws JsonProcessingException {
        return JSON.readTree(
                as(role, RECRUITER).get(path).then().statusCode(200).extract().asString());
    }

    /** All pages, as one list of candidates. */
    private List<JsonNode> candidates(String role, String path) throws JsonProcessingException {
        List<JsonNode> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonNode page = read(role, path + "?limit=3" + (cursor == null ? "" : "&cursor=" + cursor));
            page.path("candidates").forEach(all::add);
            cursor = page.path("next").asText(null);
        } while (cursor != null);
        return all;
    }

    private static Map<String, String> shown(List<JsonNode> candidates) {
        Map<String, String> shown = new HashMap<>();
        candidates.forEach(candidate -> shown.put(
                candidate.path("applicationId").asText(),
                candidate.path("proposed").asText()
                        + (candidate.hasNonNull("rank")
                                ? " " + candidate.path("rank").asInt()
                                : "")));
        return shown;
    }

    private String verdict(List<JsonNode> candidates, int applicant) {
        return String.valueOf(shown(candidates).get(id(applicant)));
    }

    @Test
    void a_program_that_reads_only_the_answer_comes_to_the_same_shortlist() throws JsonProcessingException {
        Recruitment recruitment = scored();
        String proposal = recruitment.stage(REVIEW, "/proposal");
        List<JsonNode> candidates = candidates("recruiter", proposal);
        JsonNode terms = read("recruiter", proposal).path("terms");

        assertThat(candidates).hasSize(7);
        assertThat(new Reevaluation(terms, candidates).verdicts())
                .containsExactlyInAnyOrderEntriesOf(shown(candidates));
        // 10.5; then 9.5 three times, of which the tie break takes two that it leaves equal
        assertThat(verdict(candidates, 0)).isEqualTo("PROGRESS 1");
        assertThat(verdict(candidates, 1)).isEqualTo("PROGRESS 2");
        assertThat(verdict(candidates, 3)).isEqualTo("PROGRESS 2");
        assertThat(verdict(candidates, 2)).isEqualTo("NOT_PROGRESS 4");
        assertThat(verdict(candidates, 4)).isEqualTo("NOT_PROGRESS");
        // Of two who asked, as of six who meet the minimum: ceil(2 x 2 / 6) = 1
        assertThat(verdict(candidates, 5)).isEqualTo("PROGRESS 5");
        assertThat(verdict(candidates, 6)).isEqualTo("NOT_PROGRESS 6");

        // The last stage has posts instead of places, and the totals of the review behind its own
        publish(recruitment);
        for (int hour = 9; hour < 13; hour++) {
            recruitment.session(INTERVIEW, at(hour), at(hour + 1), 1, ann, ben);
        }
        recruitment.allocate(INTERVIEW);
        moveTo(at(18));
        recruitment.score(ann, INTERVIEW, application -> 4);
        recruitment.score(ben, INTERVIEW, application -> 3);
        String appointment = recruitment.stage(INTERVIEW, "/proposal");
        List<JsonNode> last = candidates("recruiter", appointment);
        assertThat(last).hasSize(4);
        assertThat(verdict(last, 0)).isEqualTo("APPOINT 1");
        assertThat(verdict(last, 5)).isEqualTo("RESERVE 4");
        assertThat(new Reevaluation(read("recruiter", appointment).path("terms"), last).verdicts())
                .containsAllEntriesOf(Map.of(id(0), "APPOINT 1", id(5), "RESERVE 4"));
    }

    private String id(int applicant) {
        return applicants.get(applicant).applicationId().toString();
    }

    private static Instant at(int hour) {
        return LocalDate.of(2021, 2, 8).atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    @Test
    void a_publication_keeps_its_inputs_and_can_be_read_later() throws JsonProcessingException {
        Recruitment recruitment = scored();
        String proposal = recruitment.stage(REVIEW, "/proposal");
        JsonNode terms = read("recruiter", proposal).path("terms");
        List<JsonNode> proposed = candidates("recruiter", proposal);
        publish(recruitment);

        String publications = recruitment.stage(REVIEW, "/publications");
        for (String role : List.of("recruiter", "auditor")) {
            JsonNode list = read(role, publications);
            assertThat(list.path("items")).hasSize(1);
            assertThat(list.path("items").get(0).path("number").asInt()).isEqualTo(1);
            JsonNode first = read(role, publications + "/1");
            assertThat(first.path("terms")).isEqualTo(terms);
            assertThat(first.path("publication").path("termsHash")).isEqualTo(terms.path("hash"));
            List<JsonNode> candidates = candidates(role, publications + "/1");
            assertThat(candidates).isEqualTo(proposed);
            assertThat(new Reevaluation(first.path("terms"), candidates).verdicts())
                    .isEqualTo(shown(proposed));
        }
        assertThat(candidates("recruiter", proposal)).isEqualTo(proposed);
        as("recruiter", RECRUITER)
                .get(publications + "/2")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-publication"));
        as("recruiter", RECRUITER)
                .get(recruitment.stage("nowhere", "/publications"))
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-stage"));
        as("hiring-manager", RECRUITER).get(publications).then().statusCode(200);
        as("hiring-manager", RECRUITER).get(publications + "/1").then().statusCode(200);
        for (String role : List.of("assessor", "candidate")) {
            as(role, RECRUITER).get(publications).then().statusCode(403);
            as(role, RECRUITER).get(publications + "/1").then().statusCode(403);
        }
    }

    @Test
    void a_recruiter_who_has_scored_at_the_stage_does_not_publish_it() {
        Recruitment recruitment = scored();

        given().auth()
                .oauth2(Tokens.of(List.of("recruiter", "assessor"), ann))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("rationale", "As proposed", "acknowledgement", "Talked about"))
                .post(recruitment.stage(REVIEW, "/publications"))
                .then()
                .statusCode(403)
                .body("code", equalTo("scored-here"));
        publish(recruitment);
    }

    @Test
    void a_page_ends_with_the_list_and_a_cursor_of_another_list_is_refused() {
        Recruitment recruitment = scored();

        as("recruiter", RECRUITER)
                .get(recruitment.stage(REVIEW, "/proposal?limit=7"))
                .then()
                .statusCode(200)
                .body("candidates.size()", equalTo(7))
                .body("next", equalTo(null));
        String stranger = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        as("recruiter", RECRUITER)
                .get(recruitment.stage(REVIEW, "/proposal?cursor=" + stranger))
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-cursor"));
    }

    @Test
    void other_terms_are_tried_without_writing_anything() {
        Recruitment recruitment = scored();
        awaitSent();
        List<String> before = counts();

        asRecruiter()
                .body(Map.of(
                        "weights", List.of(Map.of("line", "told", "weight", 10)), "places", 1, "tieBreak", List.of()))
                .post(recruitment.stage(REVIEW, "/what-ifs?limit=3"))
                .then()
                .statusCode(200)
                .body("considered", equalTo(7))
                .body("entering", equalTo(List.of(id(6))))
                .body("leaving", equalTo(List.of(id(0), id(5))))
                .body("candidates.size()", equalTo(3));
        asRecruiter()
                .body(Map.of("weights", List.of(Map.of("line", "nothing", "weight", 0)), "tieBreak", List.of("c-9")))
                .post(recruitment.stage(REVIEW, "/what-ifs"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/weights/0/weight")));
        asRecruiter()
                .body(Map.of("weights", List.of(Map.of("line", "nothing", "weight", 1)), "tieBreak", List.of("c-9")))
                .post(recruitment.stage(REVIEW, "/what-ifs"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/weights/0/line", "/tieBreak/0")));

        assertThat(counts()).isEqualTo(before);
    }

    private List<String> counts() {
        return rows("select tablename from pg_tables where schemaname = 'public' order by 1").stream()
                .map(List::getFirst)
                .map(table -> table + " "
                        + byOwner("select count(*) from \"" + table + "\"")
                                .getFirst()
                                .getFirst())
                .toList();
    }

    @Test
    void a_hiring_manager_publishes_who_goes_on_unless_they_have_applied() {
        Recruitment recruitment = scored();
        UUID manager = UUID.randomUUID();
        UUID applicant = UUID.randomUUID();
        recruitment.tell(new ApplicationStarted(UUID.randomUUID(), recruitment.vacancyId(), applicant, Instant.EPOCH));
        String publications = recruitment.stage(REVIEW, "/publications");
        eventually(() -> publishAs(applicant, publications).statusCode(403).body("code", equalTo("own-application")));
        publishAs(manager, publications).statusCode(201).body("number", equalTo(1));
        publishAs(manager, publications).statusCode(409).body("code", equalTo("already-published"));
    }

    private ValidatableResponse publishAs(UUID manager, String publications) {
        return as("hiring-manager", manager)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"rationale\": \"As the rules propose\", \"acknowledgement\": \"Seen\"}")
                .post(publications)
                .then();
    }

    @Test
    void only_recruiters_who_may_not_score_try_other_terms() {
        Recruitment recruitment = scored();
        String whatIfs = recruitment.stage(REVIEW, "/what-ifs");

        for (String role : List.of("assessor", "candidate", "auditor", "hiring-manager")) {
            as(role, RECRUITER).body("{}").post(whatIfs).then().statusCode(403);
        }
        for (String scorer : List.of("assessor", "hiring-manager")) {
            given().auth()
                    .oauth2(Tokens.of(List.of("recruiter", scorer), UUID.randomUUID()))
                    .contentType("application/json")
                    .body("{}")
                    .post(whatIfs)
                    .then()
                    .statusCode(403);
        }
        asRecruiter()
                .body("{}")
                .post(recruitment.stage("nowhere", "/what-ifs"))
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-stage"));
    }

    private void publish(Recruitment recruitment) {
        asRecruiter()
                .body(Map.of("rationale", "As proposed", "acknowledgement", "Talked about"))
                .post(recruitment.stage(REVIEW, "/publications"))
                .then()
                .statusCode(201);
    }
}
