package hiring.assessment.publication;

import hiring.assessment.participation.Candidacy;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.participation.Participations;
import hiring.assessment.participation.RecordFact;
import hiring.assessment.participation.StageFact;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.PlanStages;
import hiring.assessment.plan.VacancyWork;
import hiring.assessment.progress.Advance;
import hiring.assessment.progress.Decisions;
import hiring.assessment.shortlist.StageVerdict;
import hiring.events.id.StageCode;
import hiring.kit.pages.Page;
import hiring.kit.pages.PagedTasks;
import hiring.kit.pages.PagedWork;
import hiring.kit.pages.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Carries out what was published, page after page, best first: each application goes on or not, and its candidate is
 * told. Later facts do not change a published decision: before a new fact of an application is applied, its decision is
 * carried out.
 */
@ApplicationScoped
class CarryOut implements PagedWork, Decisions {

    private final AssessmentPlans plans;
    private final PlanStages stages;
    private final Participations participations;
    private final Publications publications;
    private final Advance advance;
    private final VacancyWork work;
    private final PagedTasks tasks;
    private final Event<PublicationCarriedOut> carriedOut;
    private final RecordFact recordFact;

    CarryOut(
            AssessmentPlans plans,
            PlanStages stages,
            Participations participations,
            Publications publications,
            Advance advance,
            VacancyWork work,
            PagedTasks tasks,
            Event<PublicationCarriedOut> carriedOut,
            RecordFact recordFact) {
        this.plans = plans;
        this.stages = stages;
        this.participations = participations;
        this.publications = publications;
        this.advance = advance;
        this.work = work;
        this.tasks = tasks;
        this.carriedOut = carriedOut;
        this.recordFact = recordFact;
    }

    @Override
    public String kind() {
        return "carry-out-publication";
    }

    /** Starts to carry it out; a small one at once. The caller holds the plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(StagePublication publication) {
        work.begin(this, publication.vacancyId(), publication.id().toString());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Progress doPage(Page page) {
        AssessmentPlan plan = plans.lock(page.subject()).orElseThrow();
        StagePublication publication = publications.findById(UUID.fromString(page.detail()));
        List<StageDecision> decisions = publications.decisions(publication.id(), page.after(), page.limit());
        carryOut(plan, publication, decisions);
        if (decisions.size() == page.limit()) {
            return Progress.reached(decisions.getLast().id());
        }
        carriedOut.fire(new PublicationCarriedOut(plan));
        return Progress.done();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void carryOut(AssessmentPlan plan, Collection<UUID> applicationIds) {
        for (String outstanding : tasks.outstanding(kind(), plan.vacancyId())) {
            StagePublication publication = publications.findById(UUID.fromString(outstanding));
            carryOut(plan, publication, publications.decisions(publication.id(), applicationIds));
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean areBeingCarriedOut(UUID vacancyId) {
        return !tasks.outstanding(kind(), vacancyId).isEmpty();
    }

    // Of an application whose decision is the same as before, nothing is done: it was carried out, or has not changed
    private void carryOut(AssessmentPlan plan, StagePublication publication, List<StageDecision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        List<PlanStage> course = stages.of(plan);
        PlanStage stage = course.stream()
                .filter(one -> one.code().value().equals(publication.stageCode()))
                .findFirst()
                .orElseThrow();
        Map<UUID, Participation> decided = participations
                .lockAtStage(
                        decisions.stream().map(StageDecision::applicationId).toList(),
                        stage.code(),
                        List.of(
                                ParticipationStatus.SCORED,
                                ParticipationStatus.PROGRESSED,
                                ParticipationStatus.NOT_PROGRESSED))
                .stream()
                .collect(Collectors.toMap(Participation::applicationId, Function.identity()));
        List<Candidacy> onwards = new ArrayList<>();
        List<Candidacy> out = new ArrayList<>();
        for (StageDecision decision : decisions) {
            Participation participation = decided.get(decision.applicationId());
            if (participation == null || isAs(decision.verdict(), participation.status())) {
                continue;
            }
            boolean went = participation.status() == ParticipationStatus.PROGRESSED;
            recordFact.record(participation, factOf(publication, decision));
            if (decision.verdict() == StageVerdict.PROGRESS) {
                onwards.add(participation.candidacy());
            } else if (went) {
                out.add(participation.candidacy());
            }
        }
        if (stage.last()) {
            return;
        }
        if (!out.isEmpty()) {
            advance.leave(course, stage, out);
        }
        if (!onwards.isEmpty()) {
            String announced = publication.announced();
            advance.enter(
                    plan,
                    course,
                    course.get(stage.position() + 1),
                    announced == null ? null : new StageCode(announced),
                    onwards);
        }
    }

    private static boolean isAs(StageVerdict verdict, ParticipationStatus status) {
        return status == (verdict.goesOn() ? ParticipationStatus.PROGRESSED : ParticipationStatus.NOT_PROGRESSED);
    }

    private static StageFact factOf(StagePublication publication, StageDecision decision) {
        Instant at = publication.publishedAt();
        return switch (decision.verdict()) {
            case PROGRESS -> new StageFact.Progressed(publication.announced(), publication.number(), at);
            case NOT_PROGRESS -> new StageFact.NotProgressed(publication.number(), at);
            case APPOINT -> new StageFact.Appointed(at);
            case RESERVE ->
                new StageFact.Reserved(Objects.requireNonNull(decision.rank()) - publication.progressed(), at);
            case NOT_APPOINT -> new StageFact.NotAppointed(at);
        };
    }
}
