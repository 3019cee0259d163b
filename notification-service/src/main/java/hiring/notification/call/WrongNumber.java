package hiring.notification.call;

import java.util.UUID;

/** Observed within this service, in its transaction: the telephone number of a candidate is wrong. */
public record WrongNumber(UUID obligationId) {}
