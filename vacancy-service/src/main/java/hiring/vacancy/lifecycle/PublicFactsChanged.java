package hiring.vacancy.lifecycle;

import java.util.UUID;

/** Something that the public can see has changed; fired within the transaction that changes it. */
public record PublicFactsChanged(UUID vacancyId) {}
