package hiring.assessment.progress;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.Stage;
import hiring.assessment.plan.Stages;
import hiring.events.QuestionnaireInvited;
import hiring.events.SelectionStage.Kind;
import hiring.events.SiftCompleted;
import hiring.events.SiftInvited;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves applications as far as what is known allows. Run after every new fact, whatever it was: it asks what is true now and not what
 * has just happened, so facts may come in any order and more than once.
 */
@ApplicationScoped
public class Advance {

    private final Stages stages;
    private final Entries entries;
    private final Candidacies candidacies;
    private final ReviewerAssignment reviewers;
    private final Event<EntryLeft> left;
    private final Outbox outbox;
    private final InstantSource clock;

    Advance(
            Stages stages,
            Entries entries,
            Candidacies candidacies,
            ReviewerAssignment reviewers,
            Event<EntryLeft> left,
            Outbox outbox,
            InstantSource clock) {
        this.stages = stages;
        this.entries = entries;
        this.candidacies = candidacies;
        this.reviewers = reviewers;
        this.left = left;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** All applications of the vacancy. The caller holds the plan's lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void all(AssessmentPlan plan) {
        if (plan.isWithdrawn()) {
            plan.wakeNever();
            entries.unfinished(plan.vacancyId()).forEach(entry -> takeOut(entry, EntryReason.VACANCY_WITHDRAWN));
        } else if (plan.process().isPresent()) {
            advance(plan, entries.movable(plan.vacancyId()), candidacies.newcomers(plan.vacancyId()));
        }
    }

    /** One application, about which something new is known. The caller holds the plan's lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void one(AssessmentPlan plan, Candidacy candidacy) {
        if (plan.process().isEmpty() || plan.isWithdrawn()) {
            return;
        }
        List<Entry> own = entries.ofApplication(candidacy.applicationId());
        if (candidacy.isOut()) {
            EntryReason reason = candidacy.isWithdrawn() ? EntryReason.WITHDRAWN : EntryReason.NOT_ELIGIBLE;
            own.forEach(entry -> takeOut(entry, reason));
        } else if (!own.isEmpty()) {
            advance(plan, own, List.of());
        } else if (candidacy.isIn()) {
            advance(plan, List.of(), List.of(candidacy));
        }
    }

    /** Has somebody take part in the stage who comes from the one before. The caller runs {@link #all} afterwards. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enter(Candidacy candidacy, Stage stage) {
        begin(candidacy, stage);
    }

    private void takeOut(Entry entry, EntryReason reason) {
        if (!entry.status().isFinal()) {
            EntryLeft event = new EntryLeft(entry, entry.sessionId(), reason);
            entry.takeOut(reason);
            left.fire(event);
        }
    }

    private void advance(AssessmentPlan plan, List<Entry> known, List<Candidacy> newcomers) {
        Instant now = clock.instant();
        List<Stage> course = stages.of(plan);
        Map<String, List<Entry>> byStage = new HashMap<>();
        known.forEach(entry -> at(byStage, entry.stageCode()).add(entry));
        Flow.entrance(course, plan.isSealed(), now).ifPresent(entrance -> {
            for (Candidacy newcomer : newcomers) {
                at(byStage, entrance.code()).add(begin(newcomer, entrance));
            }
        });
        for (Stage stage : course) {
            // Whoever goes on is met again at the next stage, in this same pass
            List<Entry> toNext = advance(plan, stage, at(byStage, stage.code()), now);
            if (stage.position() + 1 < course.size()) {
                Stage next = course.get(stage.position() + 1);
                toNext.forEach(entry -> at(byStage, next.code()).add(begin(entry.candidacy(), next)));
            }
            if (stage.movesOnByItself()
                    && stage.kind() != Kind.QUESTIONNAIRE
                    && stage.hasClosed(now)
                    && !stage.isOver()
                    && stage.isHeld()) {
                stage.finish();
            }
        }
        stages.scheduleNext(plan, now);
    }

    private List<Entry> advance(AssessmentPlan plan, Stage stage, List<Entry> here, Instant now) {
        List<Entry> toAssess = new ArrayList<>();
        List<Entry> toNext = new ArrayList<>();
        for (Entry entry : here) {
            boolean again = true;
            while (again) {
                boolean missedEvidence = entry.candidacy().hasMissedAnyOf(stage.evidence());
                again = switch (Flow.next(stage, entry.status(), missedEvidence, now)) {
                    case Flow.Step.Stay stay -> false;
                    case Flow.Step.Invite invite -> {
                        entry.invite(now);
                        publishInvitation(plan, stage, entry, now);
                        yield true;
                    }
                    case Flow.Step.Assess assess -> {
                        toAssess.add(entry);
                        yield false;
                    }
                    case Flow.Step.Complete complete -> {
                        entry.complete(complete.reason());
                        publishCompletion(stage, entry, now);
                        yield false;
                    }
                    case Flow.Step.MoveOn moveOn -> {
                        entry.moveOn(moveOn.reason());
                        if (moveOn.reason() == EntryReason.ACTIVITY_NOT_SUBMITTED) {
                            entry.candidacy().miss(stage.code());
                        }
                        toNext.add(entry);
                        yield false;
                    }
                };
            }
        }
        if (!toAssess.isEmpty()) {
            reviewers.assign(plan, stage, toAssess);
        }
        return toNext;
    }

    private Entry begin(Candidacy candidacy, Stage stage) {
        Entry entry = new Entry(candidacy, stage.code());
        entries.persist(entry);
        stage.open();
        return entry;
    }

    private void publishInvitation(AssessmentPlan plan, Stage stage, Entry entry, Instant now) {
        Candidacy who = entry.candidacy();
        switch (stage.kind()) {
            case SUBMITTED_ACTIVITY, TEST -> {
                Instant opensAt = stage.definition().opensAt();
                Instant closesAt = stage.definition().closesAt();
                if (opensAt != null && closesAt != null) {
                    outbox.add(new SiftInvited(
                            who.applicationId(),
                            who.vacancyId(),
                            who.candidateId(),
                            stage.code(),
                            opensAt,
                            closesAt,
                            plan.timetableVersion(),
                            now));
                }
            }
            case QUESTIONNAIRE ->
                outbox.add(new QuestionnaireInvited(
                        who.applicationId(), who.vacancyId(), who.candidateId(), stage.code(), now));
            case FORM_REVIEW, ASSESSMENT_CENTRE, INTERVIEW ->
                throw new IllegalStateException("Nobody is invited to a stage of kind " + stage.kind());
        }
    }

    private void publishCompletion(Stage stage, Entry entry, Instant now) {
        if (stage.kind() == Kind.FORM_REVIEW) {
            outbox.add(new SiftCompleted(entry.applicationId(), entry.vacancyId(), stage.code(), now));
        }
    }

    private static List<Entry> at(Map<String, List<Entry>> byStage, String code) {
        return byStage.computeIfAbsent(code, unused -> new ArrayList<>());
    }
}
