package hiring.assessment.publication;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.participation.Candidacies;
import hiring.assessment.participation.Participations;
import hiring.assessment.participation.Participations.Standing;
import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.SelectionProcess;
import hiring.assessment.plan.StageLookup;
import hiring.assessment.plan.StageState;
import hiring.assessment.planversion.TermsHash;
import hiring.assessment.progress.AdvanceAll;
import hiring.assessment.publication.ReplacementRule.Change;
import hiring.assessment.scoring.Judgements;
import hiring.assessment.shortlist.Completeness;
import hiring.assessment.shortlist.Contenders;
import hiring.assessment.shortlist.Missing;
import hiring.assessment.shortlist.Proposal;
import hiring.assessment.shortlist.ShortlistRule;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.assessment.shortlist.ShortlistTerms;
import hiring.events.ShortlistPublished;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import hiring.kit.pages.PagedTasks;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person publishes who goes on from a stage, for all at once. What was decided is stored at once; it is carried out
 * in pages. Another publication can replace it, while that can be undone.
 *
 * <p>It is computed without a lock, because that takes seconds for thousands of candidates. Then the plan is locked,
 * and the publication is refused if anything has changed meanwhile. See decision 0057.
 */
@ApplicationScoped
public class PublishShortlist {

    private final FindStage findStage;
    private final Participations participations;
    private final Candidacies candidacies;
    private final Judgements judgements;
    private final Contenders contenders;
    private final Completeness completeness;
    private final Publications publications;
    private final ReplacePublication replacePublication;
    private final CarryOut carryOut;
    private final AdvanceAll advanceAll;
    private final PagedTasks tasks;
    private final TransactionSynchronizationRegistry transaction;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    PublishShortlist(
            FindStage findStage,
            Participations participations,
            Candidacies candidacies,
            Judgements judgements,
            Contenders contenders,
            Completeness completeness,
            Publications publications,
            ReplacePublication replacePublication,
            CarryOut carryOut,
            AdvanceAll advanceAll,
            PagedTasks tasks,
            TransactionSynchronizationRegistry transaction,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.findStage = findStage;
        this.participations = participations;
        this.candidacies = candidacies;
        this.judgements = judgements;
        this.contenders = contenders;
        this.completeness = completeness;
        this.publications = publications;
        this.replacePublication = replacePublication;
        this.carryOut = carryOut;
        this.advanceAll = advanceAll;
        this.tasks = tasks;
        this.transaction = transaction;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a person decided.
     *
     * @param replaces the number of the publication that it replaces; absent for the first of a stage
     * @param reason why it replaces that one
     */
    public record Decision(
            @Nullable Integer places,
            @Nullable Integer passMark,
            String rationale,
            @Nullable String acknowledgement,
            @Nullable Integer replaces,
            @Nullable String reason,
            StaffId by) {}

    /**
     * What the proposal was computed from.
     *
     * @param applications for a replacement: those who went on withdraw at later stages
     */
    private record Seen(
            Standing standing, Candidacies.@Nullable Standing applications, Set<UUID> assessorsWhoApplied) {}

    @Transactional
    public PublicationOutcome publish(VacancyId vacancyId, StageCode stageCode, Decision decision) {
        return switch (findStage.find(vacancyId, stageCode)) {
            case StageLookup.NoSuchStage() -> new PublicationOutcome.NoSuchStage();
            case StageLookup.OfWithdrawnVacancy withdrawn -> new PublicationOutcome.VacancyWithdrawn();
            case StageLookup.OpenStage open -> publish(open, vacancyId, stageCode, decision);
        };
    }

    private PublicationOutcome publish(
            StageLookup.OpenStage found, VacancyId vacancyId, StageCode stageCode, Decision decision) {
        PlanStage stage = found.stage();
        List<PlanStage> course = found.course();
        SelectionProcess process = found.process();
        Optional<StagePublication> current = publications.current(vacancyId, stageCode);
        Optional<PublicationOutcome> refusal = refusal(vacancyId, stage, current, decision);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<FieldError> mistakes = new ArrayList<>(
                ShortlistTerms.mistakesOfDecision(process, stage, decision.places(), decision.passMark()));
        mistakes.addAll(ReplacePublication.mistakes(decision));
        if (!mistakes.isEmpty()) {
            return new PublicationOutcome.Invalid(mistakes);
        }
        Seen seen = see(vacancyId, stageCode, current.isPresent());
        List<Missing> missing = completeness.waitingFor(found.plan(), course, stage);
        if (!missing.isEmpty()) {
            return new PublicationOutcome.NotComplete(missing);
        }
        Terms terms = ShortlistTerms.of(process, stage, decision.places(), decision.passMark());
        Proposal proposal = ShortlistRule.propose(terms, contenders.of(vacancyId.value(), course, stage));
        long marked = proposal.marked();
        if (marked > 0 && decision.acknowledgement() == null) {
            return new PublicationOutcome.NotAcknowledged(marked);
        }
        Optional<Change> change = current.map(before -> replacePublication.change(before, proposal));
        if (change.filter(Change::isEmpty).isPresent()) {
            return new PublicationOutcome.NothingChanged();
        }
        StagePublication publication = publication(vacancyId, course, stage, terms, proposal, decision);
        if (!publications.add(
                publication,
                proposal.candidates().stream().map(proposed -> new StageDecision(publication.id(), proposed)))) {
            return ReplacePublication.refusal(stage, publications.current(vacancyId, stageCode), decision)
                    .orElseThrow();
        }
        return conclude(publication, change.orElse(null), seen);
    }

    // From here on no candidate can withdraw, come in or be marked until this is committed
    private PublicationOutcome conclude(StagePublication publication, @Nullable Change change, Seen seen) {
        VacancyId vacancyId = new VacancyId(publication.vacancyId());
        StageCode stageCode = new StageCode(publication.stageCode());
        return switch (findStage.lock(vacancyId, stageCode)) {
            case StageLookup.OpenStage open -> conclude(publication, change, seen, open);
            case StageLookup.OfWithdrawnVacancy withdrawn -> {
                transaction.setRollbackOnly();
                yield new PublicationOutcome.VacancyWithdrawn();
            }
            // Its revision was replaced meanwhile
            case StageLookup.NoSuchStage() -> {
                transaction.setRollbackOnly();
                yield new PublicationOutcome.NoSuchStage();
            }
        };
    }

    private PublicationOutcome conclude(
            StagePublication publication, @Nullable Change change, Seen seen, StageLookup.OpenStage found) {
        UUID vacancyId = publication.vacancyId();
        PlanStage stage = found.stage();
        List<PlanStage> course = found.course();
        if (tasks.isUnderWay(vacancyId)
                || candidacies.isAnyUndecided(vacancyId)
                || !publication.termsHash().equals(Optional.of(TermsHash.of(stage.definition())))
                || !see(new VacancyId(vacancyId), stage.code(), change != null).equals(seen)) {
            transaction.setRollbackOnly();
            return new PublicationOutcome.NotComplete(List.of(Completeness.moving()));
        }
        if (change != null) {
            List<Obstacle> obstacles = replacePublication.takeOut(found, change);
            if (!obstacles.isEmpty()) {
                transaction.setRollbackOnly();
                return new PublicationOutcome.CannotBeUndone(obstacles);
            }
        } else {
            finish(stage, course);
        }
        audit.record(
                AssessmentAction.STAGE_PUBLISHED,
                vacancyId,
                Map.of("stage", stage.code().value(), "publication", String.valueOf(publication.number())));
        outbox.add(publication.published());
        carryOut.begin(publication);
        advanceAll.now(found.plan());
        return new PublicationOutcome.Published(publication);
    }

    private static void finish(PlanStage stage, List<PlanStage> course) {
        stage.finish();
        // A questionnaire that later stages did not wait for ends with them
        course.stream()
                .filter(earlier -> earlier.position() < stage.position() && !earlier.isOver())
                .forEach(PlanStage::finish);
    }

    private Optional<PublicationOutcome> refusal(
            VacancyId vacancyId, PlanStage stage, Optional<StagePublication> current, Decision decision) {
        if (stage.movesOnByItself() || stage.state() == StageState.SKIPPED) {
            return Optional.of(new PublicationOutcome.NothingToDecide());
        }
        if (judgements.hasScored(decision.by(), vacancyId, stage.code())) {
            return Optional.of(new PublicationOutcome.HasScored());
        }
        return ReplacePublication.refusal(stage, current, decision);
    }

    private Seen see(VacancyId vacancyId, StageCode stageCode, boolean replacement) {
        return new Seen(
                participations.standing(vacancyId, stageCode),
                replacement ? candidacies.standing(vacancyId.value()) : null,
                judgements.assessorsWhoApplied(vacancyId.value()));
    }

    private StagePublication publication(
            VacancyId vacancyId,
            List<PlanStage> course,
            PlanStage stage,
            Terms terms,
            Proposal proposal,
            Decision decision) {
        PlanStage announced = announced(course, stage);
        Integer replaces = decision.replaces();
        return new StagePublication(
                vacancyId,
                stage.code(),
                replaces == null ? ShortlistPublished.FIRST : replaces + 1,
                terms,
                TermsHash.of(stage.definition()),
                decision.rationale(),
                decision.reason(),
                proposal.marked() > 0 ? decision.acknowledgement() : null,
                announced == null ? null : announced.code().value(),
                decision.by(),
                clock.instant(),
                proposal.candidates().size(),
                proposal.progressing());
    }

    /**
     * The next stage that is certain to take place; null where a person has yet to decide whether the next one does.
     */
    static @Nullable PlanStage announced(List<PlanStage> course, PlanStage after) {
        for (PlanStage stage : course.subList(after.position() + 1, course.size())) {
            if (stage.isUndecided()) {
                return null;
            }
            if (stage.isHeld()) {
                return stage;
            }
        }
        return null;
    }
}
