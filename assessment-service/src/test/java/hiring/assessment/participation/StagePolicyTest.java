package hiring.assessment.participation;

import static hiring.assessment.SampleVacancies.SIFT_CLOSES;
import static hiring.assessment.SampleVacancies.SIFT_OPENS;
import static hiring.assessment.SampleVacancies.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import hiring.assessment.participation.Flow.Step;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.SampleStages;
import hiring.events.Measure;
import hiring.events.Progression.Rule;
import hiring.events.SelectionStage.Kind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The policy of a stage of each kind that names no parts, compared with the part that the kind gives. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StagePolicyTest {

    private static final List<Instant> BEFORE_WITHIN_AND_AFTER =
            List.of(SIFT_OPENS.minusSeconds(1), SIFT_OPENS, SIFT_CLOSES);

    @ParameterizedTest
    @EnumSource
    void invites_where_candidates_take_part_alone_and_nowhere_else(Kind kind) {
        PlanStage stage = stageOf(kind, Rule.EVERYONE);
        boolean invites = everyStep(stage).stream().anyMatch(Step.Invite.class::isInstance);

        assertThat(invites).isEqualTo(stage.parts().areTakenAlone());
        if (invites) {
            assertThat(StagePolicy.of(stage).invitation(SampleCandidacies.one(), stage, 0, null, SIFT_OPENS))
                    .isPresent();
        } else {
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            StagePolicy.of(stage).invitation(SampleCandidacies.one(), stage, 0, null, SIFT_OPENS));
        }
    }

    @ParameterizedTest
    @EnumSource
    void moves_on_only_where_the_stage_moves_on_by_itself(Kind kind) {
        PlanStage byItself = stageOf(kind, Rule.EVERYONE);
        PlanStage decided = stageOf(kind, Rule.RANKED);

        assertThat(everyStep(byItself).stream().anyMatch(Step.MoveOn.class::isInstance))
                .isEqualTo(byItself.movesOnByItself());
        assertThat(everyStep(decided)).noneMatch(Step.MoveOn.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource
    void each_step_is_a_transition_that_the_status_allows(Kind kind) {
        for (Rule rule : Set.of(Rule.EVERYONE, Rule.RANKED)) {
            PlanStage stage = stageOf(kind, rule);
            for (ParticipationStatus status : statusesAt(stage)) {
                for (Instant now : BEFORE_WITHIN_AND_AFTER) {
                    switch (Flow.next(stage, status, false, now)) {
                        case Step.Stay stay -> {}
                        case Step.Invite invite -> assertThat(status.next()).contains(ParticipationStatus.INVITED);
                        case Step.HaveBook book -> assertThat(status.next()).contains(ParticipationStatus.INVITED);
                        case Step.Assess assess -> assertThat(status.next()).contains(ParticipationStatus.TO_SCORE);
                        case Step.Complete complete -> assertThat(status.next()).contains(ParticipationStatus.SCORED);
                        case Step.MoveOn on -> assertThat(status.next()).contains(ParticipationStatus.PROGRESSED);
                    }
                }
            }
        }
    }

    // Only files are handed in, and assessors score only by a matrix
    private static Set<ParticipationStatus> statusesAt(PlanStage stage) {
        Set<ParticipationStatus> statuses =
                EnumSet.of(ParticipationStatus.WAITING, ParticipationStatus.INVITED, ParticipationStatus.SCORED);
        if (stage.parts().takesFile()) {
            statuses.addAll(Set.of(ParticipationStatus.SUBMITTED, ParticipationStatus.TO_SCORE));
        }
        if (stage.parts().all().stream().anyMatch(part -> part.is(Measure.Type.SCORED))) {
            statuses.add(ParticipationStatus.TO_SCORE);
        }
        return statuses;
    }

    private static List<Step> everyStep(PlanStage stage) {
        return EnumSet.allOf(ParticipationStatus.class).stream()
                .flatMap(status -> BEFORE_WITHIN_AND_AFTER.stream().map(now -> Flow.next(stage, status, false, now)))
                .toList();
    }

    private static PlanStage stageOf(Kind kind, Rule rule) {
        return SampleStages.of(stage("stage", kind)
                .window(SIFT_OPENS, SIFT_CLOSES)
                .rule(rule, null, null)
                .build());
    }
}
