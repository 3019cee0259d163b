package hiring.assessment.publication;

import hiring.assessment.shortlist.Missing;
import hiring.kit.problem.FieldError;
import java.time.Instant;
import java.util.List;

/** What happened when a person published a shortlist. */
public sealed interface PublicationOutcome {

    record Published(StagePublication publication) implements PublicationOutcome {}

    record NoSuchStage() implements PublicationOutcome {}

    record VacancyWithdrawn() implements PublicationOutcome {}

    record NothingToDecide() implements PublicationOutcome {}

    record AlreadyPublished(Instant at) implements PublicationOutcome {}

    /** A person who has scored at the stage does not decide who goes on from it. */
    record HasScored() implements PublicationOutcome {}

    record NotComplete(List<Missing> waitingFor) implements PublicationOutcome {}

    /** Some candidates are marked, and nothing was said about it. */
    record NotAcknowledged(long marked) implements PublicationOutcome {}

    record Invalid(List<FieldError> mistakes) implements PublicationOutcome {}
}
