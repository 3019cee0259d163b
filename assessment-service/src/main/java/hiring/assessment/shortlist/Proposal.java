package hiring.assessment.shortlist;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who should go on by the rule, with a reason for every single candidate.
 *
 * @param candidates best first
 */
public record Proposal(List<Proposed> candidates) {

    public Proposal {
        candidates = List.copyOf(candidates);
    }

    /** How many candidates go on. */
    public int progressing() {
        return (int) candidates.stream()
                .filter(proposed -> proposed.verdict().goesOn())
                .count();
    }

    /** How many candidates are marked. */
    public long marked() {
        return candidates.stream()
                .filter(proposed -> !proposed.marks().isEmpty())
                .count();
    }

    /**
     * A candidate.
     *
     * @param tieBreak values by which candidates of equal total are ordered
     * @param rank absent for a candidate who does not meet a minimum or was not scored; equal totals have equal ranks,
     *     except where a post or a place in line is given
     */
    public record Proposed(
            UUID applicationId,
            Fraction total,
            List<Fraction> tieBreak,
            @Nullable Integer rank,
            StageVerdict verdict,
            boolean guaranteedInterview,
            Calculation calculation,
            List<Reason> reasons,
            List<Reason> marks) {

        public Proposed {
            reasons = List.copyOf(reasons);
            marks = List.copyOf(marks);
        }
    }
}
