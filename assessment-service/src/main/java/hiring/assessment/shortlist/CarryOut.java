package hiring.assessment.shortlist;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.Stage;
import hiring.assessment.plan.Stages;
import hiring.assessment.plan.VacancyWork;
import hiring.assessment.progress.Advance;
import hiring.assessment.progress.Candidacy;
import hiring.assessment.progress.Decisions;
import hiring.assessment.progress.Entries;
import hiring.assessment.progress.Entry;
import hiring.assessment.progress.EntryStatus;
import hiring.assessment.progress.PublicationCarriedOut;
import hiring.events.OutcomeDecided;
import hiring.events.ReserveListed;
import hiring.events.StageOutcomeDecided;
import hiring.kit.outbox.Outbox;
import hiring.kit.pages.Page;
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
import org.jspecify.annotations.Nullable;

/**
 * Carries out what was published, page after page, best first: each application goes on or not, and its candidate is
 * told. It was decided for all at once, so nothing that comes meanwhile changes it: what is about to be known of one
 * application has that one's decision carried out first, and a vacancy that is withdrawn is withdrawn after it.
 */
@ApplicationScoped
public class CarryOut implements PagedWork, Decisions {

    private final AssessmentPlans plans;
    private final Stages stages;
    private final Entries entries;
    private final Publications publications;
    private final Advance advance;
    private final VacancyWork work;
    private final Event<PublicationCarriedOut> carriedOut;
    private final Outbox outbox;

    CarryOut(
            AssessmentPlans plans,
            Stages stages,
            Entries entries,
            Publications publications,
            Advance advance,
            VacancyWork work,
            Event<PublicationCarriedOut> carriedOut,
            Outbox outbox) {
        this.plans = plans;
        this.stages = stages;
        this.entries = entries;
        this.publications = publications;
        this.advance = advance;
        this.work = work;
        this.carriedOut = carriedOut;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return "carry-out-publication";
    }

    /** Has it carried out soon; a small one at once. The caller holds the plan. */
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
        for (String outstanding : work.outstanding(kind(), plan.vacancyId())) {
            StagePublication publication = publications.findById(UUID.fromString(outstanding));
            carryOut(plan, publication, publications.decisions(publication.id(), applicationIds));
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean areBeingCarriedOut(UUID vacancyId) {
        return !work.outstanding(kind(), vacancyId).isEmpty();
    }

    // An entry that is not scored any more has had its decision
    private void carryOut(AssessmentPlan plan, StagePublication publication, List<StageDecision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        List<Stage> course = stages.of(plan);
        Stage stage = course.stream()
                .filter(one -> one.code().equals(publication.stageCode()))
                .findFirst()
                .orElseThrow();
        Map<UUID, Entry> scored = entries
                .lockAtStage(
                        decisions.stream().map(StageDecision::applicationId).toList(), stage.code(), EntryStatus.SCORED)
                .stream()
                .collect(Collectors.toMap(Entry::applicationId, Function.identity()));
        List<Candidacy> onwards = new ArrayList<>();
        for (StageDecision decision : decisions) {
            Entry entry = scored.get(decision.applicationId());
            if (entry != null) {
                carryOut(publication, decision, entry);
                if (decision.verdict() == Verdict.PROGRESS) {
                    onwards.add(entry.candidacy());
                }
            }
        }
        if (!onwards.isEmpty() && !stage.last()) {
            advance.enter(plan, course, course.get(stage.position() + 1), onwards);
        }
    }

    private void carryOut(StagePublication publication, StageDecision decision, Entry entry) {
        Instant at = publication.publishedAt();
        Candidacy who = entry.candidacy();
        switch (decision.verdict()) {
            case PROGRESS -> {
                entry.progress();
                tell(entry, StageOutcomeDecided.Outcome.PROGRESSED, publication.announced(), at);
            }
            case NOT_PROGRESS -> {
                entry.notProgress();
                tell(entry, StageOutcomeDecided.Outcome.NOT_PROGRESSED, null, at);
            }
            case APPOINT -> {
                entry.progress();
                who.appointed();
                tell(who, OutcomeDecided.Outcome.SUCCESSFUL, at);
            }
            case RESERVE -> {
                entry.notProgress();
                int place = Objects.requireNonNull(decision.rank()) - publication.progressed();
                who.reserved(place);
                tell(who, OutcomeDecided.Outcome.RESERVE, at);
                outbox.add(new ReserveListed(who.applicationId(), who.vacancyId(), who.candidateId(), place, at));
            }
            case NOT_APPOINT -> {
                entry.notProgress();
                who.unsuccessful();
                tell(who, OutcomeDecided.Outcome.UNSUCCESSFUL, at);
            }
        }
    }

    private void tell(Entry entry, StageOutcomeDecided.Outcome outcome, @Nullable String next, Instant at) {
        Candidacy who = entry.candidacy();
        outbox.add(new StageOutcomeDecided(
                who.applicationId(), who.vacancyId(), who.candidateId(), entry.stageCode(), outcome, next, at));
    }

    private void tell(Candidacy who, OutcomeDecided.Outcome outcome, Instant at) {
        outbox.add(new OutcomeDecided(who.applicationId(), who.vacancyId(), who.candidateId(), outcome, at));
    }
}
