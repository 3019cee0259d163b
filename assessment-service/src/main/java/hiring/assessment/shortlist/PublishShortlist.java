package hiring.assessment.shortlist;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.SelectionProcess;
import hiring.assessment.plan.Stage;
import hiring.assessment.plan.StageState;
import hiring.assessment.plan.Stages;
import hiring.assessment.progress.Advance;
import hiring.assessment.progress.Candidacy;
import hiring.assessment.progress.Entries;
import hiring.assessment.progress.Entry;
import hiring.assessment.shortlist.Proposal.Proposed;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.assessment.shortlist.ShortlistView.Missing;
import hiring.events.OutcomeDecided;
import hiring.events.ReserveListed;
import hiring.events.ShortlistPublished;
import hiring.events.StageOutcomeDecided;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person publishes who goes on from a stage: once, for all, with everything that follows from it in one transaction. */
@ApplicationScoped
public class PublishShortlist {

    private final AssessmentPlans plans;
    private final Stages stages;
    private final Entries entries;
    private final Contenders contenders;
    private final Completeness completeness;
    private final Publications publications;
    private final Advance advance;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    PublishShortlist(
            AssessmentPlans plans,
            Stages stages,
            Entries entries,
            Contenders contenders,
            Completeness completeness,
            Publications publications,
            Advance advance,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.plans = plans;
        this.stages = stages;
        this.entries = entries;
        this.contenders = contenders;
        this.completeness = completeness;
        this.publications = publications;
        this.advance = advance;
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

    @Transactional
    public PublicationOutcome publish(UUID vacancyId, String stageCode, Decision decision) {
        // From here on nobody can withdraw, come in or be scored until this is committed
        Optional<AssessmentPlan> plan = plans.lock(vacancyId);
        List<Stage> course = plan.map(stages::of).orElse(List.of());
        Optional<Stage> stage =
                course.stream().filter(known -> known.code().equals(stageCode)).findFirst();
        if (plan.isEmpty() || stage.isEmpty()) {
            return new PublicationOutcome.NoSuchStage();
        }
        if (plan.get().isWithdrawn()) {
            return new PublicationOutcome.VacancyWithdrawn();
        }
        if (stage.get().movesOnByItself() || stage.get().state() == StageState.SKIPPED) {
            return new PublicationOutcome.NothingToDecide();
        }
        Optional<StagePublication> before = publications.of(vacancyId, stageCode);
        if (before.isPresent()) {
            return new PublicationOutcome.AlreadyPublished(before.get().publishedAt());
        }
        SelectionProcess process = plan.get().process().orElseThrow();
        List<FieldError> mistakes =
                ShortlistTerms.mistakesOfDecision(process, stage.get(), decision.places(), decision.passMark());
        if (!mistakes.isEmpty()) {
            return new PublicationOutcome.Invalid(mistakes);
        }
        List<Entry> here = entries.lockAtStage(vacancyId, stageCode);
        List<Missing> missing = completeness.waitingFor(plan.get(), course, stage.get(), here);
        if (!missing.isEmpty()) {
            return new PublicationOutcome.NotComplete(missing);
        }
        Terms terms = ShortlistTerms.of(process, stage.get(), decision.places(), decision.passMark());
        Proposal proposal = ShortlistRule.propose(terms, contenders.of(vacancyId, course, stage.get(), here));
        long marked = proposal.marked();
        if (marked > 0 && decision.acknowledgement() == null) {
            return new PublicationOutcome.NotAcknowledged(marked);
        }
        StagePublication publication = publish(vacancyId, stage.get(), terms, proposal, decision);
        carryOut(course, stage.get(), here, proposal, publication.publishedAt());
        advance.all(plan.get());
        return new PublicationOutcome.Published(
                publication.id(),
                vacancyId,
                stageCode,
                publication.places(),
                publication.passMark(),
                publication.rationale(),
                publication.publishedBy(),
                publication.publishedAt(),
                publication.considered(),
                publication.progressed());
    }

    private StagePublication publish(UUID vacancyId, Stage stage, Terms terms, Proposal proposal, Decision decision) {
        Instant now = clock.instant();
        int considered = proposal.candidates().size();
        int progressed = ProposeShortlist.progressing(proposal);
        StagePublication publication = new StagePublication(
                vacancyId,
                stage.code(),
                terms.places(),
                terms.passMark(),
                decision.rationale(),
                proposal.marked() > 0 ? decision.acknowledgement() : null,
                decision.by(),
                now,
                considered,
                progressed);
        publications.add(
                publication,
                proposal.candidates().stream()
                        .map(proposed -> new StageDecision(publication.id(), proposed))
                        .toList());
        audit.record("stage.published", vacancyId, Map.of("stage", stage.code()));
        outbox.add(new ShortlistPublished(vacancyId, stage.code(), considered, progressed, now));
        return publication;
    }

    private void carryOut(List<Stage> course, Stage stage, List<Entry> here, Proposal proposal, Instant now) {
        Map<UUID, Entry> byApplication =
                here.stream().collect(Collectors.toMap(Entry::applicationId, Function.identity()));
        @Nullable Stage next = stage.last() ? null : course.get(stage.position() + 1);
        @Nullable Stage announced = announced(course, stage);
        int appointed = ProposeShortlist.progressing(proposal);
        for (Proposed proposed : proposal.candidates()) {
            Entry entry = Objects.requireNonNull(byApplication.get(proposed.applicationId()));
            switch (proposed.verdict()) {
                case PROGRESS -> {
                    entry.progress();
                    publish(entry, StageOutcomeDecided.Outcome.PROGRESSED, announced, now);
                    if (next != null) {
                        advance.enter(entry.candidacy(), next);
                    }
                }
                case NOT_PROGRESS -> {
                    entry.notProgress();
                    publish(entry, StageOutcomeDecided.Outcome.NOT_PROGRESSED, null, now);
                }
                case APPOINT -> {
                    entry.progress();
                    entry.candidacy().appointed();
                    publish(entry.candidacy(), OutcomeDecided.Outcome.SUCCESSFUL, now);
                }
                case RESERVE -> {
                    entry.notProgress();
                    int place = Objects.requireNonNull(proposed.rank()) - appointed;
                    Candidacy who = entry.candidacy();
                    who.reserved(place);
                    publish(who, OutcomeDecided.Outcome.RESERVE, now);
                    outbox.add(new ReserveListed(who.applicationId(), who.vacancyId(), who.candidateId(), place, now));
                }
                case NOT_APPOINT -> {
                    entry.notProgress();
                    entry.candidacy().unsuccessful();
                    publish(entry.candidacy(), OutcomeDecided.Outcome.UNSUCCESSFUL, now);
                }
            }
        }
        stage.finish();
        // A questionnaire that was held beside the way has served its purpose
        course.stream()
                .filter(earlier -> earlier.position() < stage.position() && !earlier.isOver())
                .forEach(Stage::finish);
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

    private void publish(Entry entry, StageOutcomeDecided.Outcome outcome, @Nullable Stage next, Instant now) {
        Candidacy who = entry.candidacy();
        outbox.add(new StageOutcomeDecided(
                who.applicationId(),
                who.vacancyId(),
                who.candidateId(),
                entry.stageCode(),
                outcome,
                next == null ? null : next.code(),
                now));
    }

    private void publish(Candidacy who, OutcomeDecided.Outcome outcome, Instant now) {
        outbox.add(new OutcomeDecided(who.applicationId(), who.vacancyId(), who.candidateId(), outcome, now));
    }
}
