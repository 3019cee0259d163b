package hiring.notification.call;

import java.util.UUID;

/** Observed within this service, in its transaction: the number of a candidate who is to be called is a stranger's. */
public record WrongNumber(UUID obligationId) {}
