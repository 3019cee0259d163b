package hiring.application.withdrawal;

import java.time.Instant;

/** What happened when a candidate took an application back. */
public sealed interface WithdrawalOutcome {

    record Withdrawn(Instant at) implements WithdrawalOutcome {}

    record AlreadyWithdrawn(Instant at) implements WithdrawalOutcome {}

    record NotSubmitted() implements WithdrawalOutcome {}

    /** A candidate who has accepted the offer speaks to the employer. */
    record OfferAccepted() implements WithdrawalOutcome {}
}
