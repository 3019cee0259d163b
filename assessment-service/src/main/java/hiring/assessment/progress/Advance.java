package hiring.assessment.progress;

import hiring.assessment.participation.Candidacy;
import hiring.assessment.participation.Flow;
import hiring.assessment.participation.Flow.BookingRequest;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.ParticipationReason;
import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.participation.Participations;
import hiring.assessment.participation.ParticipationsEnded;
import hiring.assessment.participation.RecordFact;
import hiring.assessment.participation.StageFact;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.PlanStages;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Moves applications as far as known facts allow. Run after every new fact: it looks at the current state and not at
 * the fact, so facts may come in any order and more than once.
 */
@ApplicationScoped
public class Advance {

    private final PlanStages stages;
    private final Participations participations;
    private final ReviewerAssignment reviewers;
    private final Decisions decisions;
    private final SessionsAhead sessions;
    private final Event<ParticipationsEnded> left;
    private final RecordFact recordFact;
    private final InstantSource clock;

    Advance(
            PlanStages stages,
            Participations participations,
            ReviewerAssignment reviewers,
            Decisions decisions,
            SessionsAhead sessions,
            Event<ParticipationsEnded> left,
            RecordFact recordFact,
            InstantSource clock) {
        this.stages = stages;
        this.participations = participations;
        this.reviewers = reviewers;
        this.decisions = decisions;
        this.sessions = sessions;
        this.left = left;
        this.recordFact = recordFact;
        this.clock = clock;
    }

    /**
     * Moves some applications with new facts; so few that one transaction is enough. The caller holds the plan.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void some(AssessmentPlan plan, Collection<Candidacy> those) {
        if (plan.process().isEmpty() || plan.isWithdrawn() || those.isEmpty()) {
            return;
        }
        List<UUID> applicationIds = those.stream().map(Candidacy::applicationId).toList();
        decisions.carryOut(plan, applicationIds);
        Map<UUID, List<Participation>> known = participations.ofApplications(applicationIds).stream()
                .collect(Collectors.groupingBy(Participation::applicationId));
        List<Participation> movable = new ArrayList<>();
        List<Candidacy> newcomers = new ArrayList<>();
        Map<ParticipationReason, List<Participation>> out = new EnumMap<>(ParticipationReason.class);
        for (Candidacy candidacy : those) {
            List<Participation> own = known.getOrDefault(candidacy.applicationId(), List.of());
            if (candidacy.isOut()) {
                ParticipationReason reason =
                        candidacy.isWithdrawn() ? ParticipationReason.WITHDRAWN : ParticipationReason.NOT_ELIGIBLE;
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
     * Lets applications of the stage before enter a stage, and moves them from there. The caller holds the plan.
     *
     * @param announced the stage that the letter about going on names as the next one; absent where it names none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enter(
            AssessmentPlan plan,
            List<PlanStage> course,
            PlanStage stage,
            @Nullable StageCode announced,
            List<Candidacy> those) {
        OnTheWay all = new OnTheWay(announced, clock.instant());
        begin(all, stage, those);
        move(plan, course, all);
    }

    /** Known participations, and applications that take part in no stage yet. The caller holds the plan. */
    void move(AssessmentPlan plan, List<PlanStage> course, List<Participation> known, List<Candidacy> newcomers) {
        OnTheWay all = new OnTheWay(null, clock.instant());
        known.forEach(all::add);
        Flow.entrance(course, plan.isSealed(), clock.instant())
                .ifPresent(entrance -> newcomers.forEach(newcomer -> all.begin(newcomer, entrance)));
        move(plan, course, all);
    }

    /** Takes applications out of their stages. The caller holds the plan. */
    void takeOut(List<Participation> those, ParticipationReason reason) {
        end(
                those.stream()
                        .filter(participation -> !participation.status().isFinal())
                        .toList(),
                reason);
    }

    private void end(List<Participation> those, ParticipationReason reason) {
        List<ParticipationsEnded.Left> taken = new ArrayList<>();
        for (Participation participation : those) {
            taken.add(new ParticipationsEnded.Left(participation, participation.sessionId(), reason));
            recordFact.record(participation, new StageFact.TakenOut(reason));
        }
        if (!taken.isEmpty()) {
            left.fire(new ParticipationsEnded(taken));
        }
    }

