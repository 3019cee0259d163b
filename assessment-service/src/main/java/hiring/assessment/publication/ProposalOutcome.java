package hiring.assessment.publication;

import hiring.kit.problem.FieldError;
import java.util.List;

/** What happened when a person asked for a proposal. */
public sealed interface ProposalOutcome {

    record Proposed(Shortlist shortlist) implements ProposalOutcome {}

    record NoSuchStage() implements ProposalOutcome {}

    /** Other places would reveal who asked for the guaranteed interview, which people who may score must not learn. */
    record NotForScorers() implements ProposalOutcome {}

    /** All go on from the stage without a decision, or it is skipped. */
    record NothingToDecide() implements ProposalOutcome {}

    /** The cursor names a candidate who is not on this list, or not any more. */
    record BadCursor() implements ProposalOutcome {}

    record Invalid(List<FieldError> mistakes) implements ProposalOutcome {}
}
