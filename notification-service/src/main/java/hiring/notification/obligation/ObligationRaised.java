package hiring.notification.obligation;

import java.util.UUID;

/** Observed within this service, to begin at once when the transaction that raises it has committed. */
public record ObligationRaised(UUID obligationId) {}
