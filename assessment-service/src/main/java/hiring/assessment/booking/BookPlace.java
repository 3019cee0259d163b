package hiring.assessment.booking;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.centre.AssessmentSession;
import hiring.assessment.centre.Sessions;
import hiring.assessment.panel.ConflictsOfInterest;
import hiring.assessment.participation.FindParticipant;
import hiring.assessment.participation.FindParticipant.ParticipantLookup;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.ParticipationReason;
import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.participation.Participations;
import hiring.assessment.participation.Participations.Place;
import hiring.assessment.participation.RecordFact;
import hiring.assessment.participation.StageFact;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.StageLookup;
import hiring.assessment.scoring.AssignReviewers;
import hiring.events.SessionPlaceReleased.Reason;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate books a place in a session of a stage, moves it to another session, or gives it up, until the session
 * begins. A repeated request changes nothing. See decision 0068.
 */
@ApplicationScoped
public class BookPlace {

    private final Participations participations;
    private final FindParticipant findParticipant;
    private final RecordFact recordFact;
    private final Sessions sessions;
    private final Elsewhere elsewhere;
    private final ConflictsOfInterest conflicts;
    private final ReleasePlaces releasePlaces;
    private final AssignReviewers assignments;
    private final TakePlace takePlace;
    private final Audit audit;
    private final InstantSource clock;

    BookPlace(
            Participations participations,
            FindParticipant findParticipant,
            RecordFact recordFact,
            Sessions sessions,
            Elsewhere elsewhere,
            ConflictsOfInterest conflicts,
            ReleasePlaces releasePlaces,
            AssignReviewers assignments,
            TakePlace takePlace,
            Audit audit,
            InstantSource clock) {
        this.participations = participations;
        this.findParticipant = findParticipant;
        this.recordFact = recordFact;
        this.sessions = sessions;
        this.elsewhere = elsewhere;
        this.conflicts = conflicts;
        this.releasePlaces = releasePlaces;
        this.assignments = assignments;
        this.takePlace = takePlace;
        this.audit = audit;
        this.clock = clock;
    }

    /** The candidate's own booking. */
    @Transactional
    public BookingOutcome book(CandidateId candidate, ApplicationId application, StageCode stageCode, UUID sessionId) {
        Optional<Place> own = participations.placeOf(candidate, application, stageCode);
        if (own.isEmpty()) {
            return new BookingOutcome.NoSuchParticipant();
        }
        // Without a lock: most of those who come too late need not wait for the others
        boolean another = !sessionId.equals(own.get().sessionId());
        if (another && sessions.isFull(sessionId, own.get().vacancyId(), stageCode)) {
            return new BookingOutcome.Refused(new PlaceRefusal.Full());
        }
        return book(own.get().vacancyId(), stageCode, application, sessionId);
    }

    /** The booking of a candidate who told a recruiter which session to book, for example by telephone. */
    @Transactional
    public BookingOutcome book(VacancyId vacancy, StageCode stageCode, ApplicationId application, UUID sessionId) {
        return switch (findParticipant.lock(vacancy, stageCode, application)) {
            case ParticipantLookup.NoSuchParticipant() -> new BookingOutcome.NoSuchParticipant();
            case ParticipantLookup.Participant participant ->
                whyNot(participant).orElseGet(() -> book(participant, sessionId));
        };
    }

    private static Optional<BookingOutcome> whyNot(ParticipantLookup.Participant participant) {
        PlanStage stage = participant.found().stage();
        if (participant.found() instanceof StageLookup.OfWithdrawnVacancy) {
            return Optional.of(new BookingOutcome.VacancyWithdrawn());
        }
        if (!stage.isBookedByCandidates()) {
            return Optional.of(new BookingOutcome.NotSelfBooked());
        }
        // Scored or absent from a session, too: there is nothing left to attend
        Participation participation = participant.participation();
        boolean done = participation.status() == ParticipationStatus.SCORED && !hasBookedNothing(participation);
        if (participant.isOver() || done) {
            return Optional.of(new BookingOutcome.StageOver());
        }
        return stage.isUndecided() ? Optional.of(new BookingOutcome.NotDecided()) : Optional.empty();
    }

