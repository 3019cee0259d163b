package hiring.assessment.progress;

import hiring.assessment.participation.ApplicationFact;
import hiring.assessment.participation.Candidacies;
import hiring.assessment.participation.Candidacy;
import hiring.assessment.participation.RecordFact;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Applies what application-service publishes about applications. */
@ApplicationScoped
public class RecordApplication {

    private final AssessmentPlans plans;
    private final Candidacies candidacies;
    private final RecordFact recordFact;
    private final Advance advance;
    private final AdvanceAll advanceAll;

    RecordApplication(
            AssessmentPlans plans,
            Candidacies candidacies,
            RecordFact recordFact,
            Advance advance,
            AdvanceAll advanceAll) {
        this.recordFact = recordFact;
        this.plans = plans;
        this.candidacies = candidacies;
        this.advance = advance;
        this.advanceAll = advanceAll;
    }

    @Transactional
    public void allSubmitted(List<ApplicationSubmitted> events) {
        record(
                events,
                ApplicationSubmitted::candidateId,
                event -> new ApplicationFact.Submitted(
                        event.occurredAt(), event.guaranteedInterview(), event.adjustmentsOrNone()));
    }

    @Transactional
    public void allEligibilityDecided(List<EligibilityDecided> events) {
        record(
                events,
                EligibilityDecided::candidateId,
                event -> new ApplicationFact.EligibilityKnown(event.outcome(), event.occurredAt()));
    }

    @Transactional
    public void allEligibilityReopened(List<EligibilityReopened> events) {
        record(
                events,
                EligibilityReopened::candidateId,
                event -> new ApplicationFact.EligibilityContested(event.occurredAt()));
    }

    @Transactional
    public void allWithdrawn(List<ApplicationWithdrawn> events) {
        record(
                events,
                ApplicationWithdrawn::candidateId,
                event -> new ApplicationFact.CandidateWithdrew(event.occurredAt()));
    }

    @Transactional
    public void sealed(ApplicationsSealed event) {
        AssessmentPlan plan = plans.lockOrBegin(event.vacancyId());
        plan.seal(event.submitted());
        advanceAll.soon(plan);
    }

    private <E extends ApplicationEvent> void record(
            List<E> events, Function<E, UUID> candidate, Function<E, ApplicationFact> fact) {
        // Of two batches with the same vacancies, neither waits for what the other holds
        Map<UUID, List<E>> byVacancy =
                events.stream().collect(Collectors.groupingBy(E::vacancyId, TreeMap::new, Collectors.toList()));
        byVacancy.forEach((vacancyId, those) -> {
            AssessmentPlan plan = plans.lockOrBegin(vacancyId);
            Map<UUID, UUID> candidates = new LinkedHashMap<>();
            those.forEach(event -> candidates.put(event.key(), candidate.apply(event)));
            Map<UUID, Candidacy> known = candidacies.findOrBegin(vacancyId, candidates);
            those.forEach(
                    event -> recordFact.record(Objects.requireNonNull(known.get(event.key())), fact.apply(event)));
            advance.some(
                    plan,
                    known.values().stream()
                            .filter(candidacy -> candidacy.isIn() || candidacy.isOut())
                            .toList());
        });
    }
}
