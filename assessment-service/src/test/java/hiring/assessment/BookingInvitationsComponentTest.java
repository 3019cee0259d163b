package hiring.assessment;

import static hiring.assessment.SampleVacancies.CLOSES;
import static hiring.assessment.SampleVacancies.FITNESS_DAY;
import static hiring.assessment.SampleVacancies.INTERVIEW_DAY;
import static hiring.assessment.SampleVacancies.SIFT_CLOSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;

import hiring.assessment.Recruitment.Applicant;
import hiring.events.AbsenceRule;
import hiring.events.ApplicationsSealed;
import hiring.events.BookingInvited;
import hiring.events.Progression.Rule;
import hiring.events.ScoringMatrix.Line;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import hiring.events.StageClosed;
import hiring.events.StagePart.Delivery;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Candidates who must book a place are asked to once: by a letter about going on, or by an invitation. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BookingInvitationsComponentTest extends ComponentTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant AT_NINE =
            FITNESS_DAY.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    private static final Instant INTERVIEW =
            INTERVIEW_DAY.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    private static final SelectionStage BOOKED_INTERVIEW = SampleVacancies.stage("interview", Kind.INTERVIEW)
            .dates(INTERVIEW_DAY)
            .matrix(SampleVacancies.matrix(2, 1, 5, new Line("answers", "skills-1", "interview", 1, 2)))
            .rule(Rule.APPOINT, null, null)
            .selfBooked()
            .build();

    private Recruitment barring(AbsenceRule absence) {
        return new Recruitment(this, SampleVacancies.barring(UUID.randomUUID(), absence));
    }

    private Recruitment process(SelectionStage... stages) {
        return new Recruitment(this, SampleVacancies.vacancy(UUID.randomUUID(), 1, List.of(stages)));
    }

    private UUID fitnessSession(Recruitment recruitment, Instant from) {
        UUID session = recruitment.session("fitness", from, from.plus(HOUR), 5, ann);
        awaitDone();
        return session;
    }

    private List<BookingInvited> invitations(Applicant applicant) {
        return published(BookingInvited.class, applicant.applicationId());
    }

    private void book(Applicant applicant, String stage, UUID session) {
        as("candidate", applicant.candidateId())
                .body(Map.of("sessionId", session))
                .put("/api/v1/applications/%s/stages/%s/booking".formatted(applicant.applicationId(), stage))
                .then()
                .statusCode(200);
    }

    private void publish(Recruitment recruitment, String stage, int places, int replaces) {
        Map<String, Object> body = new HashMap<>(Map.of("rationale", "The panel follows the proposal"));
        body.put("places", places);
        if (replaces > 0) {
            body.put("replaces", replaces);
            body.put("reason", "A place was counted wrongly");
        }
        asRecruiter()
                .body(body)
                .post(recruitment.stage(stage, "/publications"))
                .then()
                .statusCode(201);
        awaitDone();
    }

    @Test
    void asks_each_candidate_of_a_first_stage_once_at_the_sealing() {
        Recruitment recruitment = barring(AbsenceRule.OUT);
        fitnessSession(recruitment, AT_NINE);
        List<Applicant> people = recruitment.apply(3);
        assertThat(invitations(people.getFirst())).isEmpty();

        recruitment.seal(3);
        recruitment.tell(new ApplicationsSealed(recruitment.vacancyId(), 3, CLOSES.plusSeconds(1)));
        people.forEach(
                applicant -> recruitment.tell(recruitment.submitted(applicant), recruitment.eligible(applicant)));
        fitnessSession(recruitment, AT_NINE.plus(HOUR));

        for (Applicant applicant : people) {
            assertThat(invitations(applicant))
                    .extracting(
                            BookingInvited::candidateId,
                            BookingInvited::stageCode,
                            BookingInvited::dates,
                            BookingInvited::barMonths,
                            BookingInvited::number)
                    .containsExactly(tuple(
                            applicant.candidateId(), "fitness", List.of(FITNESS_DAY, FITNESS_DAY.plusDays(1)), 12, 1));
        }
        assertThat(recruitment.count("fitness", "waiting")).isEqualTo(3);
    }

    @Test
    void asks_those_admitted_late_and_all_when_a_session_is_planned() {
        Recruitment recruitment = barring(AbsenceRule.OUT);
        Applicant first = recruitment.apply(1).getFirst();
        recruitment.seal(3);
        awaitDone();
        assertThat(invitations(first)).isEmpty();

        fitnessSession(recruitment, AT_NINE);
        assertThat(invitations(first)).hasSize(1);
        Applicant late = recruitment.apply(1).getFirst();
        assertThat(invitations(late)).hasSize(1);

        // Nothing can be booked any more: it is no absence that the candidate books nothing
        moveTo(AT_NINE);
        Applicant last = recruitment.apply(1).getFirst();
        as("recruiter", RECRUITER)
                .body(Map.of("attended", false))
                .put(recruitment.stage("fitness", "/attendance/" + last.applicationId()))
                .then()
                .statusCode(409)
                .body("code", equalTo("no-place"));
        recruitment.attend("fitness", first, false);
        assertThat(invitations(last)).isEmpty();
        fitnessSession(recruitment, AT_NINE.plus(HOUR));
        assertThat(invitations(last)).hasSize(1);
        assertThat(invitations(first)).hasSize(1);
    }

    @Test
    void asks_for_one_more_place_after_an_absence() {
        Recruitment recruitment = barring(AbsenceRule.ONE_MORE_PLACE);
        UUID nine = fitnessSession(recruitment, AT_NINE);
        fitnessSession(recruitment, AT_NINE.plus(HOUR).plus(HOUR));
        Applicant applicant = recruitment.apply(1).getFirst();
        recruitment.seal(1);
        book(applicant, "fitness", nine);
        moveTo(AT_NINE.plus(HOUR));
        for (int time = 0; time < 2; time++) {
            recruitment.attend("fitness", applicant, false);
            awaitDone();
        }

        assertThat(invitations(applicant))
                .extracting(BookingInvited::number, BookingInvited::afterAbsence)
                .containsExactly(tuple(1, false), tuple(2, true));
    }

    @Test
    void leaves_the_request_to_the_letter_that_names_the_stage() {
        Recruitment recruitment = process(SampleVacancies.review("form", 1), BOOKED_INTERVIEW);
        List<Applicant> people = recruitment.apply(2);
        recruitment.seal(2);
        recruitment.assessors(ann);
        recruitment.score(
                ann, "form", application -> application.equals(people.get(0).applicationId()) ? 3 : 1);
        publish(recruitment, "form", 2, 0);
        publish(recruitment, "form", 1, 1);
        publish(recruitment, "form", 2, 2);
        recruitment.session("interview", INTERVIEW, INTERVIEW.plus(HOUR), 1, ann, ben);
        awaitDone();

        assertThat(people)
                .allSatisfy(applicant -> assertThat(invitations(applicant)).isEmpty());
    }

    @Test
    void asks_where_the_letter_names_another_stage_and_again_after_a_publication_that_was_replaced() {
        List<SelectionStage> stages = new ArrayList<>(List.of(SampleVacancies.review("form", 1)));
        stages.add(SampleVacancies.stage("questions", Kind.QUESTIONNAIRE)
                .rule(Rule.EVERYONE, null, null)
                .build());
        stages.add(BOOKED_INTERVIEW);
        Recruitment recruitment = process(stages.toArray(SelectionStage[]::new));
        recruitment.session("interview", INTERVIEW, INTERVIEW.plus(HOUR), 1, ann, ben);
        List<Applicant> people = recruitment.apply(2);
        recruitment.seal(2);
        recruitment.assessors(ann);
        recruitment.score(
                ann, "form", application -> application.equals(people.get(0).applicationId()) ? 3 : 1);
        publish(recruitment, "form", 2, 0);
        publish(recruitment, "form", 1, 1);
        publish(recruitment, "form", 2, 2);

        assertThat(invitations(people.get(0)))
                .extracting(BookingInvited::number)
                .containsExactly(1);
        assertThat(invitations(people.get(1)))
                .extracting(BookingInvited::number)
                .containsExactly(1, 2);
    }

    @Test
    void asks_after_a_window_that_ends_without_a_decision() {
        Recruitment recruitment = process(SampleVacancies.activity("video"), BOOKED_INTERVIEW);
        recruitment.session("interview", INTERVIEW, INTERVIEW.plus(HOUR), 1, ann, ben);
        Applicant applicant = recruitment.apply(1).getFirst();
        recruitment.seal(1);
        assertThat(invitations(applicant)).isEmpty();

        moveTo(SIFT_CLOSES);
        recruitment.tell(new StageClosed(recruitment.vacancyId(), "video", SIFT_CLOSES));
        awaitDone();

        assertThat(invitations(applicant)).extracting(BookingInvited::stageCode).containsExactly("interview");
    }

    @Test
    void asks_once_it_is_decided_that_an_optional_stage_is_held() {
        SelectionStage optional = SampleVacancies.stage("fitness", Kind.TEST)
                .dates(FITNESS_DAY)
                .rule(Rule.PARTS_PASSED, null, null)
                .parts(SampleVacancies.passOrFail("run", Delivery.RECRUITER))
                .optional()
                .selfBooked()
                .build();
        Recruitment recruitment = process(optional, SampleVacancies.interview("interview", INTERVIEW_DAY));
        fitnessSession(recruitment, AT_NINE);
        Applicant applicant = recruitment.apply(1).getFirst();
        recruitment.seal(1);
        awaitDone();
        assertThat(invitations(applicant)).isEmpty();

        as("recruiter", RECRUITER)
                .body(Map.of("hold", true, "reason", "All are tested"))
                .put(recruitment.stage("fitness", "/decision"))
                .then()
                .statusCode(204);
        awaitDone();

        assertThat(invitations(applicant)).hasSize(1);
    }

    @Test
    void the_migration_takes_those_as_asked_who_came_by_a_letter_or_have_booked() throws IOException {
        Recruitment byLetter = process(SampleVacancies.review("form", 1), BOOKED_INTERVIEW);
        byLetter.apply(1);
        byLetter.seal(1);
        byLetter.assessors(ann);
        byLetter.score(ann, "form", application -> 3);
        publish(byLetter, "form", 1, 0);
        Recruitment first = barring(AbsenceRule.OUT);
        List<Applicant> people = first.apply(2);
        first.seal(2);
        UUID nine = fitnessSession(first, AT_NINE);
        book(people.getFirst(), "fitness", nine);

        migrate(byLetter);
        migrate(first);

        assertThat(rows(
                        "select status from entry where vacancy_id = ? and stage_code = 'interview'",
                        byLetter.vacancyId()))
                .containsExactly(List.of("INVITED"));
        assertThat(rows(
                        "select status, session_id is not null from entry where vacancy_id = ? order by 1",
                        first.vacancyId()))
                .containsExactly(List.of("INVITED", "t"), List.of("WAITING", "f"));
    }

    // As the version before stored them
    private void migrate(Recruitment recruitment) throws IOException {
        rows(
                "update entry set status = 'WAITING', invited_at = null where vacancy_id = ? and status = 'INVITED'"
                        + " returning id",
                recruitment.vacancyId());
        String migration = Files.readString(Path.of("src/main/resources/db/migration/V26__invitations_to_book.sql"));
        String update = migration.substring(migration.indexOf("update entry"), migration.lastIndexOf(';'));
        rows(update + " and e.vacancy_id = ? returning e.id", recruitment.vacancyId());
    }
}
