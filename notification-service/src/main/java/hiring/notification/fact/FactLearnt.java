package hiring.notification.fact;

import hiring.events.id.ApplicationId;
import java.util.Set;

/** Observed within this service, in the transaction that stores a fact. */
public sealed interface FactLearnt {

    /** Some applications have new facts. */
    record OfApplications(Set<ApplicationId> applications) implements FactLearnt {

        public OfApplications {
            applications = Set.copyOf(applications);
        }
    }

    /** A vacancy has one. */
    record OfVacancy(Fact fact) implements FactLearnt {}
}
