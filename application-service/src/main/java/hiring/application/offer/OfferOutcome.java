package hiring.application.offer;

import hiring.kit.problem.FieldError;
import java.util.List;
import java.util.UUID;

/** What happened when a recruiter offered the post. */
public sealed interface OfferOutcome {

    record Made(Offer offer) implements OfferOutcome {}

    record Withdrawn() implements OfferOutcome {}

    record VacancyWithdrawn() implements OfferOutcome {}

    /** Neither successful nor promoted from the reserve list, as far as it is published. */
    record NotSelected() implements OfferOutcome {}

    /** Only one that has lapsed is made again, and only with a reason. */
    record AlreadyOffered(UUID offerId, OfferStatus status) implements OfferOutcome {}

    record NoOpeningLeft(int openings) implements OfferOutcome {}

    record Faulty(List<FieldError> faults) implements OfferOutcome {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
