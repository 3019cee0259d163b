package hiring.assessment;

import static hiring.assessment.SampleVacancies.SIFT_CLOSES;
import static hiring.assessment.SampleVacancies.SIFT_OPENS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import hiring.assessment.Recruitment.Applicant;
import hiring.events.Progression.Rule;
import hiring.events.QuestionnaireInvited;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import hiring.events.SessionPlaceReleased;
import hiring.events.ShortlistPublished;
import hiring.events.SiftInvited;
import hiring.events.StageOutcomeDecided;
import hiring.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A publication that another one replaces: yes, no, and yes again. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplacedPublicationComponentTest extends ComponentTest {

    private static final String REVIEW = "form";
    private static final String QUESTIONS = "questions";
    private static final String VIDEO = "video";
    private static final String INTERVIEW = "interview";
    private static final SelectionStage QUESTIONNAIRE = SampleVacancies.stage(QUESTIONS, Kind.QUESTIONNAIRE)
            .rule(Rule.EVERYONE, null, null)
            .build();

    private List<Applicant> people = List.of();

    /** Three applications with scores 3, 2 and 1, and a stage between the review and the interview. */
    private Recruitment scored(SelectionStage... between) {
        List<SelectionStage> stages = new ArrayList<>(List.of(SampleVacancies.review(REVIEW, 1)));
        stages.addAll(List.of(between));
        stages.add(SampleVacancies.interview(INTERVIEW, SampleVacancies.INTERVIEW_DAY));
        Recruitment recruitment =
                new Recruitment(this, SampleVacancies.vacancy(UUID.randomUUID(), 1, List.copyOf(stages)));
        people = recruitment.apply(3);
        recruitment.seal(3);
        recruitment.assessors(ann);
        Map<UUID, Integer> scores = Map.of(
                person(0).applicationId(),
                3,
                person(1).applicationId(),
                2,
                person(2).applicationId(),
                1);
        recruitment.score(ann, REVIEW, application -> scores.getOrDefault(application, 0));
        return recruitment;
    }

    private Applicant person(int number) {
        return people.get(number);
    }

    private ValidatableResponse publish(
            Recruitment recruitment, int places, @Nullable Integer replaces, @Nullable String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("rationale", "The panel follows the proposal"));
        body.put("places", places);
        body.put("replaces", replaces);
        body.put("reason", reason);
        ValidatableResponse response = asRecruiter()
                .body(body)
                .post(recruitment.stage(REVIEW, "/publications"))
                .then();
        awaitDone();
        return response;
    }

    private void publishAnew(Recruitment recruitment, int places, int replaces) {
        publish(recruitment, places, replaces, "A place was counted wrongly").statusCode(201);
    }

    private List<String> outcomes(int number) {
        return published(StageOutcomeDecided.class, person(number).applicationId()).stream()
                .map(event -> "%d %s %s".formatted(event.publication(), event.stageCode(), event.outcome()))
                .toList();
    }

    @Test
    void yes_no_and_yes_again_are_three_outcomes_of_the_one_whose_decision_differs() {
        Recruitment recruitment = scored(QUESTIONNAIRE);

        publish(recruitment, 2, null, null).statusCode(201).body("number", equalTo(1));
        assertThat(recruitment.count(INTERVIEW, "waiting")).isEqualTo(2);
        publishAnew(recruitment, 1, 1);
        assertThat(recruitment.count(INTERVIEW, "waiting")).isEqualTo(1);
        assertThat(recruitment.count(REVIEW, "notProgressed")).isEqualTo(2);
        publishAnew(recruitment, 2, 2);

        assertThat(recruitment.count(INTERVIEW, "waiting")).isEqualTo(2);
        assertThat(recruitment.count(REVIEW, "progressed")).isEqualTo(2);
        assertThat(outcomes(1)).containsExactly("1 form PROGRESSED", "2 form NOT_PROGRESSED", "3 form PROGRESSED");
        assertThat(outcomes(0)).containsExactly("1 form PROGRESSED");
        assertThat(outcomes(2)).containsExactly("1 form NOT_PROGRESSED");
        assertThat(published(QuestionnaireInvited.class, person(1).applicationId()))
                .extracting(QuestionnaireInvited::admission)
                .containsExactly(null, 2);
        assertThat(published(QuestionnaireInvited.class, person(0).applicationId()))
                .hasSize(1);
        assertThat(published(ShortlistPublished.class, recruitment.vacancyId()))
                .extracting(ShortlistPublished::publication, ShortlistPublished::replaces)
                .containsExactly(tuple(1, null), tuple(2, 1), tuple(3, 2));
    }

    @Test
    void keeps_each_publication_as_it_was_and_says_what_replaces_it() {
        Recruitment recruitment = scored();
        publish(recruitment, 2, null, null).statusCode(201).body("replaces", equalTo(null));
        publishAnew(recruitment, 1, 1);

        String publications = recruitment.stage(REVIEW, "/publications");
        as("auditor", RECRUITER)
                .get(publications)
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(1, 2)))
                .body("items[0].replacedBy", equalTo(2))
                .body("items[0].reason", equalTo(null))
                .body("items[1].replaces", equalTo(1))
                .body("items[1].reason", equalTo("A place was counted wrongly"))
                .body("items[1].replacedBy", equalTo(null));
        as("recruiter", RECRUITER)
                .get(publications + "/1")
                .then()
                .statusCode(200)
                .body("publication.replacedBy", equalTo(2))
                .body("candidates.proposed", equalTo(List.of("PROGRESS", "PROGRESS", "NOT_PROGRESS")));
        assertThat(recruitment.proposal(REVIEW).getInt("number")).isEqualTo(2);
        assertThat(recruitment.proposed(REVIEW)).containsEntry(person(1).applicationId(), "NOT_PROGRESS");
    }

    @Test
    void refuses_what_names_no_current_publication_or_gives_no_reason_or_changes_nothing() {
        Recruitment recruitment = scored();
        publish(recruitment, 2, 1, "Too early").statusCode(404).body("code", equalTo("no-such-publication"));
        publish(recruitment, 2, null, null).statusCode(201);

        publish(recruitment, 1, null, null).statusCode(409).body("code", equalTo("already-published"));
        publish(recruitment, 1, 2, "Not there").statusCode(404).body("code", equalTo("no-such-publication"));
        publish(recruitment, 1, 1, " ")
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/reason")))
                .body("errors.code", equalTo(List.of("required")));
        publish(recruitment, 2, 1, "The same list").statusCode(409).body("code", equalTo("nothing-changed"));
        given().auth()
                .oauth2(Tokens.of(List.of("recruiter", "assessor"), ann))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("rationale", "As proposed", "places", 1, "replaces", 1, "reason", "Wrong"))
                .post(recruitment.stage(REVIEW, "/publications"))
                .then()
                .statusCode(403)
                .body("code", equalTo("scored-here"));
        publishAnew(recruitment, 1, 1);
        publish(recruitment, 2, 1, "Late")
                .statusCode(409)
                .body("code", equalTo("publication-replaced"))
                .body("replacedBy", equalTo(2));

        assertThat(outcomes(1)).hasSize(2);
    }

    @Test
    void a_reason_without_what_it_is_for_is_a_mistake() {
        Recruitment recruitment = scored();

        publish(recruitment, 1, null, "Why not").statusCode(422).body("errors.pointer", equalTo(List.of("/replaces")));

        publish(recruitment, 1, null, null).statusCode(201);
    }

    @Test
    void takes_the_place_in_a_session_back_and_gives_another_one_after_all() {
        Recruitment recruitment = scored();
        publish(recruitment, 2, null, null).statusCode(201);
        recruitment.session(INTERVIEW, at(9), at(10), 1, ann, ben);
        recruitment.session(INTERVIEW, at(10), at(11), 1, ann, ben);
        recruitment.allocate(INTERVIEW);
        assertThat(recruitment.toScore(ann, INTERVIEW)).hasSize(2);

        publishAnew(recruitment, 1, 1);

        UUID out = person(1).applicationId();
        assertThat(published(SessionPlaceReleased.class, out))
                .extracting(SessionPlaceReleased::reason)
                .containsExactly(SessionPlaceReleased.Reason.NOT_PROGRESSED);
        assertThat(published(SessionPlaceReleased.class, person(0).applicationId()))
                .isEmpty();
        assertThat(recruitment.toScore(ann, INTERVIEW))
                .containsOnlyKeys(person(0).applicationId());

        publishAnew(recruitment, 2, 2);
        recruitment.allocate(INTERVIEW);

        assertThat(recruitment.toScore(ann, INTERVIEW))
                .containsOnlyKeys(person(0).applicationId(), out);
        moveTo(at(18));
        recruitment.score(ann, INTERVIEW, application -> 4);
        recruitment.score(ben, INTERVIEW, application -> 3);
        recruitment.publish(INTERVIEW);
        publish(recruitment, 1, 3, "Too late")
                .statusCode(409)
                .body("code", equalTo("cannot-be-undone"))
                .body("obstacles.code", equalTo(List.of("later-stage-published", "scored")));
    }

    @Test
    void refuses_to_take_out_a_candidate_who_is_scored_at_a_later_stage() {
        Recruitment recruitment = scored();
        publish(recruitment, 2, null, null).statusCode(201);
        recruitment.session(INTERVIEW, at(9), at(10), 1, ann, ben);
        recruitment.session(INTERVIEW, at(10), at(11), 1, ann, ben);
        recruitment.allocate(INTERVIEW);
        moveTo(at(18));
        recruitment.score(
                ann,
                Objects.requireNonNull(
                        recruitment.toScore(ann, INTERVIEW).get(person(1).applicationId())),
                4);

        publish(recruitment, 1, 1, "Too late")
                .statusCode(409)
                .body("code", equalTo("cannot-be-undone"))
                .body("detail", containsString("are scored at a later stage"))
                .body("obstacles.code", equalTo(List.of("scored")))
                .body("obstacles.count", equalTo(List.of(1)));
        // A third one may still come in
        publishAnew(recruitment, 3, 1);

        assertThat(outcomes(1)).hasSize(1);
        assertThat(outcomes(2)).containsExactly("1 form NOT_PROGRESSED", "2 form PROGRESSED");
        assertThat(recruitment.count(INTERVIEW, "waiting")).isEqualTo(1);
    }

    @Test
    void invites_again_to_a_window_that_is_open_and_lets_no_candidate_in_after_its_end() {
        Recruitment recruitment = scored(SampleVacancies.stage(VIDEO, Kind.SUBMITTED_ACTIVITY)
                .window(SIFT_OPENS, SIFT_CLOSES)
                .rule(Rule.EVERYONE, null, null)
                .build());
        moveTo(SIFT_OPENS);
        publish(recruitment, 2, null, null).statusCode(201);
        publishAnew(recruitment, 1, 1);
        publishAnew(recruitment, 2, 2);

        assertThat(published(SiftInvited.class, person(1).applicationId()))
                .extracting(SiftInvited::admission)
                .containsExactly(null, 2);
        recruitment.handIn(person(1), VIDEO, Recruitment.video("wave")).statusCode(200);
        publish(recruitment, 1, 3, "Too late").statusCode(409).body("obstacles.code", equalTo(List.of("handed-in")));
        moveTo(SIFT_CLOSES);
        publish(recruitment, 3, 3, "Too late")
                .statusCode(409)
                .body("obstacles.code", equalTo(List.of("later-stage-closed")));
    }

    @Test
    void decides_only_on_those_who_have_not_withdrawn_since() {
        Recruitment recruitment = scored();
        publish(recruitment, 2, null, null).statusCode(201);
        recruitment.withdraw(person(0));

        publish(recruitment, 2, 1, "A candidate has withdrawn")
                .statusCode(201)
                .body("considered", equalTo(2))
                .body("progressed", equalTo(2));

        assertThat(outcomes(0)).containsExactly("1 form PROGRESSED");
        assertThat(outcomes(1)).containsExactly("1 form PROGRESSED");
        assertThat(outcomes(2)).containsExactly("1 form NOT_PROGRESSED", "2 form PROGRESSED");
    }

    @Test
    void the_publication_of_the_last_stage_is_not_replaced() {
        Recruitment recruitment = scored();
        publish(recruitment, 1, null, null).statusCode(201);
        recruitment.session(INTERVIEW, at(9), at(10), 1, ann, ben);
        recruitment.allocate(INTERVIEW);
        moveTo(at(18));
        recruitment.score(ann, INTERVIEW, application -> 4);
        recruitment.score(ben, INTERVIEW, application -> 3);
        recruitment.publish(INTERVIEW);

        asRecruiter()
                .body(Map.of("rationale", "None", "places", 0, "replaces", 1, "reason", "No post"))
                .post(recruitment.stage(INTERVIEW, "/publications"))
                .then()
                .statusCode(409)
                .body("code", equalTo("cannot-be-undone"))
                .body("obstacles.code", equalTo(List.of("last-stage")));
    }

    private static Instant at(int hour) {
        return SampleVacancies.INTERVIEW_DAY.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }
}
