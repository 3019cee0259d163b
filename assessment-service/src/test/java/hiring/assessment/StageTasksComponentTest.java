package hiring.assessment;

import static hiring.assessment.SampleVacancies.FITNESS_DAY;
import static hiring.assessment.SampleVacancies.INTERVIEW_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.Recruitment.Applicant;
import hiring.events.EligibilityDecided;
import hiring.events.EligibilityReopened;
import hiring.events.VacancyWithdrawn;
import hiring.kit.task.TaskKind;
import hiring.kit.testing.PreparedStatements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A recruiter finds the stages that wait for a publication, for a decision or for places. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StageTasksComponentTest extends ComponentTest {

    private static final String SHORTLISTING = "shortlisting";
    private static final Instant NINE = INTERVIEW_DAY.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    private static final Duration HOUR = Duration.ofHours(1);

    /** The tasks of a kind at the vacancy, as the code of the stage and the number. */
    private List<String> waiting(Recruitment recruitment, UUID recruiter, TaskKind kind) {
        return items(recruitment, recruiter, kind).stream()
                .map(task -> task.get("stageCode") + " " + task.get("number"))
                .toList();
    }

    // Other tests leave many behind
    private List<Map<String, Object>> items(Recruitment recruitment, UUID recruiter, TaskKind kind) {
        List<Map<String, Object>> found = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonPath page = as("recruiter", recruiter)
                    .get("/api/v1/tasks?limit=100&kind=" + kind + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.<Map<String, Object>>getList("items").stream()
                    .filter(task -> recruitment.vacancyId().toString().equals(task.get("vacancyId")))
                    .forEach(found::add);
            cursor = page.getString("next");
        } while (cursor != null);
        return found;
    }

    private long counted(UUID recruiter, TaskKind kind) {
        return as("recruiter", recruiter)
                .get("/api/v1/tasks/counts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("items.find { it.kind == '%s' }?.number ?: 0".formatted(kind));
    }

    /** The task is there exactly when a publication would not be refused for what is missing. */
    private void isWaiting(Recruitment recruitment, boolean expected) {
        assertThat(recruitment.proposal(SHORTLISTING).getBoolean("complete")).isEqualTo(expected);
        assertThat(waiting(recruitment, RECRUITER, TaskKind.PUBLISH_STAGE))
                .isEqualTo(expected ? List.of(SHORTLISTING + " 1") : List.of());
    }

    @Test
    void a_stage_waits_for_its_publication_once_nothing_is_missing() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        recruitment.apply(3);
        recruitment.assessors(ann, ben);
        awaitDone();
        recruitment.score(ann, SHORTLISTING, application -> 2);
        isWaiting(recruitment, false);
        recruitment.score(ben, SHORTLISTING, application -> 2);
        isWaiting(recruitment, false);
        recruitment.seal(3);
        isWaiting(recruitment, true);
        recruitment.publish(SHORTLISTING);
        assertThat(waiting(recruitment, RECRUITER, TaskKind.PUBLISH_STAGE)).isEmpty();
    }

    @Test
    void nothing_that_a_publication_needs_is_overlooked() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        List<Applicant> applicants = recruitment.apply(3);
        recruitment.seal(3);
        recruitment.assessors(ann, ben);
        awaitDone();
        UUID moderated = applicants.getFirst().applicationId();
        recruitment.score(ann, SHORTLISTING, application -> application.equals(moderated) ? 0 : 2);
        recruitment.score(ben, SHORTLISTING, application -> 3);
        isWaiting(recruitment, false);
        String moderation = rows("select id from moderation where vacancy_id = ?", recruitment.vacancyId())
                .getFirst()
                .getFirst();
        moveTo(IN_DECEMBER.plus(HOUR));
        as("hiring-manager", RECRUITER)
                .body(Map.of("scores", Recruitment.scores(List.of("form"), 2)))
                .put("/api/v1/moderations/" + moderation + "/decision")
                .then()
                .statusCode(204);
        awaitDone();
        isWaiting(recruitment, true);

        Applicant contested = applicants.getLast();
        recruitment.tell(new EligibilityDecided(
                contested.applicationId(),
                recruitment.vacancyId(),
                contested.candidateId(),
                EligibilityDecided.Outcome.INELIGIBLE,
                EligibilityDecided.DecidedBy.PERSON,
                IN_DECEMBER.plus(HOUR.multipliedBy(2))));
        isWaiting(recruitment, true);
        recruitment.tell(new EligibilityReopened(
                contested.applicationId(),
                recruitment.vacancyId(),
                contested.candidateId(),
                IN_DECEMBER.plus(HOUR.multipliedBy(3))));
        isWaiting(recruitment, false);
    }

    @Test
    void a_person_who_could_not_publish_does_not_see_the_stage() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        List<Applicant> applicants = recruitment.apply(1);
        recruitment.seal(1);
        recruitment.assessors(ann, ben);
        awaitDone();
        long before = counted(RECRUITER, TaskKind.PUBLISH_STAGE);
        recruitment.score(ann, SHORTLISTING, application -> 2);
        moveTo(IN_DECEMBER.plus(HOUR));
        recruitment.score(ben, SHORTLISTING, application -> 2);

        isWaiting(recruitment, true);
        assertThat(items(recruitment, RECRUITER, TaskKind.PUBLISH_STAGE).getFirst())
                .doesNotContainKeys("applicationId", "dueAt")
                .hasEntrySatisfying(
                        "since", since -> assertThat(String.valueOf(since)).startsWith("2020-12-01T10:00"));
        assertThat(counted(RECRUITER, TaskKind.PUBLISH_STAGE)).isEqualTo(before + 1);
        UUID applicant = applicants.getFirst().candidateId();
        for (UUID person : List.of(ann, applicant)) {
            assertThat(waiting(recruitment, person, TaskKind.PUBLISH_STAGE)).isEmpty();
            assertThat(counted(person, TaskKind.PUBLISH_STAGE)).isEqualTo(before);
        }

        recruitment.tell(new VacancyWithdrawn(recruitment.vacancyId(), IN_DECEMBER));
        awaitDone();
        assertThat(waiting(recruitment, RECRUITER, TaskKind.PUBLISH_STAGE)).isEmpty();
    }

    @Test
    void candidates_wait_at_an_optional_stage_and_then_for_places() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        List<Applicant> applicants = recruitment.apply(4);
        recruitment.seal(4);
        recruitment.assessors(ann, ben);
        awaitDone();
        recruitment.score(ann, SHORTLISTING, application -> 2);
        recruitment.score(ben, SHORTLISTING, application -> 2);
        assertThat(waiting(recruitment, RECRUITER, TaskKind.DECIDE_STAGE)).isEmpty();
        recruitment.publish(SHORTLISTING);
        awaitDone();

        assertThat(waiting(recruitment, RECRUITER, TaskKind.DECIDE_STAGE)).containsExactly("questionnaire 4");
        assertThat(waiting(recruitment, RECRUITER, TaskKind.ALLOCATE_PLACES)).isEmpty();
        UUID applicant = applicants.getFirst().candidateId();
        assertThat(waiting(recruitment, applicant, TaskKind.DECIDE_STAGE)).isEmpty();
        as("recruiter", RECRUITER)
                .body(Map.of("hold", false, "reason", "The forms say enough"))
                .put(recruitment.stage("questionnaire", "/decision"))
                .then()
                .statusCode(204);
        awaitDone();
        assertThat(waiting(recruitment, RECRUITER, TaskKind.DECIDE_STAGE)).isEmpty();

        assertThat(waiting(recruitment, RECRUITER, TaskKind.ALLOCATE_PLACES)).containsExactly("interview 4");
        assertThat(waiting(recruitment, applicant, TaskKind.ALLOCATE_PLACES)).isEmpty();
        for (int i = 0; i < 3; i++) {
            recruitment.session(
                    "interview", NINE.plus(HOUR.multipliedBy(i)), NINE.plus(HOUR.multipliedBy(i + 1)), 1, ann, ben);
        }
        recruitment.allocate("interview");
        assertThat(waiting(recruitment, RECRUITER, TaskKind.ALLOCATE_PLACES)).containsExactly("interview 1");
        recruitment.session("interview", NINE.plus(HOUR.multipliedBy(3)), NINE.plus(HOUR.multipliedBy(4)), 1, ann, ben);
        recruitment.allocate("interview");
        assertThat(waiting(recruitment, RECRUITER, TaskKind.ALLOCATE_PLACES)).isEmpty();
    }

    @Test
    void candidates_who_book_wait_for_a_recruiter_only_while_no_place_is_free() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.bookedByCandidates(UUID.randomUUID()));
        List<Applicant> applicants = recruitment.apply(2);
        recruitment.seal(2);
        awaitDone();
        assertThat(waiting(recruitment, RECRUITER, TaskKind.ALLOCATE_PLACES)).containsExactly("fitness 2");
        Instant nine = FITNESS_DAY.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
        UUID session = recruitment.session("fitness", nine, nine.plus(HOUR), 1, ann);
        assertThat(waiting(recruitment, RECRUITER, TaskKind.ALLOCATE_PLACES)).isEmpty();
        Applicant first = applicants.getFirst();
        as("candidate", first.candidateId())
                .body(Map.of("sessionId", session))
                .put("/api/v1/applications/%s/stages/fitness/booking".formatted(first.applicationId()))
                .then()
                .statusCode(200);
        assertThat(waiting(recruitment, RECRUITER, TaskKind.ALLOCATE_PLACES)).containsExactly("fitness 1");
    }

    @Test
    void a_stage_without_sheets_waits_since_its_last_result() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.bookedByCandidates(UUID.randomUUID()));
        List<Applicant> applicants = recruitment.apply(2);
        recruitment.seal(2);
        Instant nine = FITNESS_DAY.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
        UUID session = recruitment.session("fitness", nine, nine.plus(HOUR), 2, ann);
        for (Applicant applicant : applicants) {
            as("candidate", applicant.candidateId())
                    .body(Map.of("sessionId", session))
                    .put("/api/v1/applications/%s/stages/fitness/booking".formatted(applicant.applicationId()))
                    .then()
                    .statusCode(200);
        }
        for (Applicant applicant : applicants) {
            assertThat(waiting(recruitment, RECRUITER, TaskKind.PUBLISH_STAGE)).isEmpty();
            moveTo(applicant.equals(applicants.getFirst()) ? nine : nine.plus(HOUR));
            as("recruiter", RECRUITER)
                    .body(Map.of("value", 9.4, "unit", "level"))
                    .put(recruitment.stage("fitness", "/results/%s/parts/bleep".formatted(applicant.applicationId())))
                    .then()
                    .statusCode(204);
        }

        assertThat(items(recruitment, RECRUITER, TaskKind.PUBLISH_STAGE))
                .singleElement()
                .satisfies(task -> assertThat(String.valueOf(task.get("since"))).startsWith("2021-01-11T10:00"));
    }

    @Test
    void the_stages_of_a_candidate_and_those_in_progress_are_read_once_for_all_kinds_of_tasks() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.bookedByCandidates(UUID.randomUUID()));
        Applicant applicant = recruitment.apply(1).getFirst();
        recruitment.seal(1);
        awaitDone();
        List<String> own = PreparedStatements.textsOf(() -> as("candidate", applicant.candidateId())
                .get("/api/v1/tasks")
                .then()
                .statusCode(200));
        assertThat(own).filteredOn(sql -> sql.contains("candidate_id=?")).hasSize(1);
        List<String> ofRecruiter = PreparedStatements.textsOf(() ->
                as("recruiter", RECRUITER).get("/api/v1/tasks/counts").then().statusCode(200));
        assertThat(ofRecruiter)
                .filteredOn(sql -> sql.contains("cross join lateral"))
                .hasSize(1);
    }
}
