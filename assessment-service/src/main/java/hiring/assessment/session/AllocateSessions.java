package hiring.assessment.session;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.Stage;
import hiring.assessment.plan.Stages;
import hiring.assessment.progress.Entries;
import hiring.assessment.progress.Entry;
import hiring.assessment.progress.EntryStatus;
import hiring.assessment.scoring.AssignReviewers;
import hiring.assessment.session.AllocationOutcome.ToLookAt;
import hiring.assessment.session.SessionAllocator.Placement;
import hiring.assessment.session.SessionAllocator.Problem;
import hiring.assessment.session.SessionAllocator.Seeker;
import hiring.assessment.session.SessionAllocator.Slot;
import hiring.assessment.session.SessionAllocator.Timetable;
import hiring.events.StageAdjustment;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives a place to every participant of a stage who has none. */
@ApplicationScoped
public class AllocateSessions {

    private final AssessmentPlans plans;
    private final Stages stages;
    private final Entries entries;
    private final Sessions sessions;
    private final SessionAllocator allocator;
    private final Elsewhere elsewhere;
    private final AssignReviewers assignments;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    AllocateSessions(
            AssessmentPlans plans,
            Stages stages,
            Entries entries,
            Sessions sessions,
            SessionAllocator allocator,
            Elsewhere elsewhere,
            AssignReviewers assignments,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.plans = plans;
        this.stages = stages;
        this.entries = entries;
        this.sessions = sessions;
        this.allocator = allocator;
        this.elsewhere = elsewhere;
        this.assignments = assignments;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public AllocationOutcome allocate(UUID vacancyId, String stageCode) {
        // Nobody withdraws, and nobody else gives places, until this is committed
        Optional<AssessmentPlan> plan = plans.lock(vacancyId);
        Optional<Stage> stage = plan.flatMap(known -> stages.of(known, stageCode));
        if (stage.isEmpty()) {
            return new AllocationOutcome.NoSuchStage();
        }
        if (plan.get().isWithdrawn()) {
            return new AllocationOutcome.VacancyWithdrawn();
        }
        if (!stage.get().hasSessions()) {
            return new AllocationOutcome.NoSessionsHere();
        }
        if (stage.get().isUndecided()) {
            return new AllocationOutcome.NotDecided();
        }
        Instant now = clock.instant();
        List<Entry> here = entries.lockAtStage(vacancyId, stageCode);
        Map<UUID, Entry> withoutPlace = here.stream()
                .filter(entry -> entry.status() == EntryStatus.WAITING
                        && entry.sessionId().isEmpty())
                .collect(Collectors.toMap(Entry::applicationId, Function.identity()));
        Map<UUID, AssessmentSession> open = sessions.of(vacancyId, stageCode).stream()
                .filter(session -> !session.hasBegun(now))
                .collect(Collectors.toMap(AssessmentSession::id, Function.identity()));
        Map<UUID, List<Span>> appointments = elsewhere.of(
                withoutPlace.values().stream()
                        .map(entry -> entry.candidacy().candidateId())
                        .toList(),
                vacancyId,
                stageCode);
        ZoneId zone = plan.get().process().orElseThrow().zone();
        Timetable timetable = allocator.allocate(new Problem(
                here.stream()
                        .filter(entry -> withoutPlace.containsKey(entry.applicationId()))
                        .map(entry -> seeker(entry, appointments))
                        .toList(),
                open.values().stream().map(AllocateSessions::slot).toList(),
                here.stream()
                        .flatMap(entry -> entry.sessionId().stream()
                                .map(session -> new Placement(entry.applicationId(), session)))
                        .toList(),
                zone));
        for (Placement placement : timetable.placements()) {
            place(
                    stage.get(),
                    Objects.requireNonNull(withoutPlace.get(placement.applicationId())),
                    Objects.requireNonNull(open.get(placement.sessionId())),
                    now);
        }
        audit.record("sessions.allocated", vacancyId, Map.of("stage", stageCode));
        return new AllocationOutcome.Allocated(
                timetable.placements(), timetable.unplaced(), toLookAt(here, open, zone));
    }

    private static Seeker seeker(Entry entry, Map<UUID, List<Span>> elsewhere) {
        return new Seeker(
                entry.applicationId(),
                elsewhere.getOrDefault(entry.candidacy().candidateId(), List.of()),
                entry.candidacy()
                        .askedAt(entry.stageCode())
                        .map(StageAdjustment::timeOfDay)
                        .orElse(null));
    }

    // Those with a place from before as well: who looks at the answer sees all who are still to come
    private static List<ToLookAt> toLookAt(List<Entry> here, Map<UUID, AssessmentSession> open, ZoneId zone) {
        List<ToLookAt> found = new ArrayList<>();
        for (Entry entry : here) {
            Optional<AssessmentSession> session = entry.sessionId().map(open::get);
            Optional<StageAdjustment> asked = entry.candidacy().askedAt(entry.stageCode());
            if (session.isPresent() && asked.isPresent()) {
                found.add(new ToLookAt(
                        entry.applicationId(), session.get().id(), why(entry, asked.get(), session.get(), zone)));
            }
        }
        return found;
    }

    private static ToLookAt.Why why(Entry entry, StageAdjustment asked, AssessmentSession session, ZoneId zone) {
        Seeker seeker = new Seeker(entry.applicationId(), List.of(), asked.timeOfDay());
        if (!Suitability.suits(slot(session), seeker, zone)) {
            return ToLookAt.Why.OTHER_TIME_OF_DAY;
        }
        return asked.timeInWords() ? ToLookAt.Why.TIME_IN_WORDS : ToLookAt.Why.ADJUSTMENT_ASKED;
    }

    private void place(Stage stage, Entry entry, AssessmentSession session, Instant now) {
        session.take();
        entry.place(session.id());
        if (stage.matrix().isPresent()) {
            assignments.give(
                    entry, session.assessors().stream().map(SessionAssessor::id).toList(), session.startsAt());
        }
        outbox.add(Invitations.of(stage, entry.candidacy(), session, now));
    }

    private static Slot slot(AssessmentSession session) {
        return new Slot(
                session.id(),
                session.startsAt(),
                session.endsAt(),
                session.capacity(),
                session.assessors().stream().map(SessionAssessor::id).toList());
    }
}
