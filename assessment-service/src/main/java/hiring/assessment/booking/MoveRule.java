package hiring.assessment.booking;

import hiring.assessment.centre.AssessmentSession;
import hiring.assessment.centre.SessionAssessor;
import hiring.assessment.centre.SessionRule;
import hiring.assessment.centre.Span;
import hiring.events.SelectionStage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whether a candidate can move from one session of a stage to another one. */
final class MoveRule {

    private MoveRule() {}

    /**
     * Why not; empty where nothing stands against it.
     *
     * @param elsewhere other appointments of the candidate
     * @param barred assessors who may not assess the candidate
     */
    static Optional<MoveOutcome> whyNot(
            SelectionStage stage,
            ZoneId zone,
            AssessmentSession from,
            AssessmentSession to,
            List<Span> elsewhere,
            Set<UUID> barred,
            Instant now) {
        if (from.hasBegun(now)) {
            return Optional.of(new MoveOutcome.HasBegun(from.startsAt()));
        }
        if (from.id().equals(to.id())) {
            return Optional.of(new MoveOutcome.AlreadyThere());
        }
        if (to.hasBegun(now)) {
            return Optional.of(new MoveOutcome.HasBegun(to.startsAt()));
        }
        if (!SessionRule.isDayOf(stage, to.startsAt().atZone(zone).toLocalDate())) {
            return Optional.of(new MoveOutcome.NotOnADayOfTheStage());
        }
        if (elsewhere.stream().anyMatch(to.span()::overlaps)) {
            return Optional.of(new MoveOutcome.CandidateElsewhere());
        }
        if (to.assessors().stream().map(SessionAssessor::id).anyMatch(barred::contains)) {
            return Optional.of(new MoveOutcome.PanelHasConflict());
        }
        return to.isFull() ? Optional.of(new MoveOutcome.Full()) : Optional.empty();
    }
}
