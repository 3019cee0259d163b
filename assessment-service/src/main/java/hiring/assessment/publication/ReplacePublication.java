package hiring.assessment.publication;

import hiring.assessment.participation.Participations;
import hiring.assessment.participation.RecordFact;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.StageLookup;
import hiring.assessment.publication.Publications.Decided;
import hiring.assessment.publication.ReplacementRule.Change;
import hiring.assessment.publication.ReplacementRule.Since;
import hiring.assessment.shortlist.Proposal;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replaces what was published of a stage by another publication, while that can be undone. See decision 0064. */
@ApplicationScoped
class ReplacePublication {

    private final Publications publications;
    private final Participations participations;
    private final RecordFact recordFact;
    private final InstantSource clock;

    ReplacePublication(
            Publications publications, Participations participations, RecordFact recordFact, InstantSource clock) {
        this.publications = publications;
        this.participations = participations;
        this.recordFact = recordFact;
        this.clock = clock;
    }

    /** What is missing of a reason and of what it is a reason for. */
    static List<FieldError> mistakes(PublishShortlist.Decision decision) {
        List<FieldError> mistakes = new ArrayList<>();
        if (decision.replaces() != null && decision.reason() == null) {
            mistakes.add(new FieldError("/reason", "required", "Say why the publication is replaced"));
        }
        if (decision.replaces() == null && decision.reason() != null) {
            mistakes.add(new FieldError("/replaces", "required", "Say which publication is replaced"));
        }
        return mistakes;
    }

    /** Why nothing can be published in place of what is; empty where a new list may be computed. */
    static Optional<PublicationOutcome> refusal(
            PlanStage stage, Optional<StagePublication> current, PublishShortlist.Decision decision) {
        Integer replaces = decision.replaces();
        if (replaces == null) {
            return current.map(before -> new PublicationOutcome.AlreadyPublished(before.publishedAt()));
        }
        if (current.isEmpty() || current.get().number() < replaces) {
            return Optional.of(new PublicationOutcome.NoSuchPublication());
        }
        if (current.get().number() > replaces) {
            return Optional.of(new PublicationOutcome.Replaced(replaces + 1));
        }
        return stage.last()
                ? Optional.of(new PublicationOutcome.CannotBeUndone(List.of(new Obstacle(Obstacle.Kind.LAST_STAGE, 1))))
                : Optional.empty();
    }

    Change change(StagePublication current, Proposal proposal) {
        return ReplacementRule.change(
                publications.order(current.id()),
                proposal.candidates().stream()
                        .map(proposed -> new Decided(proposed.applicationId(), proposed.verdict()))
                        .toList());
    }

    /**
     * Takes those who do not go on any more out of the later stages.
     *
     * @return what stands in the way; then nothing may be stored. The caller holds the plan.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Obstacle> takeOut(StageLookup.OpenStage found, Change change) {
        VacancyId vacancyId = new VacancyId(found.plan().vacancyId());
        List<PlanStage> later = found.course()
                .subList(found.stage().position() + 1, found.course().size());
        List<StageCode> codes = later.stream().map(PlanStage::code).toList();
        List<Obstacle> obstacles = ReplacementRule.obstacles(since(found, vacancyId, later, codes, change), change);
        if (obstacles.isEmpty()) {
            recordFact.takeOut(vacancyId, codes, change.leaving());
        }
        return obstacles;
    }

    private Since since(
            StageLookup.OpenStage found,
            VacancyId vacancyId,
            List<PlanStage> later,
            List<StageCode> codes,
            Change change) {
        Instant now = clock.instant();
        long published = 0;
        long closed = 0;
        for (PlanStage stage : later) {
            if (publications.current(vacancyId, stage.code()).isPresent()) {
                published++;
            } else if (!stage.isSkipped() && (stage.isOver() || stage.isTooLateForAll(now))) {
                closed++;
            }
        }
        return new Since(
                found.stage().last(), published, closed, participations.lockDone(vacancyId, codes, change.leaving()));
    }
}
