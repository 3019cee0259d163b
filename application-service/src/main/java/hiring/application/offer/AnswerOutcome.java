package hiring.application.offer;

import hiring.events.ApplicationEvent;
import java.time.Instant;

/** What happened when a candidate answered an offer. */
public sealed interface AnswerOutcome {

    record Answered(Offer offer, ApplicationEvent event) implements AnswerOutcome {}

    record AlreadySo(Offer offer) implements AnswerOutcome {}

    record AnsweredOtherwise(OfferStatus status) implements AnswerOutcome {}

    /** Its vacancy was withdrawn before. */
    record Withdrawn() implements AnswerOutcome {}

    record TooLate(Instant lateFrom) implements AnswerOutcome {}
}