    // Recorded once all sessions had begun; another one was planned since
    private static boolean hasBookedNothing(Participation participation) {
        return participation.sessionId().isEmpty()
                && participation
                        .reason()
                        .filter(ParticipationReason.DID_NOT_ATTEND::equals)
                        .isPresent();
    }

    private BookingOutcome book(ParticipantLookup.Participant participant, UUID sessionId) {
        Participation participation = participant.participation();
        StageLookup.Known found = participant.found();
        VacancyId vacancy = new VacancyId(found.plan().vacancyId());
        StageCode stageCode = found.stage().code();
        Optional<AssessmentSession> to = sessions.findByIdOptional(sessionId)
                .filter(session -> session.isOf(vacancy.value(), stageCode.value()));
        if (to.isEmpty()) {
            return new BookingOutcome.NoSuchSession();
        }
        AssessmentSession from = current(participation);
        if (from != null && from.id().equals(sessionId)) {
            return new BookingOutcome.Booked(from);
        }
        Instant now = clock.instant();
        UUID candidate = participation.candidacy().candidateId();
        return PlaceRule.whyNot(
                        found.stage().definition(),
                        found.process().zone(),
                        from,
                        to.get(),
                        elsewhere.of(List.of(candidate), vacancy, stageCode).getOrDefault(candidate, List.of()),
                        conflicts.of(new ApplicationId(participation.applicationId())),
                        now)
                .<BookingOutcome>map(BookingOutcome.Refused::new)
                .orElseGet(() -> take(found.stage(), participation, from, to.get(), now));
    }

    private BookingOutcome take(
            PlanStage stage,
            Participation participation,
            @Nullable AssessmentSession from,
            AssessmentSession to,
            Instant now) {
        takePlace.take(stage, participation, from, to, now);
        audit.record(
                AssessmentAction.PLACE_BOOKED,
                participation.applicationId(),
                from == null
                        ? Map.of(
                                "stage",
                                stage.code().value(),
                                "session",
                                to.id().toString())
                        : Map.of(
                                "stage", stage.code().value(),
                                "session", to.id().toString(),
                                "from", from.id().toString()));
        return new BookingOutcome.Booked(to);
    }

    /** The candidate gives up the place. Another one can be booked. */
    @Transactional
    public BookingOutcome giveUp(CandidateId candidate, ApplicationId application, StageCode stageCode) {
        Optional<Place> own = participations.placeOf(candidate, application, stageCode);
        if (own.isEmpty()) {
            return new BookingOutcome.NoSuchParticipant();
        }
        return switch (findParticipant.lock(own.get().vacancyId(), stageCode, application)) {
            case ParticipantLookup.NoSuchParticipant() -> new BookingOutcome.NoSuchParticipant();
            case ParticipantLookup.Participant participant ->
                whyNot(participant).orElseGet(() -> giveUp(participant.participation(), stageCode));
        };
    }

    private BookingOutcome giveUp(Participation participation, StageCode stageCode) {
        AssessmentSession from = current(participation);
        if (from == null) {
            return new BookingOutcome.GivenUp();
        }
        if (from.hasBegun(clock.instant())) {
            return new BookingOutcome.Refused(new PlaceRefusal.HasBegun(from.startsAt()));
        }
        sessions.holdPlaces();
        releasePlaces.release(participation, from, Reason.GIVEN_UP);
        assignments.cancel(participation);
        recordFact.record(participation, new StageFact.PlaceLost());
        audit.record(
                AssessmentAction.PLACE_GIVEN_UP,
                participation.applicationId(),
                Map.of("stage", stageCode.value(), "session", from.id().toString()));
        return new BookingOutcome.GivenUp();
    }

    private @Nullable AssessmentSession current(Participation participation) {
        return participation.sessionId().map(sessions::findById).orElse(null);
    }
}
