package hiring.notification.obligation;

import java.util.UUID;

/** Observed within this service, in the transaction that takes note of a fact. */
public sealed interface FactLearnt {

    record OfApplication(UUID applicationId, UUID vacancyId) implements FactLearnt {}

    record OfVacancy(Fact fact) implements FactLearnt {}
}
