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
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Moves applications as far as what is known allows. Run after every new fact, whatever it was: it asks what is true
 * now and not what has just happened, so facts may come in any order and more than once.
 */
@ApplicationScoped
public class Advance {

    private final Stages stages;
    private final Entries entries;
    private final ReviewerAssignment reviewers;
    private final Decisions decisions;
    private final Event<EntriesLeft> left;
    private final Outbox outbox;
    private final InstantSource clock;

    Advance(
            Stages stages,
            Entries entries,
            ReviewerAssignment reviewers,
            Decisions decisions,
            Event<EntriesLeft> left,
            Outbox outbox,
            InstantSource clock) {
        this.stages = stages;
        this.entries = entries;
        this.reviewers = reviewers;
        this.decisions = decisions;
        this.left = left;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Some applications, about which something new is known; so few that one transaction is enough. The caller holds
     * the plan.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void some(AssessmentPlan plan, Collection<Candidacy> those) {
        if (plan.process().isEmpty() || plan.isWithdrawn() || those.isEmpty()) {
            return;
        }
        List<UUID> applicationIds = those.stream().map(Candidacy::applicationId).toList();
        decisions.carryOut(plan, applicationIds);
        Map<UUID, List<Entry>> known =
                entries.ofApplications(applicationIds).stream().collect(Collectors.groupingBy(Entry::applicationId));
        List<Entry> movable = new ArrayList<>();
        List<Candidacy> newcomers = new ArrayList<>();
        Map<EntryReason, List<Entry>> out = new EnumMap<>(EntryReason.class);
        for (Candidacy candidacy : those) {
            List<Entry> own = known.getOrDefault(candidacy.applicationId(), List.of());
            if (candidacy.isOut()) {
                EntryReason reason = candidacy.isWithdrawn() ? EntryReason.WITHDRAWN : EntryReason.NOT_ELIGIBLE;
                out.computeIfAbsent(reason, unused -> new ArrayList<>()).addAll(own);
            } else if (!own.isEmpty()) {
                movable.addAll(own);
            } else if (candidacy.isIn()) {
                newcomers.add(candidacy);
            }
        }
        out.forEach((reason, gone) -> takeOut(gone, reason));
        if (!movable.isEmpty() || !newcomers.isEmpty()) {
            move(plan, stages.of(plan), movable, newcomers);
        }
    }

    /**
     * Has these take part in a stage who come from the one before, and moves them from there. The caller holds the
     * plan.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enter(AssessmentPlan plan, List<Stage> course, Stage stage, List<Candidacy> those) {
        OnTheWay all = new OnTheWay();
        those.forEach(candidacy -> all.begin(candidacy, stage));
        move(plan, course, all);
    }

    /** Known entries, and applications that take part in no stage yet. The caller holds the plan. */
    void move(AssessmentPlan plan, List<Stage> course, List<Entry> known, List<Candidacy> newcomers) {
        OnTheWay all = new OnTheWay();
        known.forEach(all::add);
        Flow.entrance(course, plan.isSealed(), clock.instant())
                .ifPresent(entrance -> newcomers.forEach(newcomer -> all.begin(newcomer, entrance)));
        move(plan, course, all);
    }

    /** Ends what these had to do with their stages. The caller holds the plan. */
    void takeOut(List<Entry> those, EntryReason reason) {
        List<EntriesLeft.Left> taken = new ArrayList<>();
        for (Entry entry : those) {
            if (!entry.status().isFinal()) {
                taken.add(new EntriesLeft.Left(entry, entry.sessionId(), reason));
                entry.takeOut(reason);
            }
        }
        if (!taken.isEmpty()) {
            left.fire(new EntriesLeft(taken));
        }
    }

    private void move(AssessmentPlan plan, List<Stage> course, OnTheWay all) {
        Instant now = clock.instant();
        for (Stage stage : course) {
            // Whoever goes on is met again at the next stage, in this same pass
            List<Entry> toNext = advance(plan, stage, all, now);
            if (stage.position() + 1 < course.size()) {
                Stage next = course.get(stage.position() + 1);
                toNext.forEach(entry -> all.begin(entry.candidacy(), next));
            }
        }
    }

    /**
     * Entries on their way, by stage. A new one is stored once it has come as far as it can: as one row, written once.
     */
    private static final class OnTheWay {

        private final Map<String, List<Entry>> byStage = new HashMap<>();
        private final Set<Entry> begun = Collections.newSetFromMap(new IdentityHashMap<>());

        void add(Entry entry) {
            byStage.computeIfAbsent(entry.stageCode(), unused -> new ArrayList<>())
                    .add(entry);
        }

        void begin(Candidacy candidacy, Stage stage) {
            Entry entry = new Entry(candidacy, stage.code());
            begun.add(entry);
            stage.open();
            add(entry);
        }

        List<Entry> at(Stage stage) {
            return byStage.getOrDefault(stage.code(), List.of());
        }
    }

    private List<Entry> advance(AssessmentPlan plan, Stage stage, OnTheWay all, Instant now) {
        List<Entry> here = all.at(stage);
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
        here.stream().filter(all.begun::contains).forEach(entries::persist);
        if (!toAssess.isEmpty()) {
            reviewers.assign(plan, stage, toAssess);
        }
        return toNext;
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
}
