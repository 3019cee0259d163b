package hiring.assessment.publication;

import hiring.assessment.shortlist.Missing;
import hiring.kit.problem.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened when a person published a shortlist. */
public sealed interface PublicationOutcome {

    /** A publication, without its candidates: those are the stage's proposal from now on. */
    record Published(
            UUID id,
            UUID vacancyId,
            String stageCode,
            @Nullable Integer places,
            @Nullable Integer passMark,
            String rationale,
            UUID publishedBy,
            Instant publishedAt,
            int considered,
            int progressed)
            implements PublicationOutcome {}

    record NoSuchStage() implements PublicationOutcome {}

    record VacancyWithdrawn() implements PublicationOutcome {}

    record NothingToDecide() implements PublicationOutcome {}

    record AlreadyPublished(Instant at) implements PublicationOutcome {}

    record NotComplete(List<Missing> waitingFor) implements PublicationOutcome {}

    /** Some candidates are marked, and nothing was said about it. */
    record NotAcknowledged(long marked) implements PublicationOutcome {}

    record Invalid(List<FieldError> mistakes) implements PublicationOutcome {}
}
