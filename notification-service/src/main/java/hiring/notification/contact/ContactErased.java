package hiring.notification.contact;

import java.util.UUID;

/** Observed within this service, in the transaction that erases. */
public record ContactErased(UUID candidateId) {}
