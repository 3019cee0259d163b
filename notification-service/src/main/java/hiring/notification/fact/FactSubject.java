package hiring.notification.fact;

import hiring.events.id.ApplicationId;
import hiring.events.id.VacancyId;

/** An application with its vacancy. Facts about either concern what the candidate is told. */
public record FactSubject(ApplicationId application, VacancyId vacancy) {}
