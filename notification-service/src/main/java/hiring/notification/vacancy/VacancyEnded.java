package hiring.notification.vacancy;

import hiring.events.id.VacancyId;
import java.time.Instant;

/** The employer has withdrawn a vacancy. Observed within this service, in the transaction that stores it. */
public record VacancyEnded(VacancyId vacancyId, Instant at) {}
