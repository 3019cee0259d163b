package hiring.assessment.shortlist;

import hiring.assessment.participation.LineTally;
import hiring.events.ScoringMatrix;
import java.util.ArrayList;
import java.util.List;

/** What marks a candidate for a person to look at before the result is published. */
final class Marks {

    static final String ASSESSORS_DIFFER = "assessors-differ";
    static final String ASSESSOR_HAS_APPLIED = "assessor-has-applied";
    static final String ASSESSOR_HAS_CONFLICT = "assessor-has-conflict";

    private Marks() {}

    /** How far two assessors may be apart at a line: half the scale, and at least one step. */
    static int tolerance(ScoringMatrix matrix) {
        return Math.max(1, (matrix.highest() - matrix.lowest()) / 2);
    }

    static List<Reason> of(
            ScoringMatrix matrix, List<LineTally> tally, boolean scoredByApplicant, boolean despiteConflict) {
        int tolerance = tolerance(matrix);
        List<Reason> marks = new ArrayList<>();
        for (LineTally line : tally) {
            if (line.spread() > tolerance) {
                marks.add(new Reason(
                        ASSESSORS_DIFFER,
                        "The scores at %s go from %d to %d; more than %d apart"
                                .formatted(line.line(), line.lowest(), line.highest(), tolerance)));
            }
        }
        if (scoredByApplicant) {
            marks.add(new Reason(ASSESSOR_HAS_APPLIED, "An assessor who scored has applied to the vacancy since"));
        }
        if (despiteConflict) {
            marks.add(new Reason(ASSESSOR_HAS_CONFLICT, "An assessor who scored has a conflict of interest"));
        }
        return marks;
    }
}
