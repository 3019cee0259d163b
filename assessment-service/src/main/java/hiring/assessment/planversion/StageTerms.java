package hiring.assessment.planversion;

import hiring.events.Progression;
import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage;
import org.jspecify.annotations.Nullable;

/** The terms of a stage as one document. */
public record StageTerms(@Nullable ScoringMatrix matrix, Progression progression) {

    static StageTerms of(SelectionStage stage) {
        return new StageTerms(stage.matrix(), stage.progression());
    }
}
