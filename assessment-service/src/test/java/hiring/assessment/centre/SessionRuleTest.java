package hiring.assessment.centre;

import static hiring.assessment.SampleVacancies.CENTRE_DAY;
import static hiring.assessment.SampleVacancies.INTERVIEW_DAY;
import static hiring.assessment.SampleVacancies.interview;
import static hiring.assessment.SampleVacancies.matrix;
import static hiring.assessment.SampleVacancies.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hiring.assessment.SampleVacancies.StageBuilder;
import hiring.assessment.sheet.PanelRole;
import hiring.events.ScoringMatrix.Line;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.problem.FieldError;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionRuleTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2021-01-20T09:00:00Z");
    private static final SessionAssessor ANN = new SessionAssessor(new UUID(0, 1), "Ann", PanelRole.CHAIR);
    private static final SessionAssessor BEN = new SessionAssessor(new UUID(0, 2), "Ben", PanelRole.MEMBER);
    private static final SelectionStage INTERVIEW = interview("interview", INTERVIEW_DAY);

    private static SessionDraft at(String start, String end, int capacity, SessionAssessor... assessors) {
        return new SessionDraft(Instant.parse(start), Instant.parse(end), "Room 1", capacity, List.of(assessors));
    }

    private static List<FieldError> mistakes(SelectionStage stage, SessionDraft draft) {
        return SessionRule.mistakes(stage, LONDON, draft, List.of(), NOW);
    }

    private static AssessmentSession held(String place, SessionAssessor... assessors) {
        Instant start = Instant.parse("2021-02-15T09:00:00Z");
        return new AssessmentSession(
                new VacancyId(UUID.randomUUID()),
                new StageCode("centre"),
                new SessionDraft(start, start.plusSeconds(2700), place, 8, List.of(assessors)));
    }

    @Test
    void a_room_and_a_person_are_in_one_session_at_a_time_of_whatever_vacancy() {
        SessionDraft draft = at("2021-02-15T09:00:00Z", "2021-02-15T09:45:00Z", 1, ANN, BEN);
        SessionAssessor cat = new SessionAssessor(new UUID(0, 3), "Cat", PanelRole.MEMBER);

        assertThat(SessionRule.mistakes(INTERVIEW, LONDON, draft, List.of(held("Room 2", cat)), NOW))
                .isEmpty();
        assertThat(SessionRule.mistakes(
                        INTERVIEW, LONDON, draft, List.of(held("ROOM-1.", cat), held("Room 2", BEN)), NOW))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/place", "taken"), tuple("/assessors/1/id", "taken"));
    }

    @Test
    void any_number_of_sessions_are_held_online() {
        SessionDraft draft = new SessionDraft(
                Instant.parse("2021-02-15T09:00:00Z"),
                Instant.parse("2021-02-15T09:45:00Z"),
                "Online",
                1,
                List.of(ANN, BEN));

        assertThat(SessionRule.mistakes(
                        INTERVIEW,
                        LONDON,
                        draft,
                        List.of(held("Online", new SessionAssessor(new UUID(0, 3), "Cat", PanelRole.MEMBER))),
                        NOW))
                .isEmpty();
    }

    @Test
    void takes_an_interview_with_two_on_a_day_of_the_stage() {
        assertThat(mistakes(INTERVIEW, at("2021-02-15T09:00:00Z", "2021-02-15T09:45:00Z", 1, ANN, BEN)))
                .isEmpty();
    }

    @Test
    void reports_all_mistakes_at_once() {
        SessionDraft draft = at("2021-02-16T09:00:00Z", "2021-02-16T08:00:00Z", 2, ANN);

        assertThat(SessionRule.mistakes(INTERVIEW, LONDON, draft, List.of(held("room  1", ANN)), NOW))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        tuple("/startsAt", "not-a-day-of-the-stage"),
                        tuple("/endsAt", "order"),
                        tuple("/capacity", "range"),
                        tuple("/place", "taken"),
                        tuple("/assessors", "too-few"),
                        tuple("/assessors/0/role", "no-panel"),
                        tuple("/assessors/0/id", "taken"));
    }

    @ParameterizedTest
    @CsvSource({
        // roles, scored, what is wrong
        "CHAIR MEMBER,        true,",
        "MEMBER MEMBER CHAIR, true,",
        "MEMBER MEMBER,       true,  /assessors no-chair",
        "CHAIR MEMBER CHAIR,  true,  /assessors/2/role second-chair",
        "CHAIR CHAIR CHAIR,   true,  /assessors/1/role second-chair; /assessors/2/role second-chair",
        "MEMBER,              true,",
        "CHAIR,               true,  /assessors/0/role no-panel",
        "MEMBER MEMBER,       false,",
        "CHAIR MEMBER,        false, /assessors/0/role no-panel"
    })
    void a_panel_that_scores_has_one_chair(String roles, boolean scored, @Nullable String wrong) {
        StageBuilder centre = stage("centre", Kind.ASSESSMENT_CENTRE).dates(CENTRE_DAY);
        if (scored) {
            centre.matrix(matrix(1, 1, 5, new Line("group", "skills-1", "group-exercise", 1, 2)));
        }
        List<SessionAssessor> panel = new ArrayList<>();
        for (String role : roles.split(" ", -1)) {
            panel.add(new SessionAssessor(new UUID(0, panel.size()), "Assessor", PanelRole.valueOf(role)));
        }
        SessionDraft draft =
                at("2021-01-25T09:00:00Z", "2021-01-25T12:00:00Z", 8, panel.toArray(SessionAssessor[]::new));

        assertThat(mistakes(centre.build(), draft))
                .extracting(mistake -> mistake.pointer() + " " + mistake.code())
                .containsExactly(wrong == null ? new String[0] : wrong.split("; ", -1));
    }

    @Test
    void the_day_is_the_day_in_london() {
        SelectionStage summer = stage("centre", Kind.ASSESSMENT_CENTRE)
                .dates(java.time.LocalDate.of(2021, 7, 1))
                .build();

        // 23:30 on 30 June in UTC is 00:30 on 1 July there
        assertThat(mistakes(summer, at("2021-06-30T23:30:00Z", "2021-07-01T01:00:00Z", 8, BEN)))
                .isEmpty();
        assertThat(mistakes(summer, at("2021-06-30T22:30:00Z", "2021-06-30T22:45:00Z", 8, BEN)))
                .extracting(FieldError::code)
                .containsExactly("not-a-day-of-the-stage");
    }

    @Test
    void a_session_begins_in_the_future() {
        SelectionStage centre =
                stage("centre", Kind.ASSESSMENT_CENTRE).dates(CENTRE_DAY).build();
        SessionDraft draft = at("2021-01-25T09:00:00Z", "2021-01-25T12:00:00Z", 8, BEN);

        assertThat(SessionRule.mistakes(
                        centre, LONDON, draft, List.of(), draft.startsAt().minusMillis(1)))
                .isEmpty();
        assertThat(SessionRule.mistakes(centre, LONDON, draft, List.of(), draft.startsAt()))
                .extracting(FieldError::code)
                .containsExactly("past");
    }
}
