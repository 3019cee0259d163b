package hiring.assessment.session;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.Stage;
import hiring.assessment.plan.Stages;
import hiring.assessment.progress.Entries;
import hiring.assessment.progress.Entry;
import hiring.assessment.progress.EntryStatus;
import hiring.assessment.scoring.AssignReviewers;
import hiring.assessment.scoring.AssignReviewers.Gift;
import hiring.assessment.session.AllocationOutcome.ToLookAt;
import hiring.assessment.session.SessionAllocator.Placement;
import hiring.assessment.session.SessionAllocator.Problem;
import hiring.assessment.session.SessionAllocator.Seeker;
import hiring.assessment.session.SessionAllocator.Slot;
import hiring.assessment.session.SessionAllocator.Timetable;
import hiring.assessment.session.SessionAllocator.Unplaced;
import hiring.events.StageAdjustment;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives a place to every participant of a stage who has none. */
@ApplicationScoped
public class AllocateSessions {

    private static final int PART = 100;

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

    /**
     * Gives the places in parts, each in its own transaction: between two of them others may act on the vacancy. Asked
     * for again after it was cut off, it goes on with those who have none.
     */
    public AllocationOutcome allocate(UUID vacancyId, String stageCode) {
        Proposed proposed = QuarkusTransaction.requiringNew().call(() -> propose(vacancyId, stageCode));
        if (proposed.refusal() != null) {
            return proposed.refusal();
        }
        List<Placement> placed = new ArrayList<>();
        List<Unplaced> unplaced = new ArrayList<>(proposed.timetable().unplaced());
        List<Placement> wanted = proposed.timetable().placements();
        for (int from = 0; from < wanted.size(); from += PART) {
            List<Placement> part = wanted.subList(from, Math.min(wanted.size(), from + PART));
            List<Placement> given = QuarkusTransaction.requiringNew().call(() -> place(vacancyId, stageCode, part));
            placed.addAll(given);
            part.stream()
                    .filter(placement -> !given.contains(placement))
                    .forEach(placement ->
                            unplaced.add(new Unplaced(placement.applicationId(), GreedyAllocator.NO_PLACE_THAT_SUITS)));
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            audit.record("sessions.allocated", vacancyId, Map.of("stage", stageCode));
            return new AllocationOutcome.Allocated(placed, unplaced, toLookAt(vacancyId, stageCode));
        });
    }

    /** Who is to get which place, unless it cannot be had any more; or why none are given. */
    private record Proposed(@Nullable AllocationOutcome refusal, Timetable timetable) {

        static Proposed not(AllocationOutcome why) {
            return new Proposed(why, new Timetable(List.of(), List.of()));
        }
    }

    private Proposed propose(UUID vacancyId, String stageCode) {
        Optional<AssessmentPlan> plan = plans.findByIdOptional(vacancyId);
        Optional<Stage> stage = plan.flatMap(known -> stages.of(known, stageCode));
        if (plan.isEmpty() || stage.isEmpty()) {
            return Proposed.not(new AllocationOutcome.NoSuchStage());
        }
        if (plan.get().isWithdrawn()) {
            return Proposed.not(new AllocationOutcome.VacancyWithdrawn());
        }
        if (!stage.get().hasSessions()) {
            return Proposed.not(new AllocationOutcome.NoSessionsHere());
        }
        if (stage.get().isUndecided()) {
            return Proposed.not(new AllocationOutcome.NotDecided());
        }
        List<Entry> withoutPlace = entries.withoutPlace(vacancyId, stageCode);
        Map<UUID, List<Span>> appointments = elsewhere.read(
                withoutPlace.stream()
                        .map(entry -> entry.candidacy().candidateId())
                        .toList(),
                vacancyId,
                stageCode);
        Map<UUID, AssessmentSession> open = open(vacancyId, stageCode);
        List<Placement> taken = entries.applicationsIn(vacancyId, stageCode, open.keySet()).entrySet().stream()
                .flatMap(session ->
                        session.getValue().stream().map(application -> new Placement(application, session.getKey())))
                .toList();
        return new Proposed(
                null,
                allocator.allocate(new Problem(
                        withoutPlace.stream()
                                .map(entry -> seeker(entry, appointments))
                                .toList(),
                        open.values().stream().map(AllocateSessions::slot).toList(),
                        taken,
                        plan.get().process().orElseThrow().zone())));
    }

    // No candidate withdraws, and no other planner gives places, until this is committed; what happened since it was
    // proposed counts
    private List<Placement> place(UUID vacancyId, String stageCode, List<Placement> wanted) {
        Optional<AssessmentPlan> plan = plans.lock(vacancyId).filter(known -> !known.isWithdrawn());
        Optional<Stage> stage = plan.flatMap(known -> stages.of(known, stageCode));
        if (stage.isEmpty()) {
            return List.of();
        }
        Map<UUID, Entry> waiting = entries
                .lockAtStage(wanted.stream().map(Placement::applicationId).toList(), stageCode, EntryStatus.WAITING)
                .stream()
                .filter(entry -> entry.sessionId().isEmpty())
                .collect(Collectors.toMap(Entry::applicationId, Function.identity()));
        Map<UUID, List<Span>> appointments = elsewhere.of(
                waiting.values().stream()
                        .map(entry -> entry.candidacy().candidateId())
                        .toList(),
                vacancyId,
                stageCode);
        Map<UUID, AssessmentSession> open = open(vacancyId, stageCode);
        ZoneId zone = plan.get().process().orElseThrow().zone();
        Instant now = clock.instant();
        List<Placement> given = new ArrayList<>();
        List<Gift> gifts = new ArrayList<>();
        for (Placement placement : wanted) {
            Entry entry = waiting.get(placement.applicationId());
            AssessmentSession session = open.get(placement.sessionId());
            if (entry != null
                    && session != null
                    && !session.isFull()
                    && Suitability.suits(slot(session), seeker(entry, appointments), zone)) {
                session.take();
                entry.place(session.id());
                given.add(placement);
                gifts.add(new Gift(
                        entry,
                        session.assessors().stream().map(SessionAssessor::id).toList(),
                        session.startsAt()));
                outbox.add(Invitations.of(stage.get(), entry.candidacy(), session, now));
            }
        }
        if (stage.get().matrix().isPresent()) {
            assignments.give(vacancyId, gifts);
        }
        return given;
    }

    private Map<UUID, AssessmentSession> open(UUID vacancyId, String stageCode) {
        Instant now = clock.instant();
        return sessions.of(vacancyId, stageCode).stream()
                .filter(session -> !session.hasBegun(now))
                .collect(Collectors.toMap(AssessmentSession::id, Function.identity()));
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
    private List<ToLookAt> toLookAt(UUID vacancyId, String stageCode) {
        ZoneId zone = plans.findById(vacancyId).process().orElseThrow().zone();
        Map<UUID, AssessmentSession> open = open(vacancyId, stageCode);
        List<ToLookAt> found = new ArrayList<>();
        for (Entry entry : entries.placedWithAdjustment(vacancyId, stageCode)) {
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

    private static Slot slot(AssessmentSession session) {
        return new Slot(
                session.id(),
                session.startsAt(),
                session.endsAt(),
                session.capacity(),
                session.assessors().stream().map(SessionAssessor::id).toList());
    }
}
