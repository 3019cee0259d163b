package hiring.assessment.whatif;

import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.StageLookup;
import hiring.assessment.plan.StageState;
import hiring.assessment.shortlist.Contenders;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.assessment.shortlist.ShortlistTerms;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows who would go on by other terms. Writes nothing at all, also no entry in the audit trail. */
@ApplicationScoped
public class TryTerms {

    private final FindStage findStage;
    private final Contenders contenders;

    TryTerms(FindStage findStage, Contenders contenders) {
        this.findStage = findStage;
        this.contenders = contenders;
    }

    /** What came of a trial. */
    public sealed interface Trial {

        record Tried(WhatIf result) implements Trial {}

        record NoSuchStage() implements Trial {}

        /** All go on from the stage without a decision, or it is skipped. */
        record NothingToDecide() implements Trial {}

        record Invalid(List<FieldError> mistakes) implements Trial {}
    }

    @Transactional
    public Trial tryTerms(VacancyId vacancyId, StageCode stageCode, OtherTerms other) {
        return switch (findStage.find(vacancyId, stageCode)) {
            case StageLookup.NoSuchStage() -> new Trial.NoSuchStage();
            case StageLookup.Known known -> tryTerms(known, other);
        };
    }

    private Trial tryTerms(StageLookup.Known found, OtherTerms other) {
        PlanStage stage = found.stage();
        if (stage.movesOnByItself() || stage.state() == StageState.SKIPPED) {
            return new Trial.NothingToDecide();
        }
        Terms own = ShortlistTerms.of(found.process(), stage, null, null);
        List<FieldError> mistakes = other.mistakes(stage, own);
        if (!mistakes.isEmpty()) {
            return new Trial.Invalid(mistakes);
        }
        return new Trial.Tried(
                WhatIf.of(own, other.in(own), contenders.of(found.plan().vacancyId(), found.course(), stage)));
    }
}
