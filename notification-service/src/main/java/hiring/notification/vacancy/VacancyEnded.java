package hiring.notification.vacancy;

import java.time.Instant;
import java.util.UUID;

/** The employer has withdrawn a vacancy. Observed within this service, in the transaction that takes note of it. */
public record VacancyEnded(UUID vacancyId, Instant at) {}
