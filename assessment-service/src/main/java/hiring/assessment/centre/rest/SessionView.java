package hiring.assessment.centre.rest;

import hiring.assessment.centre.AssessmentSession;
import hiring.assessment.centre.SessionAssessor;
import hiring.assessment.sheet.PanelRole;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A planned session.
 *
 * @param place where it is held
 * @param capacity how many candidates can attend
 * @param taken how many places candidates have
 */
public record SessionView(
        UUID id,
        UUID vacancyId,
        String stageCode,
        Instant startsAt,
        Instant endsAt,
        String place,
        @Min(0) int capacity,
        @Min(0) int taken,
        List<SessionAssessorView> assessors) {

    public static SessionView of(AssessmentSession session) {
        return new SessionView(
                session.id(),
                session.vacancyId().value(),
                session.stageCode().value(),
                session.startsAt(),
                session.endsAt(),
                session.place(),
                session.capacity(),
                session.taken(),
                session.assessors().stream().map(SessionAssessorView::of).toList());
    }

    /**
     * An assessor of a session.
     *
     * @param role absent in sessions that were planned before there were roles
     */
    public record SessionAssessorView(
            UUID id, String name, @Nullable PanelRole role) {

        static SessionAssessorView of(SessionAssessor assessor) {
            return new SessionAssessorView(assessor.id(), assessor.name(), assessor.role());
        }
    }
}
