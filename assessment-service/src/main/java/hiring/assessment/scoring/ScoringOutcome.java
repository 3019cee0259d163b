package hiring.assessment.scoring;

import hiring.kit.problem.FieldError;
import java.time.Instant;
import java.util.List;

/** What happened when an assessor handed in a sheet. */
public sealed interface ScoringOutcome {

    /** Final; also the answer to a repeat of the same sheet. */
    record Accepted() implements ScoringOutcome {}

    /** The terms of the stage were changed since the assessor saw them. */
    record PlanChanged(int version) implements ScoringOutcome {}

    /** Another sheet was final before. */
    record AlreadyFinal() implements ScoringOutcome {}

    record Cancelled() implements ScoringOutcome {}

    /** What is to be scored has not taken place. */
    record TooEarly(Instant notBefore) implements ScoringOutcome {}

    /** The assessor has yet to score the sample answers of the stage. */
    record NotCalibrated() implements ScoringOutcome {}

    record Invalid(List<FieldError> mistakes) implements ScoringOutcome {}
}
