package hiring.vacancy.lifecycle;

import hiring.events.id.VacancyId;

/** Something that the public can see has changed; fired within the transaction that changes it. */
public record PublicFactsChanged(VacancyId vacancyId) {}
