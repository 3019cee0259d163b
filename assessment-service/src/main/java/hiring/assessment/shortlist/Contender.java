package hiring.assessment.shortlist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A candidate as the shortlist's rule sees one.
 *
 * @param means of the scores, per line; empty for a candidate who was not scored
 * @param total weighted sum of the means; or the quantity that orders candidates, such as the mark of a test
 * @param incomplete why there are no scores, where there are none
 * @param marks what a person must have looked at before a result is published
 * @param notPassed the parts of the stage that the candidate did not pass
 * @param earlier totals at the stages before, latest first; they order candidates of equal total where a post is given
 */
record Contender(
        UUID applicationId,
        boolean guaranteedInterview,
        Map<String, Fraction> means,
        Fraction total,
        Optional<Reason> incomplete,
        List<Reason> notPassed,
        List<Fraction> earlier,
        List<Reason> marks) {

    /** At a stage with no part that can be failed. */
    Contender(
            UUID applicationId,
            boolean guaranteedInterview,
            Map<String, Fraction> means,
            Fraction total,
            Optional<Reason> incomplete,
            List<Fraction> earlier,
            List<Reason> marks) {
        this(applicationId, guaranteedInterview, means, total, incomplete, List.of(), earlier, marks);
    }
}
