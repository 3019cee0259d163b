package hiring.assessment.progress;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.events.ApplicationEvent;
import hiring.events.ApplicationSubmitted;
import hiring.events.ApplicationWithdrawn;
import hiring.events.ApplicationsSealed;
import hiring.events.EligibilityDecided;
import hiring.events.EligibilityReopened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;

/** What the applications' owner says. */
@ApplicationScoped
public class RecordApplication {

    private final AssessmentPlans plans;
    private final Candidacies candidacies;
    private final Advance advance;

    RecordApplication(AssessmentPlans plans, Candidacies candidacies, Advance advance) {
        this.plans = plans;
        this.candidacies = candidacies;
        this.advance = advance;
    }

    @Transactional
    public void submitted(ApplicationSubmitted event) {
        record(event, event.applicationId(), event.candidateId(), candidacy -> {
            candidacy.submitted(event.occurredAt(), event.guaranteedInterview(), event.adjustmentsOrNone());
        });
    }

    @Transactional
    public void eligibilityDecided(EligibilityDecided event) {
        record(
                event,
                event.applicationId(),
                event.candidateId(),
                candidacy -> candidacy.decided(event.outcome(), event.occurredAt()));
    }

    @Transactional
    public void eligibilityReopened(EligibilityReopened event) {
        record(event, event.applicationId(), event.candidateId(), candidacy -> candidacy.reopened(event.occurredAt()));
    }

    @Transactional
    public void withdrawn(ApplicationWithdrawn event) {
        record(event, event.applicationId(), event.candidateId(), candidacy -> candidacy.withdrawn(event.occurredAt()));
    }

    @Transactional
    public void sealed(ApplicationsSealed event) {
        AssessmentPlan plan = plans.lockOrBegin(event.vacancyId());
        plan.seal(event.submitted());
        advance.all(plan);
    }

    private void record(ApplicationEvent event, UUID application, UUID candidate, Consumer<Candidacy> fact) {
        AssessmentPlan plan = plans.lockOrBegin(event.vacancyId());
        Candidacy candidacy = candidacies.findOrBegin(application, event.vacancyId(), candidate);
        fact.accept(candidacy);
        advance.one(plan, candidacy);
    }
}
