package hiring.application.withdrawal;

import java.time.Instant;

/** What happened when a candidate took an application back. */
public sealed interface WithdrawalOutcome {

    record Withdrawn(Instant at) implements WithdrawalOutcome {}

    record AlreadyWithdrawn(Instant at) implements WithdrawalOutcome {}

    record NotSubmitted() implements WithdrawalOutcome {}

    /** Somebody who has accepted the post speaks to the employer. */
    record OfferAccepted() implements WithdrawalOutcome {}
}
