package hiring.assessment.timetable;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.booking.Elsewhere;
import hiring.assessment.centre.AssessmentSession;
import hiring.assessment.centre.SessionAssessor;
import hiring.assessment.centre.Sessions;
import hiring.assessment.centre.Span;
import hiring.assessment.panel.ConflictsOfInterest;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.participation.Participations;
import hiring.assessment.participation.RecordFact;
import hiring.assessment.participation.StageFact;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.KindTraits.SessionForm;
import hiring.assessment.plan.StageLookup;
import hiring.assessment.scoring.AssignReviewers;
import hiring.assessment.scoring.AssignReviewers.Gift;
import hiring.assessment.timetable.AllocationOutcome.ToLookAt;
import hiring.assessment.timetable.SessionAllocator.Placement;
import hiring.assessment.timetable.SessionAllocator.Problem;
import hiring.assessment.timetable.SessionAllocator.Seeker;
import hiring.assessment.timetable.SessionAllocator.Slot;
import hiring.assessment.timetable.SessionAllocator.Timetable;
import hiring.assessment.timetable.SessionAllocator.Unplaced;
import hiring.events.AssessmentEvent;
import hiring.events.StageAdjustment;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives a place to every participant of a stage who has none. */
@ApplicationScoped
public class AllocateSessions {

    private static final int PART = 100;

