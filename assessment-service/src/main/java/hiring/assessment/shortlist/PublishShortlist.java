package hiring.assessment.shortlist;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.SelectionProcess;
import hiring.assessment.plan.Stage;
import hiring.assessment.plan.StageState;
import hiring.assessment.plan.Stages;
import hiring.assessment.plan.VacancyWork;
import hiring.assessment.progress.AdvanceAll;
import hiring.assessment.progress.Candidacies;
import hiring.assessment.progress.Entries;
import hiring.assessment.progress.Entries.Standing;
import hiring.assessment.scoring.Judgements;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.assessment.shortlist.ShortlistView.Missing;
import hiring.events.ShortlistPublished;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person publishes who goes on from a stage: once, for all. What was decided is stored at once; it is carried out in
 * pages.
 *
 * <p>It is worked out without any lock, because for thousands of candidates that takes seconds. Then, with the plan
 * locked, it is made sure that all is still as it was.
 */
@ApplicationScoped
public class PublishShortlist {

    private final AssessmentPlans plans;
    private final Stages stages;
    private final Entries entries;
    private final Candidacies candidacies;
    private final Judgements judgements;
    private final Contenders contenders;
    private final Completeness completeness;
    private final Publications publications;
    private final CarryOut carryOut;
    private final AdvanceAll advanceAll;
    private final VacancyWork work;
    private final TransactionSynchronizationRegistry transaction;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    PublishShortlist(
            AssessmentPlans plans,
            Stages stages,
            Entries entries,
            Candidacies candidacies,
            Judgements judgements,
            Contenders contenders,
            Completeness completeness,
            Publications publications,
            CarryOut carryOut,
            AdvanceAll advanceAll,
            VacancyWork work,
            TransactionSynchronizationRegistry transaction,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.plans = plans;
        this.stages = stages;
        this.entries = entries;
        this.candidacies = candidacies;
        this.judgements = judgements;
        this.contenders = contenders;
        this.completeness = completeness;
        this.publications = publications;
        this.carryOut = carryOut;
        this.advanceAll = advanceAll;
        this.work = work;
        this.transaction = transaction;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a person decided. */
    public record Decision(
            @Nullable Integer places,
            @Nullable Integer passMark,
            String rationale,
            @Nullable String acknowledgement,
            UUID by) {}

    /** What the decision was made from. */
    private record Seen(Standing standing, Set<UUID> assessorsWhoApplied) {}

    @Transactional
    public PublicationOutcome publish(UUID vacancyId, String stageCode, Decision decision) {
        Optional<AssessmentPlan> plan = plans.findByIdOptional(vacancyId);
        List<Stage> course = plan.map(stages::of).orElse(List.of());
        Optional<Stage> stage = of(course, stageCode);
        if (plan.isEmpty() || stage.isEmpty()) {
            return new PublicationOutcome.NoSuchStage();
        }
        Optional<PublicationOutcome> refusal = refusal(plan.get(), stage.get());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        SelectionProcess process = plan.get().process().orElseThrow();
        List<FieldError> mistakes =
                ShortlistTerms.mistakesOfDecision(process, stage.get(), decision.places(), decision.passMark());
        if (!mistakes.isEmpty()) {
            return new PublicationOutcome.Invalid(mistakes);
        }
        Seen seen = see(vacancyId, stageCode);
        List<Missing> missing = completeness.waitingFor(plan.get(), course, stage.get());
        if (!missing.isEmpty()) {
            return new PublicationOutcome.NotComplete(missing);
        }
        Terms terms = ShortlistTerms.of(process, stage.get(), decision.places(), decision.passMark());
        Proposal proposal = ShortlistRule.propose(terms, contenders.of(vacancyId, course, stage.get()));
        long marked = proposal.marked();
        if (marked > 0 && decision.acknowledgement() == null) {
            return new PublicationOutcome.NotAcknowledged(marked);
        }
        StagePublication publication = publication(vacancyId, course, stage.get(), terms, proposal, decision);
        if (!publications.add(
                publication,
                proposal.candidates().stream().map(proposed -> new StageDecision(publication.id(), proposed)))) {
            return new PublicationOutcome.AlreadyPublished(
                    publications.of(vacancyId, stageCode).orElseThrow().publishedAt());
        }
        return conclude(publication, seen);
    }

    // From here on no candidate can withdraw, come in or be marked until this is committed
    private PublicationOutcome conclude(StagePublication publication, Seen seen) {
        UUID vacancyId = publication.vacancyId();
        AssessmentPlan plan = plans.lock(vacancyId).orElseThrow();
        List<Stage> course = stages.of(plan);
        Stage stage = of(course, publication.stageCode()).orElseThrow();
        if (plan.isWithdrawn()) {
            transaction.setRollbackOnly();
            return new PublicationOutcome.VacancyWithdrawn();
        }
        if (work.isUnderWay(vacancyId)
                || candidacies.isAnyUndecided(vacancyId)
                || !see(vacancyId, stage.code()).equals(seen)) {
            transaction.setRollbackOnly();
            return new PublicationOutcome.NotComplete(List.of(Completeness.moving()));
        }
        stage.finish();
        // A questionnaire that was held beside the way has served its purpose
        course.stream()
                .filter(earlier -> earlier.position() < stage.position() && !earlier.isOver())
                .forEach(Stage::finish);
        audit.record("stage.published", vacancyId, Map.of("stage", stage.code()));
        outbox.add(new ShortlistPublished(
                vacancyId,
                stage.code(),
                publication.considered(),
                publication.progressed(),
                publication.publishedAt()));
        carryOut.begin(publication);
        advanceAll.now(plan);
        return new PublicationOutcome.Published(
                publication.id(),
                vacancyId,
                stage.code(),
                publication.places(),
                publication.passMark(),
                publication.rationale(),
                publication.publishedBy(),
                publication.publishedAt(),
                publication.considered(),
                publication.progressed());
    }

    private Optional<PublicationOutcome> refusal(AssessmentPlan plan, Stage stage) {
        if (plan.isWithdrawn()) {
            return Optional.of(new PublicationOutcome.VacancyWithdrawn());
        }
        if (stage.movesOnByItself() || stage.state() == StageState.SKIPPED) {
            return Optional.of(new PublicationOutcome.NothingToDecide());
        }
        return publications
                .of(plan.vacancyId(), stage.code())
                .map(before -> new PublicationOutcome.AlreadyPublished(before.publishedAt()));
    }

    private Seen see(UUID vacancyId, String stageCode) {
        return new Seen(entries.standing(vacancyId, stageCode), judgements.assessorsWhoApplied(vacancyId));
    }

    private StagePublication publication(
            UUID vacancyId, List<Stage> course, Stage stage, Terms terms, Proposal proposal, Decision decision) {
        Stage announced = announced(course, stage);
        return new StagePublication(
                vacancyId,
                stage.code(),
                terms.places(),
                terms.passMark(),
                decision.rationale(),
                proposal.marked() > 0 ? decision.acknowledgement() : null,
                announced == null ? null : announced.code(),
                decision.by(),
                clock.instant(),
                proposal.candidates().size(),
                ProposeShortlist.progressing(proposal));
    }

    /**
     * The next stage that is certain to take place; null where a person has yet to decide whether the next one does.
     */
    static @Nullable Stage announced(List<Stage> course, Stage after) {
        for (Stage stage : course.subList(after.position() + 1, course.size())) {
            if (stage.isUndecided()) {
                return null;
            }
            if (stage.isHeld()) {
                return stage;
            }
        }
        return null;
    }

    private static Optional<Stage> of(List<Stage> course, String stageCode) {
        return course.stream().filter(stage -> stage.code().equals(stageCode)).findFirst();
    }
}
