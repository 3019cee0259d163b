package hiring.assessment.shortlist;

import hiring.kit.problem.FieldError;
import java.util.List;

/** What came of asking for a proposal. */
public sealed interface ProposalOutcome {

    record Proposed(ShortlistView view) implements ProposalOutcome {}

    record NoSuchStage() implements ProposalOutcome {}

    /** With other places the guaranteed interview could be told, which people who may score are not. */
    record NotForScorers() implements ProposalOutcome {}

    /** All go on from there by themselves, or the stage is left out. */
    record NothingToDecide() implements ProposalOutcome {}

    record Invalid(List<FieldError> mistakes) implements ProposalOutcome {}
}
