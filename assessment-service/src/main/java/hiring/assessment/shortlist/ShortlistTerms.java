package hiring.assessment.shortlist;

import hiring.assessment.plan.SelectionProcess;
import hiring.assessment.plan.Stage;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.events.Progression;
import hiring.events.ScoringMatrix;
import hiring.kit.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By what is decided at a stage: what the process says, unless somebody asks "what if". */
final class ShortlistTerms {

    private ShortlistTerms() {}

    /** What is wrong with asking what these would change. */
    static List<FieldError> mistakes(Stage stage, @Nullable Integer places, @Nullable Integer passMark) {
        List<FieldError> mistakes = new ArrayList<>();
        Progression.Rule rule = stage.rule();
        if (places != null && rule != Progression.Rule.RANKED && rule != Progression.Rule.APPOINT) {
            mistakes.add(new FieldError("/places", "not-used", "At this stage the places are not limited"));
        }
        if (passMark != null && rule == Progression.Rule.EVERYONE) {
            mistakes.add(new FieldError("/passMark", "not-used", "All go on from this stage"));
        }
        return mistakes;
    }

    /** What is wrong with deciding by these: one may ask what would be if there were more posts, and not give them. */
    static List<FieldError> mistakesOfDecision(
            SelectionProcess process, Stage stage, @Nullable Integer places, @Nullable Integer passMark) {
        List<FieldError> mistakes = new ArrayList<>(mistakes(stage, places, passMark));
        if (places != null && stage.rule() == Progression.Rule.APPOINT && places > process.openings()) {
            mistakes.add(new FieldError(
                    "/places", "range", "There are %d posts, and no more can be given".formatted(process.openings())));
        }
        return mistakes;
    }

    static Terms of(SelectionProcess process, Stage stage, @Nullable Integer places, @Nullable Integer passMark) {
        Progression progression = stage.definition().progression();
        // Boxed on both sides: otherwise the absent one would be unboxed
        Integer placesOfStage =
                stage.rule() == Progression.Rule.APPOINT ? Integer.valueOf(process.openings()) : progression.places();
        return new Terms(
                stage.rule(),
                stage.matrix().map(ScoringMatrix::lines).orElse(List.of()),
                places != null ? places : placesOfStage,
                passMark != null ? passMark : progression.passMark());
    }
}
