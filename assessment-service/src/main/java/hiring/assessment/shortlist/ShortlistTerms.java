package hiring.assessment.shortlist;

import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.SelectionProcess;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.events.GuaranteePolicy;
import hiring.events.GuaranteePolicy.Extent;
import hiring.events.Progression;
import hiring.events.ScoringMatrix;
import hiring.kit.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms of a decision: those of the process, unless the caller asks "what if". */
public final class ShortlistTerms {

    private ShortlistTerms() {}

    /** Mistakes in the terms of a proposal. */
    public static List<FieldError> mistakes(PlanStage stage, @Nullable Integer places, @Nullable Integer passMark) {
        List<FieldError> mistakes = new ArrayList<>();
        Progression.Rule rule = stage.rule();
        if (places != null && rule != Progression.Rule.RANKED && rule != Progression.Rule.APPOINT) {
            mistakes.add(new FieldError("/places", "not-used", "At this stage the places are not limited"));
        }
        if (passMark != null && rule == Progression.Rule.EVERYONE) {
            mistakes.add(new FieldError("/passMark", "not-used", "All go on from this stage"));
        }
        if (passMark != null && rule == Progression.Rule.PARTS_PASSED) {
            mistakes.add(new FieldError("/passMark", "not-used", "At this stage each part has its own pass mark"));
        }
        return mistakes;
    }

    /** Mistakes in the terms of a decision: more posts than there are can be tried in a proposal, but not given. */
    public static List<FieldError> mistakesOfDecision(
            SelectionProcess process, PlanStage stage, @Nullable Integer places, @Nullable Integer passMark) {
        List<FieldError> mistakes = new ArrayList<>(mistakes(stage, places, passMark));
        if (places != null && stage.rule() == Progression.Rule.APPOINT && places > process.openings()) {
            mistakes.add(new FieldError(
                    "/places", "range", "There are %d posts, and no more can be given".formatted(process.openings())));
        }
        return mistakes;
    }

    public static Terms of(
            SelectionProcess process, PlanStage stage, @Nullable Integer places, @Nullable Integer passMark) {
        Progression progression = stage.definition().progression();
        List<String> tieBreak = progression.tieBreak();
        GuaranteePolicy guarantee = progression.guarantee();
        // Boxed on both sides: otherwise null would be unboxed
        Integer placesOfStage =
                stage.rule() == Progression.Rule.APPOINT ? Integer.valueOf(process.openings()) : progression.places();
        return new Terms(
                stage.rule(),
                stage.matrix().map(ScoringMatrix::lines).orElse(List.of()),
                places != null ? places : placesOfStage,
                passMark != null ? passMark : progression.passMark(),
                tieBreak == null ? List.of() : tieBreak,
                guarantee == null ? Extent.ALL : guarantee.extent());
    }
}
