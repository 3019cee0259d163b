package hiring.assessment.booking;

import hiring.assessment.centre.AssessmentSession;
import hiring.assessment.centre.Sessions;
import hiring.assessment.centre.Sessions.Choosing;
import hiring.assessment.panel.ConflictsOfInterest;
import hiring.assessment.participation.Participations;
import hiring.assessment.participation.Participations.Place;
import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.StageLookup;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.StageCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists the sessions from which a candidate can choose. */
@ApplicationScoped
public class FreeSessions {

    private final Participations participations;
    private final FindStage findStage;
    private final Sessions sessions;
    private final ConflictsOfInterest conflicts;
    private final InstantSource clock;

    FreeSessions(
            Participations participations,
            FindStage findStage,
            Sessions sessions,
            ConflictsOfInterest conflicts,
            InstantSource clock) {
        this.participations = participations;
        this.findStage = findStage;
        this.sessions = sessions;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * A session with free places, or the candidate's own.
     *
     * @param booked whether the candidate has a place in it
     */
    public record Choice(AssessmentSession session, boolean booked) {}

    /** The last session of the page before, in the order of the list. */
    public record After(Instant startsAt, UUID id) {}

    /**
     * In the order of their start, one more than asked for where more follow. Empty where the application is another
     * candidate's, or does not take part; the list is empty where candidates do not book.
     */
    @Transactional
    public Optional<List<Choice>> list(
            CandidateId candidate, ApplicationId application, StageCode stageCode, @Nullable After after, int limit) {
        return participations.placeOf(candidate, application, stageCode).map(place -> switch (findStage.find(
                place.vacancyId(), stageCode)) {
            case StageLookup.NoSuchStage() -> List.<Choice>of();
            case StageLookup.OfWithdrawnVacancy withdrawn -> List.<Choice>of();
            case StageLookup.OpenStage open ->
                open.stage().isBookedByCandidates() && !open.stage().isOver()
                        ? choices(open, place, application, after, limit + 1)
                        : List.<Choice>of();
        });
    }

    private List<Choice> choices(
            StageLookup.OpenStage open, Place place, ApplicationId application, @Nullable After after, int most) {
        Choosing choosing = new Choosing(
                place.vacancyId(),
                open.stage().code(),
                open.process().zone(),
                open.stage().definition().dates(),
                conflicts.of(application),
                place.sessionId());
        return sessions
                .choices(
                        choosing,
                        clock.instant(),
                        after == null ? null : after.startsAt(),
                        after == null ? null : after.id(),
                        most)
                .stream()
                .map(session -> new Choice(session, session.id().equals(place.sessionId())))
                .toList();
    }
}
