package hiring.assessment.booking;

import hiring.assessment.centre.AssessmentSession;
import hiring.assessment.centre.SessionAssessor;
import hiring.assessment.centre.SessionRule;
import hiring.assessment.centre.Sessions;
import hiring.assessment.centre.Span;
import hiring.events.SelectionStage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a candidate can have a place in a session that they choose; {@link Sessions#choices} lists such sessions. */
final class PlaceRule {

    private PlaceRule() {}

    /**
     * Why not; empty where nothing stands against it.
     *
     * @param from the session in which the candidate has a place; absent where there is none
     * @param elsewhere other appointments of the candidate
     * @param barred assessors who may not assess the candidate
     */
    static Optional<PlaceRefusal> whyNot(
            SelectionStage stage,
            ZoneId zone,
            @Nullable AssessmentSession from,
            AssessmentSession to,
            List<Span> elsewhere,
            Set<UUID> barred,
            Instant now) {
        if (from != null && from.hasBegun(now)) {
            return Optional.of(new PlaceRefusal.HasBegun(from.startsAt()));
        }
        if (to.hasBegun(now)) {
            return Optional.of(new PlaceRefusal.HasBegun(to.startsAt()));
        }
        if (!isOffered(stage, zone, to)) {
            return Optional.of(new PlaceRefusal.NotOnADayOfTheStage());
        }
        if (elsewhere.stream().anyMatch(to.span()::overlaps)) {
            return Optional.of(new PlaceRefusal.CandidateElsewhere());
        }
        if (hasAny(to, barred)) {
            return Optional.of(new PlaceRefusal.PanelHasConflict());
        }
        return to.isFull() ? Optional.of(new PlaceRefusal.Full()) : Optional.empty();
    }

    private static boolean isOffered(SelectionStage stage, ZoneId zone, AssessmentSession session) {
        return SessionRule.isDayOf(stage, session.startsAt().atZone(zone).toLocalDate());
    }

    private static boolean hasAny(AssessmentSession session, Set<UUID> barred) {
        return session.assessors().stream().map(SessionAssessor::id).anyMatch(barred::contains);
    }
}