    /**
     * Takes back the places and sheets of applications that a publication has taken out of the stages after one. The
     * caller holds the plan.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leave(List<PlanStage> course, PlanStage from, List<Candidacy> those) {
        Set<String> later = course.subList(from.position() + 1, course.size()).stream()
                .map(stage -> stage.code().value())
                .collect(Collectors.toSet());
        end(
                participations
                        .ofApplications(
                                those.stream().map(Candidacy::applicationId).toList())
                        .stream()
                        .filter(participation ->
                                participation.isOutByPublication() && later.contains(participation.stageCode()))
                        .toList(),
                ParticipationReason.NOT_PROGRESSED);
    }

    // One who was taken out of the stage begins it again: by a publication, or as not eligible before a contest
    private void begin(OnTheWay all, PlanStage stage, List<Candidacy> those) {
        Map<UUID, Participation> out = participations
                .lockAtStage(
                        those.stream().map(Candidacy::applicationId).toList(),
                        stage.code(),
                        List.of(ParticipationStatus.WITHDRAWN))
                .stream()
                .collect(Collectors.toMap(Participation::applicationId, Function.identity()));
        for (Candidacy candidacy : those) {
            Participation again = out.get(candidacy.applicationId());
            if (again == null) {
                all.begin(candidacy, stage);
            } else {
                recordFact.record(again, new StageFact.Readmitted());
                all.add(again);
            }
        }
    }

    private void move(AssessmentPlan plan, List<PlanStage> course, OnTheWay all) {
        Instant now = clock.instant();
        for (PlanStage stage : course) {
            // Applications that go on are processed again at the next stage, in this same pass
            List<Participation> toNext = advance(plan, stage, all, now);
            if (!toNext.isEmpty() && stage.position() + 1 < course.size()) {
                begin(
                        all,
                        course.get(stage.position() + 1),
                        toNext.stream().map(Participation::candidacy).toList());
            }
        }
    }

    /** Moving participations, by stage. A new one is stored after its last move: as one row, written once. */
    private static final class OnTheWay {

        private final Map<String, List<Participation>> byStage = new HashMap<>();
        private final Set<Participation> begun = Collections.newSetFromMap(new IdentityHashMap<>());
        private final @Nullable StageCode announced;
        private final Instant now;

        OnTheWay(@Nullable StageCode announced, Instant now) {
            this.announced = announced;
            this.now = now;
        }

        boolean isAnnounced(PlanStage stage) {
            return stage.code().equals(announced);
        }

        void add(Participation participation) {
            byStage.computeIfAbsent(participation.stageCode(), unused -> new ArrayList<>())
                    .add(participation);
        }

        void begin(Candidacy candidacy, PlanStage stage) {
            Participation participation = Participation.begin(candidacy, stage, now);
            begun.add(participation);
            stage.open();
            add(participation);
        }

        List<Participation> at(PlanStage stage) {
            return byStage.getOrDefault(stage.code().value(), List.of());
        }
    }

    private List<Participation> advance(AssessmentPlan plan, PlanStage stage, OnTheWay all, Instant now) {
        List<Participation> here = all.at(stage);
        List<Participation> toAssess = new ArrayList<>();
        List<Participation> toNext = new ArrayList<>();
        BookingRequest request = request(plan, stage, all, now);
        for (Participation participation : here) {
            boolean again = true;
            while (again) {
                boolean missedEvidence = participation.candidacy().hasMissedAnyOf(stage.evidence());
                again = switch (Flow.next(stage, participation.status(), missedEvidence, now)) {
                    case Flow.Step.Stay stay -> false;
                    case Flow.Step.Invite invite -> {
                        recordFact.record(participation, new StageFact.Invited(stage, plan.timetableVersion(), now));
                        yield true;
                    }
                    case Flow.Step.HaveBook book -> {
                        haveBook(plan, stage, participation, request, now);
                        yield false;
                    }
                    case Flow.Step.Assess assess -> {
                        toAssess.add(participation);
                        yield false;
                    }
                    case Flow.Step.Complete complete -> {
                        recordFact.record(
                                participation,
                                new StageFact.CompletedUnscored(stage.definition(), complete.reason(), now));
                        yield false;
                    }
                    case Flow.Step.MoveOn moveOn -> {
                        recordFact.record(participation, new StageFact.MovedOn(moveOn.reason()));
                        toNext.add(participation);
                        yield false;
                    }
                };
            }
        }
        here.stream().filter(all.begun::contains).forEach(participations::persist);
        if (!toAssess.isEmpty()) {
            reviewers.assign(plan, stage, toAssess);
        }
        return toNext;
    }

    private BookingRequest request(AssessmentPlan plan, PlanStage stage, OnTheWay all, Instant now) {
        boolean booked = stage.isBookedByCandidates() && !all.at(stage).isEmpty();
        return Flow.request(
                all.isAnnounced(stage),
                booked && sessions.isAnyAhead(new VacancyId(plan.vacancyId()), stage.code(), now));
    }

    private void haveBook(
            AssessmentPlan plan, PlanStage stage, Participation participation, BookingRequest request, Instant now) {
        switch (request) {
            case BY_LETTER -> recordFact.record(participation, new StageFact.KnowsToBook(now));
            case BY_INVITATION ->
                recordFact.record(participation, new StageFact.AskedToBook(stage, plan.timetableVersion(), now));
            // Asked when a session is planned
            case LATER -> {}
        }
    }
}
