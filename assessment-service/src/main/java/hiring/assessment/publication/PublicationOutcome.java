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

    /** There is nothing with that number to replace. */
    record NoSuchPublication() implements PublicationOutcome {}

    /** What is to be replaced is replaced already, by the publication with this number. */
    record Replaced(int by) implements PublicationOutcome {}

    /** Each candidate would have the same decision as before. */
    record NothingChanged() implements PublicationOutcome {}

    /** Too much has happened since the publication that is to be replaced. */
    record CannotBeUndone(List<Obstacle> obstacles) implements PublicationOutcome {}

    /** A person who has scored at the stage does not decide who goes on from it. */
    record HasScored() implements PublicationOutcome {}

    record NotComplete(List<Missing> waitingFor) implements PublicationOutcome {}

    /** Some candidates are marked, and nothing was said about it. */
    record NotAcknowledged(long marked) implements PublicationOutcome {}

    record Invalid(List<FieldError> mistakes) implements PublicationOutcome {}
}
