package hiring.assessment;

import static hiring.assessment.SampleVacancies.SIFT_CLOSES;
import static hiring.assessment.SampleVacancies.SIFT_OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.Recruitment.Applicant;
import hiring.assessment.progress.WindowsJobAccess;
import hiring.events.ShortlistPublished;
import hiring.events.SiftCompleted;
import hiring.events.StageOpened;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two at the same moment. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RacesComponentTest extends ComponentTest {

    @Inject
    WindowsJobAccess windows;

    private static <T> List<T> atOnce(List<Callable<T>> deeds) {
        try (ExecutorService threads = Executors.newFixedThreadPool(deeds.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(deeds)) {
                results.add(done.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void both_assessors_hand_in_at_once_and_the_sift_is_completed_once() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        List<Applicant> people = recruitment.apply(8);
        recruitment.seal(8);
        recruitment.assessors(ann, ben);
        Map<UUID, UUID> anns = recruitment.toScore(ann, "shortlisting");
        Map<UUID, UUID> bens = recruitment.toScore(ben, "shortlisting");

        for (Applicant applicant : people) {
            atOnce(List.<Callable<Boolean>>of(
                    () -> {
                        recruitment.score(ann, Objects.requireNonNull(anns.get(applicant.applicationId())), 2);
                        return true;
                    },
                    () -> {
                        recruitment.score(ben, Objects.requireNonNull(bens.get(applicant.applicationId())), 1);
                        return true;
                    }));
        }

        assertThat(recruitment.count("shortlisting", "scored")).isEqualTo(8);
        assertThat(people)
                .allSatisfy(applicant -> assertThat(published(SiftCompleted.class, applicant.applicationId()))
                        .hasSize(1));
    }

    @Test
    void assessors_who_differ_hand_in_at_once_and_one_moderation_is_opened_and_decided_once() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        List<Applicant> people = recruitment.apply(4);
        recruitment.seal(4);
        recruitment.assessors(ann, ben);
        Map<UUID, UUID> anns = recruitment.toScore(ann, "shortlisting");
        Map<UUID, UUID> bens = recruitment.toScore(ben, "shortlisting");

        for (Applicant applicant : people) {
            atOnce(List.<Callable<Boolean>>of(
                    () -> {
                        recruitment.score(ann, Objects.requireNonNull(anns.get(applicant.applicationId())), 3);
                        return true;
                    },
                    () -> {
                        recruitment.score(ben, Objects.requireNonNull(bens.get(applicant.applicationId())), 0);
                        return true;
                    }));
        }

        List<List<String>> open = rows(
                "select id from moderation where vacancy_id = ? and status = 'OPEN' order by id",
                recruitment.vacancyId());
        assertThat(open).hasSize(4);
        for (List<String> moderation : open) {
            List<Integer> answers = atOnce(IntStream.of(1, 2)
                    .mapToObj(score -> (Callable<Integer>) () -> as("recruiter", UUID.randomUUID())
                            .body("""
                                    {"scores": [{"line": "form", "score": %d, "reason": "Seen"}]}""".formatted(score))
                            .put("/api/v1/moderations/" + moderation.getFirst() + "/decision")
                            .statusCode())
                    .toList());
            assertThat(answers).containsExactlyInAnyOrder(204, 409);
        }
        assertThat(people)
                .allSatisfy(applicant -> assertThat(published(SiftCompleted.class, applicant.applicationId()))
                        .hasSize(1));
    }

    @Test
    void sheets_that_are_handed_in_while_the_terms_change_count_under_the_terms_in_force_or_not_at_all() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        recruitment.apply(6);
        recruitment.seal(6);
        recruitment.assessors(ann, ben);
        List<Callable<Integer>> deeds = new ArrayList<>();
        recruitment.toScore(ann, "shortlisting").values().forEach(sheet -> deeds.add(() -> handIn(ann, sheet)));
        recruitment.toScore(ben, "shortlisting").values().forEach(sheet -> deeds.add(() -> handIn(ben, sheet)));
        deeds.add(
                6,
                () -> as("recruiter", RECRUITER)
                        .header("If-Match", "\"1\"")
                        .body("""
                        {"scale": {"lowest": 0, "highest": 3, "anchors": [
                            {"score": 0, "meaning": "Not shown"}, {"score": 3, "meaning": "Shown"}]},
                         "lines": [{"line": "form", "weight": 3}],
                         "reopening": {"reason": "WRONG_TERMS", "explanation": "The weights were mixed up"}}
                        """)
                        .put(recruitment.stage("shortlisting", "/plan"))
                        .statusCode());

        List<Integer> answers = atOnce(deeds);
        awaitDone();

        assertThat(answers.get(6)).isEqualTo(200);
        String hash = recruitment.proposal("shortlisting").getString("terms.hash");
        assertThat(rows("""
                        select 1 from assignment
                        where vacancy_id = ? and status = 'SCORED' and plan_hash is distinct from ?
                        """, recruitment.vacancyId(), hash)).isEmpty();
        assertThat(rows("""
                        select 1 from entry e where e.vacancy_id = ? and (
                            e.sheets_done <> (
                                select count(*) from assignment a where a.entry_id = e.id and a.status = 'SCORED')
                            or (e.tally is not null) <> (e.sheets_done = 2)
                            or (e.status = 'SCORED') <> (e.sheets_done = 2))
                        """, recruitment.vacancyId())).isEmpty();
        recruitment.score(ann, "shortlisting", any -> 2);
        recruitment.score(ben, "shortlisting", any -> 2);
        recruitment.publish("shortlisting");
    }

    private int handIn(UUID assessor, UUID sheet) {
        return as("assessor", assessor)
                .body(Map.of("scores", Recruitment.scores(List.of("form"), 2)))
                .put("/api/v1/assignments/" + sheet + "/scores")
                .statusCode();
    }

    @Test
    void two_people_publish_at_once_and_one_does() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        recruitment.apply(3);
        recruitment.seal(3);
        recruitment.assessors(ann, ben);
        recruitment.score(ann, "shortlisting", application -> 3);
        recruitment.score(ben, "shortlisting", application -> 2);

        List<Integer> answers = atOnce(IntStream.range(0, 4)
                .mapToObj(i -> (Callable<Integer>) () -> asRecruiter()
                        .body(Map.of("rationale", "Mine"))
                        .post(recruitment.stage("shortlisting", "/publications"))
                        .statusCode())
                .toList());

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(published(ShortlistPublished.class, recruitment.vacancyId())).hasSize(1);
        assertThat(recruitment.count("questionnaire", "participants")).isEqualTo(3);
    }

    @Test
    void videos_at_the_end_of_the_window_are_in_or_refused_and_never_lost() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.graduate(UUID.randomUUID()));
        List<Applicant> people = recruitment.apply(6);
        recruitment.seal(6);
        moveTo(SIFT_OPENS);
        recruitment.tell(new StageOpened(recruitment.vacancyId(), "first-sift", SIFT_OPENS));
        moveTo(SIFT_CLOSES.minusMillis(400));

        List<Callable<Integer>> deeds = new ArrayList<>();
        for (Applicant applicant : people) {
            deeds.add(() -> {
                int last = 0;
                // Again and again over the end of the window
                for (int take = 0; last != 409; take++) {
                    int answer = recruitment
                            .handIn(applicant, "first-sift", Recruitment.video("take " + take))
                            .extract()
                            .statusCode();
                    assertThat(answer).isIn(200, 409);
                    last = answer;
                }
                return last;
            });
        }
        deeds.add(() -> {
            while (!recruitment.stateOf("first-sift").equals("PUBLISHED")) {
                windows.run();
            }
            return 0;
        });
        atOnce(deeds);

        long stored = rows(
                        "select 1 from video v join candidacy c using (application_id) where c.vacancy_id = ?",
                        recruitment.vacancyId())
                .size();
        assertThat(recruitment.count("shortlisting", "participants")).isEqualTo(6);
        assertThat(recruitment.count("shortlisting", "waiting")).isEqualTo((int) stored);
        assertThat(rows(
                        "select 1 from video v join candidacy c using (application_id)"
                                + " where c.vacancy_id = ? and v.handed_in_at >= ?::timestamptz",
                        recruitment.vacancyId(),
                        SIFT_CLOSES.toString()))
                .isEmpty();
    }

    @Test
    void one_assessor_is_not_planned_twice_at_once() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        var nine = SampleVacancies.INTERVIEW_DAY
                .atTime(java.time.LocalTime.of(9, 0))
                .toInstant(java.time.ZoneOffset.UTC);
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();

        List<Integer> answers = atOnce(IntStream.range(0, 4)
                .mapToObj(i -> (Callable<Integer>) () -> asRecruiter()
                        .body(Recruitment.session(nine, nine.plusSeconds(1800), 1, one, other))
                        .post(recruitment.stage("interview", "/sessions"))
                        .statusCode())
                .toList());

        assertThat(answers).containsExactlyInAnyOrder(201, 422, 422, 422);
    }

    @Test
    void a_score_and_a_replacement_that_takes_the_candidate_out_exclude_each_other() {
        for (int round = 0; round < 5; round++) {
            moveTo(IN_DECEMBER);
            UUID first = UUID.randomUUID();
            UUID second = UUID.randomUUID();
            Recruitment recruitment = new Recruitment(
                    this,
                    SampleVacancies.vacancy(
                            UUID.randomUUID(),
                            1,
                            List.of(
                                    SampleVacancies.review("form", 1),
                                    SampleVacancies.interview("interview", SampleVacancies.INTERVIEW_DAY))));
            UUID best = recruitment.apply(1).getFirst().applicationId();
            UUID out = recruitment.apply(1).getFirst().applicationId();
            recruitment.seal(2);
            recruitment.assessors(first);
            recruitment.score(first, "form", application -> application.equals(best) ? 3 : 2);
            recruitment.publish("form");
            recruitment.session("interview", interviewAt(9), interviewAt(10), 1, first, second);
            recruitment.session("interview", interviewAt(10), interviewAt(11), 1, first, second);
            recruitment.allocate("interview");
            moveTo(interviewAt(18));
            UUID sheet = Objects.requireNonNull(
                    recruitment.toScore(first, "interview").get(out));

            List<Integer> statuses = atOnce(List.<Callable<Integer>>of(
                    () -> asRecruiter()
                            .body(Map.of("rationale", "One", "places", 1, "replaces", 1, "reason", "A mistake"))
                            .post(recruitment.stage("form", "/publications"))
                            .statusCode(),
                    () -> as("assessor", first)
                            .body(Map.of("scores", Recruitment.scores(List.of("answers"), 4)))
                            .put("/api/v1/assignments/" + sheet + "/scores")
                            .statusCode()));

            assertThat(statuses).isIn(List.of(201, 409), List.of(409, 204));
        }
    }

    private static Instant interviewAt(int hour) {
        return SampleVacancies.INTERVIEW_DAY.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }
}
