package hiring.notification.contact;

import hiring.events.id.CandidateId;

/** Observed within this service, in the transaction that erases. */
public record ContactErased(CandidateId candidateId) {}
