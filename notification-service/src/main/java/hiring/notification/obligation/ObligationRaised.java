package hiring.notification.obligation;

import java.util.UUID;

/** Observed within this service: in the transaction that raises it, and to begin at once when that has committed. */
public record ObligationRaised(UUID obligationId, Kind kind, UUID applicationId) {}
