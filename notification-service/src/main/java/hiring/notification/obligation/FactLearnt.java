package hiring.notification.obligation;

import java.util.Map;
import java.util.UUID;

/** Observed within this service, in the transaction that takes note of a fact. */
public sealed interface FactLearnt {

    /**
     * Some applications have new facts.
     *
     * @param vacancies of each application
     */
    record OfApplications(Map<UUID, UUID> vacancies) implements FactLearnt {

        public OfApplications {
            vacancies = Map.copyOf(vacancies);
        }
    }

    record OfVacancy(Fact fact) implements FactLearnt {}
}
