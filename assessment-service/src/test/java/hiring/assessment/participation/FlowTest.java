package hiring.assessment.participation;

import static hiring.assessment.SampleVacancies.SIFT_CLOSES;
import static hiring.assessment.SampleVacancies.SIFT_OPENS;
import static hiring.assessment.SampleVacancies.activity;
import static hiring.assessment.SampleVacancies.interview;
import static hiring.assessment.SampleVacancies.matrix;
import static hiring.assessment.SampleVacancies.passOrFail;
import static hiring.assessment.SampleVacancies.review;
import static hiring.assessment.SampleVacancies.scored;
import static hiring.assessment.SampleVacancies.stage;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.SampleVacancies;
import hiring.assessment.participation.Flow.Step;
import hiring.assessment.plan.OptionalDecision;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.SampleStages;
import hiring.events.Progression.Rule;
import hiring.events.ScoringMatrix.Line;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import hiring.events.StagePart.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FlowTest {

    private static final Instant BEFORE = SIFT_OPENS.minusMillis(1);
    private static final Instant LAST_MOMENT = SIFT_CLOSES.minusMillis(1);
    private static final Step STAY = new Step.Stay();
    private static final Step INVITE = new Step.Invite();
    private static final Step ASSESS = new Step.Assess();
    private static final Step MOVE_ON = new Step.MoveOn(null);

    private static Step next(SelectionStage definition, ParticipationStatus status, Instant now) {
        return Flow.next(SampleStages.of(definition), status, false, now);
    }

    @Test
    void invites_to_an_activity_from_the_moment_it_opens() {
        assertThat(next(activity("sift"), ParticipationStatus.WAITING, BEFORE)).isEqualTo(STAY);
        assertThat(next(activity("sift"), ParticipationStatus.WAITING, SIFT_OPENS))
                .isEqualTo(INVITE);
    }

    @Test
    void invites_when_the_opening_was_announced_although_the_own_clock_is_behind() {
        PlanStage stage = SampleStages.of(activity("sift"));
        stage.announceOpen();

        assertThat(Flow.next(stage, ParticipationStatus.WAITING, false, BEFORE)).isEqualTo(INVITE);
        assertThat(stage.isWithinWindow(BEFORE)).isFalse();
    }

    @Test
    void keeps_invited_candidates_until_the_window_ends_and_then_moves_all_on() {
        assertThat(next(activity("sift"), ParticipationStatus.INVITED, LAST_MOMENT))
                .isEqualTo(STAY);
        assertThat(next(activity("sift"), ParticipationStatus.SUBMITTED, LAST_MOMENT))
                .isEqualTo(STAY);
        assertThat(next(activity("sift"), ParticipationStatus.SUBMITTED, SIFT_CLOSES))
                .isEqualTo(MOVE_ON);
        assertThat(next(activity("sift"), ParticipationStatus.INVITED, SIFT_CLOSES))
                .isEqualTo(new Step.MoveOn(ParticipationReason.ACTIVITY_NOT_SUBMITTED));
    }

    @Test
    void does_not_count_an_activity_as_missed_without_an_invitation() {
        assertThat(next(activity("sift"), ParticipationStatus.WAITING, SIFT_CLOSES))
                .isEqualTo(MOVE_ON);
    }

    @Test
    void an_activity_that_is_scored_itself_goes_to_assessors_when_its_window_ends() {
        SelectionStage scored = stage("video", Kind.SUBMITTED_ACTIVITY)
                .window(SIFT_OPENS, SIFT_CLOSES)
                .matrix(matrix(2, 0, 3, new Line("video", "skills-1", "video", 1, null)))
                .rule(Rule.RANKED, 5, null)
                .build();

        assertThat(next(scored, ParticipationStatus.SUBMITTED, LAST_MOMENT)).isEqualTo(STAY);
        assertThat(next(scored, ParticipationStatus.SUBMITTED, SIFT_CLOSES)).isEqualTo(ASSESS);
        assertThat(next(scored, ParticipationStatus.INVITED, SIFT_CLOSES))
                .isEqualTo(new Step.Complete(ParticipationReason.ACTIVITY_NOT_SUBMITTED));
    }

    @Test
    void a_form_is_given_to_assessors_unless_the_activity_it_is_read_with_is_missing() {
        PlanStage review = SampleStages.of(review("form", 2));

        assertThat(Flow.next(review, ParticipationStatus.WAITING, false, BEFORE))
                .isEqualTo(ASSESS);
        assertThat(Flow.next(review, ParticipationStatus.WAITING, true, BEFORE))
                .isEqualTo(new Step.Complete(ParticipationReason.ACTIVITY_NOT_SUBMITTED));
        assertThat(Flow.next(review, ParticipationStatus.TO_SCORE, false, BEFORE))
                .isEqualTo(STAY);
    }

    @Test
    void a_test_invites_within_its_window_and_waits_for_marks() {
        SelectionStage test = stage("numbers", Kind.TEST)
                .window(SIFT_OPENS, SIFT_CLOSES)
                .rule(Rule.PASS_MARK, null, 60, 100)
                .build();

        assertThat(next(test, ParticipationStatus.WAITING, BEFORE)).isEqualTo(STAY);
        assertThat(next(test, ParticipationStatus.WAITING, SIFT_OPENS)).isEqualTo(INVITE);
        assertThat(next(test, ParticipationStatus.INVITED, SIFT_CLOSES)).isEqualTo(STAY);
        assertThat(next(test, ParticipationStatus.SCORED, SIFT_CLOSES)).isEqualTo(STAY);
    }

    private static final Instant EXERCISE_ENDS = SIFT_OPENS.plus(Duration.ofDays(3));

    private static SelectionStage writtenAtHome() {
        return stage("exercises", Kind.TEST)
                .window(SIFT_OPENS, SIFT_CLOSES)
                .parts(
                        scored("essay", Delivery.CANDIDATE).within(SIFT_OPENS, EXERCISE_ENDS),
                        passOrFail("sums", Delivery.PROVIDER).within(EXERCISE_ENDS, SIFT_CLOSES))
                .matrix(matrix(2, 0, 3, new Line("essay", "skills-1", "essay", 1, null)))
                .rule(Rule.RANKED, 5, null)
                .build();
    }

    @Test
    void assessors_get_what_candidates_write_within_a_window_when_it_ends() {
        assertThat(next(writtenAtHome(), ParticipationStatus.WAITING, BEFORE)).isEqualTo(STAY);
        assertThat(next(writtenAtHome(), ParticipationStatus.WAITING, SIFT_OPENS))
                .isEqualTo(INVITE);
        assertThat(next(writtenAtHome(), ParticipationStatus.INVITED, EXERCISE_ENDS.minusMillis(1)))
                .isEqualTo(STAY);
        // The test's own window has only begun, and no line looks at the test
        assertThat(next(writtenAtHome(), ParticipationStatus.INVITED, EXERCISE_ENDS))
                .isEqualTo(ASSESS);
    }

    @Test
    void a_file_is_taken_within_the_window_of_its_part() {
        Instant opens = SIFT_OPENS.plus(Duration.ofDays(1));
        PlanStage video = SampleStages.of(stage("video", Kind.SUBMITTED_ACTIVITY)
                .window(SIFT_OPENS, SIFT_CLOSES)
                .parts(scored("film", Delivery.CANDIDATE).within(opens, EXERCISE_ENDS))
                .matrix(matrix(2, 0, 3, new Line("film", "skills-1", "film", 1, null)))
                .rule(Rule.RANKED, 5, null)
                .build());

        assertThat(video.isWithinWindow(opens.minusMillis(1))).isFalse();
        assertThat(video.isWithinWindow(opens)).isTrue();
        assertThat(video.isWithinWindow(EXERCISE_ENDS.minusMillis(1))).isTrue();
        assertThat(video.isWithinWindow(EXERCISE_ENDS)).isFalse();
        assertThat(video.handInOpensAt()).contains(opens);
        assertThat(video.handInClosesAt()).contains(EXERCISE_ENDS);
    }

    @Test
    void candidates_who_enter_after_the_end_of_any_part_come_too_late_for_the_stage() {
        PlanStage stage = SampleStages.of(writtenAtHome());

        assertThat(stage.isTooLateForAll(EXERCISE_ENDS.minusMillis(1))).isFalse();
        assertThat(stage.isTooLateForAll(EXERCISE_ENDS)).isTrue();
        assertThat(stage.hasClosed(EXERCISE_ENDS)).isFalse();
    }

    @Test
    void an_optional_stage_waits_for_a_decision_and_is_passed_when_it_is_skipped() {
        SelectionStage questionnaire = stage("questionnaire", Kind.QUESTIONNAIRE)
                .optional()
                .rule(Rule.EVERYONE, null, null)
                .build();
        PlanStage undecided = SampleStages.of(questionnaire);
        PlanStage skipped = SampleStages.decided(questionnaire, OptionalDecision.SKIPPED);
        PlanStage held = SampleStages.decided(questionnaire, OptionalDecision.HELD);

        assertThat(Flow.next(undecided, ParticipationStatus.WAITING, false, BEFORE))
                .isEqualTo(STAY);
        assertThat(Flow.next(skipped, ParticipationStatus.WAITING, false, BEFORE))
                .isEqualTo(MOVE_ON);
        assertThat(Flow.next(held, ParticipationStatus.WAITING, false, BEFORE)).isEqualTo(INVITE);
        assertThat(Flow.next(held, ParticipationStatus.INVITED, false, BEFORE)).isEqualTo(MOVE_ON);
    }

    @Test
    void places_in_sessions_are_given_by_a_person() {
        assertThat(next(
                        interview("interview", SampleVacancies.INTERVIEW_DAY),
                        ParticipationStatus.WAITING,
                        SIFT_CLOSES))
                .isEqualTo(STAY);
    }

    @Test
    void does_nothing_in_a_final_status() {
        for (ParticipationStatus status : List.of(
                ParticipationStatus.WITHDRAWN, ParticipationStatus.PROGRESSED, ParticipationStatus.NOT_PROGRESSED)) {
            assertThat(next(activity("sift"), status, SIFT_CLOSES)).isEqualTo(STAY);
        }
    }

    @Test
    void forms_enter_as_they_arrive() {
        List<PlanStage> manager =
                SampleStages.course(SampleVacancies.manager(UUID.randomUUID()).stages());

        assertThat(Flow.entrance(manager, false, BEFORE)).contains(manager.getFirst());
    }

    @Test
    void an_activity_waits_for_the_last_application_and_for_its_window() {
        List<PlanStage> graduate =
                SampleStages.course(SampleVacancies.graduate(UUID.randomUUID()).stages());

        assertThat(Flow.entrance(graduate, false, SIFT_OPENS)).isEmpty();
        assertThat(Flow.entrance(graduate, true, BEFORE)).isEmpty();
        assertThat(Flow.entrance(graduate, true, SIFT_OPENS)).contains(graduate.getFirst());
        assertThat(Flow.entrance(graduate, true, LAST_MOMENT)).contains(graduate.getFirst());
    }

    @Test
    void a_late_decision_on_eligibility_enters_behind_a_window_that_has_ended() {
        List<PlanStage> graduate =
                SampleStages.course(SampleVacancies.graduate(UUID.randomUUID()).stages());

        assertThat(Flow.entrance(graduate, true, SIFT_CLOSES)).contains(graduate.get(1));
    }

    @Test
    void no_application_enters_after_a_published_decision() {
        List<PlanStage> manager =
                SampleStages.course(SampleVacancies.manager(UUID.randomUUID()).stages());
        manager.getFirst().finish();

        assertThat(Flow.entrance(manager, true, SIFT_CLOSES)).isEmpty();
    }
}
