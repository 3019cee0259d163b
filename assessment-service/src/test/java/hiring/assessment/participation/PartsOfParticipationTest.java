package hiring.assessment.participation;

import static hiring.assessment.SampleVacancies.INTERVIEW_DAY;
import static hiring.assessment.SampleVacancies.SIFT_CLOSES;
import static hiring.assessment.SampleVacancies.SIFT_OPENS;
import static hiring.assessment.SampleVacancies.level;
import static hiring.assessment.SampleVacancies.matrix;
import static hiring.assessment.SampleVacancies.passOrFail;
import static hiring.assessment.SampleVacancies.scored;
import static hiring.assessment.SampleVacancies.stage;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.SampleVacancies.StageBuilder;
import hiring.assessment.participation.Flow.Step;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.SampleStages;
import hiring.events.AbsenceRule;
import hiring.events.BarLifted;
import hiring.events.CandidateBarred;
import hiring.events.Progression.Rule;
import hiring.events.ScoringMatrix.Line;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import hiring.events.StagePart.Delivery;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A participation at stages with parts: what is known moves it, in any order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PartsOfParticipationTest {

    private static final UUID SESSION = new UUID(0, 7);
    private static final UUID OTHER_SESSION = new UUID(0, 8);

    private static final PlanStage PHYSICAL = SampleStages.of(physical(AbsenceRule.OUT));
    private static final PlanStage ONE_MORE = SampleStages.of(physical(AbsenceRule.ONE_MORE_PLACE));

    private static final PlanStage BARRING = SampleStages.of(physical(AbsenceRule.OUT, 12));
    private static final PlanStage ONE_MORE_BARRING = SampleStages.of(physical(AbsenceRule.ONE_MORE_PLACE, 12));

    private static final PlanStage CENTRE = SampleStages.of(stage("centre", Kind.ASSESSMENT_CENTRE)
            .dates(INTERVIEW_DAY)
            .parts(scored("talk", Delivery.PANEL), passOrFail("climb", Delivery.ASSESSOR))
            .matrix(matrix(2, 1, 5, new Line("talk", "skills-1", "talk", 1, 2)))
            .rule(Rule.RANKED, 4, null)
            .build());

    private static final PlanStage FORM_AND_TEST = SampleStages.of(stage("form", Kind.FORM_REVIEW)
            .window(SIFT_OPENS, SIFT_CLOSES)
            .parts(scored("answers", Delivery.ASSESSOR), level("numbers", Delivery.PROVIDER, "8.0"))
            .matrix(matrix(2, 0, 3, new Line("answers", "experience-1", "answers", 1, 1)))
            .rule(Rule.RANKED, 4, null)
            .build());

    private static SelectionStage physical(AbsenceRule absence) {
        return physicalTests(absence).build();
    }

    private static SelectionStage physical(AbsenceRule absence, int barMonths) {
        return physicalTests(absence).barMonths(barMonths).build();
    }

    private static StageBuilder physicalTests(AbsenceRule absence) {
        return stage("physical", Kind.TEST)
                .dates(INTERVIEW_DAY)
                .parts(passOrFail("climb", Delivery.ASSESSOR), passOrFail("carry", Delivery.ASSESSOR))
                .rule(Rule.PARTS_PASSED, null, null)
                .absence(absence);
    }

    private static Participation at(PlanStage stage, StageFact... facts) {
        Participation participation = Participation.begin(SampleCandidacies.one(), stage, SIFT_CLOSES);
        for (StageFact fact : facts) {
            participation.apply(fact);
        }
        return participation;
    }

    private static StageFact attended(PlanStage stage) {
        return new StageFact.Attended(stage, SIFT_CLOSES);
    }

    private static StageFact stayedAway(PlanStage stage) {
        return new StageFact.StayedAway(stage, INTERVIEW_DAY, SIFT_CLOSES);
    }

    private static StageFact results(PlanStage stage, boolean all) {
        return new StageFact.ResultsRecorded(stage, all);
    }

    private static StageFact sheets(PlanStage stage) {
        return new StageFact.SheetsCompleted(
                stage.definition(), List.of(new LineTally("talk", 6, 2, 3, 3, null)), SIFT_CLOSES);
    }

    @Test
    void is_complete_with_the_last_result() {
        StageFact placed = new StageFact.SessionPlaced(SESSION);

        assertThat(at(PHYSICAL, placed, results(PHYSICAL, false)).status()).isEqualTo(ParticipationStatus.WAITING);
        assertThat(at(PHYSICAL, placed, results(PHYSICAL, true)).status()).isEqualTo(ParticipationStatus.SCORED);
    }

    @Test
    void attendance_alone_is_not_enough_where_results_are_needed() {
        Participation there = at(PHYSICAL, new StageFact.SessionPlaced(SESSION), attended(PHYSICAL));
        assertThat(there.status()).isEqualTo(ParticipationStatus.WAITING);

        there.apply(results(PHYSICAL, true));
        there.apply(attended(PHYSICAL));
        assertThat(there.status()).isEqualTo(ParticipationStatus.SCORED);
    }

    @Test
    void a_correction_that_makes_a_result_missing_takes_it_back() {
        Participation corrected =
                at(PHYSICAL, new StageFact.SessionPlaced(SESSION), results(PHYSICAL, true), results(PHYSICAL, false));
        assertThat(corrected.status()).isEqualTo(ParticipationStatus.WAITING);
        assertThat(corrected.sessionId()).contains(SESSION);

        Participation invited = at(
                FORM_AND_TEST,
                new StageFact.Invited(FORM_AND_TEST, 0, SIFT_OPENS),
                new StageFact.AssessorsAssigned(2),
                sheets(FORM_AND_TEST),
                results(FORM_AND_TEST, true),
                results(FORM_AND_TEST, false));
        assertThat(invited.status()).isEqualTo(ParticipationStatus.TO_SCORE);
    }

    @Test
    void sheets_and_results_come_in_any_order_and_both_are_needed() {
        StageFact assigned = new StageFact.AssessorsAssigned(2);

        assertThat(at(CENTRE, assigned, sheets(CENTRE)).status()).isEqualTo(ParticipationStatus.TO_SCORE);
        assertThat(at(CENTRE, assigned, results(CENTRE, true)).status()).isEqualTo(ParticipationStatus.TO_SCORE);
        assertThat(at(CENTRE, assigned, sheets(CENTRE), results(CENTRE, true)).status())
                .isEqualTo(ParticipationStatus.SCORED);
        assertThat(at(CENTRE, assigned, results(CENTRE, true), sheets(CENTRE)).status())
                .isEqualTo(ParticipationStatus.SCORED);
    }

    @Test
    void a_result_before_assessors_are_known_completes_nothing() {
        Participation early =
                at(FORM_AND_TEST, new StageFact.Invited(FORM_AND_TEST, 0, SIFT_OPENS), results(FORM_AND_TEST, true));

        assertThat(early.status()).isEqualTo(ParticipationStatus.INVITED);
        assertThat(Flow.next(FORM_AND_TEST, early.status(), false, SIFT_OPENS)).isEqualTo(new Step.Assess());
    }

    @Test
    void who_stays_away_is_out() {
        Participation away = at(PHYSICAL, new StageFact.SessionPlaced(SESSION), stayedAway(PHYSICAL));

        assertThat(away.status()).isEqualTo(ParticipationStatus.SCORED);
        assertThat(away.reason()).contains(ParticipationReason.DID_NOT_ATTEND);
        away.apply(attended(PHYSICAL));
        assertThat(away.status()).isEqualTo(ParticipationStatus.WAITING);
        assertThat(away.reason()).isEmpty();
    }

    @Test
    void who_stays_away_gets_one_more_place_where_the_stage_says_so_and_no_third() {
        Participation away = at(ONE_MORE, new StageFact.SessionPlaced(SESSION), stayedAway(ONE_MORE));
        assertThat(away.status()).isEqualTo(ParticipationStatus.WAITING);
        assertThat(away.sessionId()).isEmpty();
        assertThat(away.reason()).isEmpty();

        away.apply(new StageFact.SessionPlaced(OTHER_SESSION));
        away.apply(stayedAway(ONE_MORE));
        assertThat(away.status()).isEqualTo(ParticipationStatus.SCORED);
        assertThat(away.reason()).contains(ParticipationReason.DID_NOT_ATTEND);
        assertThat(away.sessionId()).contains(OTHER_SESSION);
    }

    @Test
    void an_absence_can_be_put_right_before_another_place_is_given() {
        PlanStage scoredStage = SampleStages.of(stage("centre", Kind.ASSESSMENT_CENTRE)
                .dates(INTERVIEW_DAY)
                .matrix(matrix(2, 1, 5, new Line("talk", "skills-1", "talk", 1, 2)))
                .absence(AbsenceRule.ONE_MORE_PLACE)
                .rule(Rule.RANKED, 4, null)
                .build());
        Participation away = at(
                scoredStage,
                new StageFact.SessionPlaced(SESSION),
                new StageFact.AssessorsAssigned(2),
                stayedAway(scoredStage));
        assertThat(away.status()).isEqualTo(ParticipationStatus.WAITING);
        assertThat(away.waitsForAnotherPlace()).isTrue();

        away.apply(attended(scoredStage));
        assertThat(away.status()).isEqualTo(ParticipationStatus.TO_SCORE);
        assertThat(away.sessionId()).contains(SESSION);
        assertThat(away.sheetsMissing()).isEqualTo(2);
    }

    @Test
    void what_only_others_find_out_waits_without_an_invitation() {
        PlanStage papers = SampleStages.of(stage("papers", Kind.FORM_REVIEW)
                .parts(passOrFail("licence", Delivery.RECRUITER))
                .rule(Rule.PARTS_PASSED, null, null)
                .build());

        assertThat(Flow.next(papers, ParticipationStatus.WAITING, false, SIFT_OPENS))
                .isEqualTo(new Step.Stay());
        assertThat(at(papers, results(papers, true)).status()).isEqualTo(ParticipationStatus.SCORED);
    }

    @Test
    void asks_candidates_first_and_assessors_as_well_where_a_stage_has_both() {
        assertThat(Flow.next(FORM_AND_TEST, ParticipationStatus.WAITING, false, SIFT_OPENS))
                .isEqualTo(new Step.Invite());
        assertThat(Flow.next(FORM_AND_TEST, ParticipationStatus.INVITED, false, SIFT_OPENS))
                .isEqualTo(new Step.Assess());
        assertThat(Flow.next(FORM_AND_TEST, ParticipationStatus.INVITED, true, SIFT_OPENS))
                .isEqualTo(new Step.Complete(ParticipationReason.ACTIVITY_NOT_SUBMITTED));
        assertThat(Flow.next(FORM_AND_TEST, ParticipationStatus.TO_SCORE, false, SIFT_CLOSES))
                .isEqualTo(new Step.Stay());
    }

    @Test
    void an_absence_bars_once_and_a_correction_lifts_the_bar() {
        Participation away = at(BARRING, new StageFact.SessionPlaced(SESSION));

        assertThat(away.apply(stayedAway(BARRING)))
                .containsExactly(new CandidateBarred(
                        away.applicationId(),
                        away.vacancyId(),
                        away.candidacy().candidateId(),
                        "physical",
                        1,
                        INTERVIEW_DAY.plusYears(1),
                        SIFT_CLOSES));
        assertThat(away.barredUntil()).contains(INTERVIEW_DAY.plusYears(1));
        assertThat(away.apply(stayedAway(BARRING))).isEmpty();

        assertThat(away.apply(attended(BARRING)))
                .containsExactly(new BarLifted(
                        away.applicationId(),
                        away.vacancyId(),
                        away.candidacy().candidateId(),
                        "physical",
                        2,
                        SIFT_CLOSES));
        assertThat(away.barredUntil()).isEmpty();
        assertThat(away.apply(attended(BARRING))).isEmpty();

        assertThat(away.apply(stayedAway(BARRING)))
                .singleElement()
                .isInstanceOfSatisfying(
                        CandidateBarred.class,
                        again -> assertThat(again.number()).isEqualTo(3));
    }

    @Test
    void one_who_has_one_more_place_is_barred_by_the_second_absence() {
        Participation away = at(ONE_MORE_BARRING, new StageFact.SessionPlaced(SESSION));
        assertThat(away.apply(stayedAway(ONE_MORE_BARRING))).isEmpty();
        away.apply(new StageFact.SessionPlaced(OTHER_SESSION));
        assertThat(away.apply(stayedAway(ONE_MORE_BARRING))).singleElement().isInstanceOf(CandidateBarred.class);
    }

    @Test
    void one_who_had_no_place_is_not_barred() {
        Participation nothingBooked = at(BARRING);
        assertThat(nothingBooked.apply(new StageFact.StayedAway(BARRING, null, SIFT_CLOSES)))
                .isEmpty();
        assertThat(nothingBooked.reason()).contains(ParticipationReason.DID_NOT_ATTEND);
    }

    @Test
    void one_who_withdraws_after_an_absence_stays_barred() {
        Participation away = at(BARRING, new StageFact.SessionPlaced(SESSION), stayedAway(BARRING));
        assertThat(away.apply(new StageFact.TakenOut(ParticipationReason.WITHDRAWN)))
                .isEmpty();
        assertThat(away.barredUntil()).isPresent();
    }
}
