package hiring.notification.obligation;

import java.util.UUID;

/** Observed within this service, in its transaction: a candidate was told by telephone or by post. */
public record ToldByCallOrPost(UUID obligationId) {}
