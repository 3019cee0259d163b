package hiring.assessment.booking;

import hiring.assessment.centre.AssessmentSession;
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
        boolean same = from.id().equals(to.id()) && !from.hasBegun(now);
        return same
                ? Optional.of(new MoveOutcome.AlreadyThere())
                : PlaceRule.whyNot(stage, zone, from, to, elsewhere, barred, now)
                        .map(MoveOutcome.Refused::new);
    }
}