    private final AssessmentPlans plans;
    private final FindStage findStage;
    private final RecordFact recordFact;
    private final Participations participations;
    private final Sessions sessions;
    private final SessionAllocator allocator;
    private final Elsewhere elsewhere;
    private final ConflictsOfInterest conflicts;
    private final AssignReviewers assignments;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    AllocateSessions(
            AssessmentPlans plans,
            FindStage findStage,
            RecordFact recordFact,
            Participations participations,
            Sessions sessions,
            SessionAllocator allocator,
            Elsewhere elsewhere,
            ConflictsOfInterest conflicts,
            AssignReviewers assignments,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.plans = plans;
        this.findStage = findStage;
        this.recordFact = recordFact;
        this.participations = participations;
        this.sessions = sessions;
        this.allocator = allocator;
        this.elsewhere = elsewhere;
        this.conflicts = conflicts;
        this.assignments = assignments;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives the places in parts, each in its own transaction: between two of them others may act on the vacancy. Asked
     * for again after it was cut off, it goes on with those who have none.
     */
    public AllocationOutcome allocate(VacancyId vacancyId, StageCode stageCode) {
        Draft proposed = QuarkusTransaction.requiringNew().call(() -> propose(vacancyId, stageCode));
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
            audit.record(AssessmentAction.SESSIONS_ALLOCATED, vacancyId.value(), Map.of("stage", stageCode.value()));
            return new AllocationOutcome.Allocated(placed, unplaced, toLookAt(vacancyId, stageCode));
        });
    }

    /** Who is to get which place, unless it cannot be had any more; or why none are given. */
    private record Draft(@Nullable AllocationOutcome refusal, Timetable timetable) {

        static Draft not(AllocationOutcome why) {
            return new Draft(why, new Timetable(List.of(), List.of()));
        }
    }

    private Draft propose(VacancyId vacancyId, StageCode stageCode) {
        return switch (findStage.find(vacancyId, stageCode)) {
            case StageLookup.NoSuchStage() -> Draft.not(new AllocationOutcome.NoSuchStage());
            case StageLookup.OfWithdrawnVacancy withdrawn -> Draft.not(new AllocationOutcome.VacancyWithdrawn());
            case StageLookup.OpenStage open -> propose(open, vacancyId, stageCode);
        };
    }

    private Draft propose(StageLookup.OpenStage found, VacancyId vacancyId, StageCode stageCode) {
        if (!found.stage().hasSessions()) {
            return Draft.not(new AllocationOutcome.NoSessionsHere());
        }
        if (found.stage().isBookedByCandidates()) {
            return Draft.not(new AllocationOutcome.BookedByCandidates());
        }
        if (found.stage().isUndecided()) {
            return Draft.not(new AllocationOutcome.NotDecided());
        }
        List<Participation> withoutPlace = participations.withoutPlace(vacancyId, stageCode);
        Map<UUID, List<Span>> appointments = elsewhere.read(
                withoutPlace.stream()
                        .map(participation -> participation.candidacy().candidateId())
                        .toList(),
                vacancyId,
                stageCode);
        Map<UUID, AssessmentSession> open = open(vacancyId, stageCode);
        Map<UUID, Set<UUID>> barred = conflicts.ofVacancy(vacancyId);
        List<Placement> taken = participations.applicationsIn(vacancyId, stageCode, open.keySet()).entrySet().stream()
                .flatMap(session ->
                        session.getValue().stream().map(application -> new Placement(application, session.getKey())))
                .toList();
        return new Draft(
                null,
                allocator.allocate(new Problem(
                        withoutPlace.stream()
                                .map(participation -> seeker(participation, appointments, barred))
                                .toList(),
                        open.values().stream().map(AllocateSessions::slot).toList(),
                        taken,
                        found.process().zone())));
    }

    // Until this is committed no candidate withdraws and no other caller gives places. What has happened since the
    // proposal is taken into account
    private List<Placement> place(VacancyId vacancyId, StageCode stageCode, List<Placement> wanted) {
        return switch (findStage.lock(vacancyId, stageCode)) {
            case StageLookup.NoSuchStage() -> List.of();
            case StageLookup.OfWithdrawnVacancy withdrawn -> List.of();
            case StageLookup.OpenStage open -> place(open, vacancyId, stageCode, wanted);
        };
    }

    private List<Placement> place(
            StageLookup.OpenStage found, VacancyId vacancyId, StageCode stageCode, List<Placement> wanted) {
        Map<UUID, Participation> waiting = participations
                .lockAtStage(
                        wanted.stream().map(Placement::applicationId).toList(),
                        stageCode,
                        List.of(ParticipationStatus.WAITING))
                .stream()
                .filter(participation -> participation.sessionId().isEmpty())
                .collect(Collectors.toMap(Participation::applicationId, Function.identity()));
        Map<UUID, List<Span>> appointments = elsewhere.of(
                waiting.values().stream()
                        .map(participation -> participation.candidacy().candidateId())
                        .toList(),
                vacancyId,
                stageCode);
        Map<UUID, AssessmentSession> open = open(vacancyId, stageCode);
        Map<UUID, Set<UUID>> barred = conflicts.of(waiting.keySet());
        ZoneId zone = found.process().zone();
        SessionForm form = found.stage().parts().sessions();
        Instant now = clock.instant();
        List<Placement> given = new ArrayList<>();
        List<Gift> gifts = new ArrayList<>();
        for (Placement placement : wanted) {
            Participation participation = waiting.get(placement.applicationId());
            AssessmentSession session = open.get(placement.sessionId());
            if (participation != null
                    && session != null
                    && !session.isFull()
                    && Suitability.suits(slot(session), seeker(participation, appointments, barred), zone)) {
                AssessmentEvent invitation = session.take(participation.candidacy(), form, now);
                recordFact.record(participation, new StageFact.SessionPlaced(session.id()));
                given.add(placement);
                gifts.add(new Gift(participation, session.panel(), session.startsAt()));
                outbox.add(invitation);
            }
        }
        if (found.stage().matrix().isPresent()) {
            assignments.give(vacancyId.value(), gifts);
        }
        return given;
    }

    private Map<UUID, AssessmentSession> open(VacancyId vacancyId, StageCode stageCode) {
        Instant now = clock.instant();
        return sessions.of(vacancyId, stageCode).stream()
                .filter(session -> !session.hasBegun(now))
                .collect(Collectors.toMap(AssessmentSession::id, Function.identity()));
    }

    private static Seeker seeker(
            Participation participation, Map<UUID, List<Span>> elsewhere, Map<UUID, Set<UUID>> barred) {
        return new Seeker(
                participation.applicationId(),
                elsewhere.getOrDefault(participation.candidacy().candidateId(), List.of()),
                participation
                        .candidacy()
                        .askedAt(new StageCode(participation.stageCode()))
                        .map(StageAdjustment::timeOfDay)
                        .orElse(null),
                barred.getOrDefault(participation.applicationId(), Set.of()));
    }

    // Those with a place from before as well: who looks at the answer sees all who are still to come
    private List<ToLookAt> toLookAt(VacancyId vacancyId, StageCode stageCode) {
        ZoneId zone = plans.findById(vacancyId.value()).process().orElseThrow().zone();
        Map<UUID, AssessmentSession> open = open(vacancyId, stageCode);
        List<ToLookAt> found = new ArrayList<>();
        for (Participation participation : participations.placedWithAdjustment(vacancyId, stageCode)) {
            Optional<AssessmentSession> session = participation.sessionId().map(open::get);
            Optional<StageAdjustment> asked =
                    participation.candidacy().askedAt(new StageCode(participation.stageCode()));
            if (session.isPresent() && asked.isPresent()) {
                found.add(new ToLookAt(
                        participation.applicationId(),
                        session.get().id(),
                        why(participation, asked.get(), session.get(), zone)));
            }
        }
        return found;
    }

    private static AdjustmentConcern why(
            Participation participation, StageAdjustment asked, AssessmentSession session, ZoneId zone) {
        Seeker seeker = new Seeker(participation.applicationId(), List.of(), asked.timeOfDay(), Set.of());
        if (!Suitability.suits(slot(session), seeker, zone)) {
            return AdjustmentConcern.OTHER_TIME_OF_DAY;
        }
        return asked.timeInWords() ? AdjustmentConcern.TIME_IN_WORDS : AdjustmentConcern.ADJUSTMENT_ASKED;
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
