package hiring.assessment.centre;

import java.time.Instant;
import java.util.List;

/** A session as a recruiter wants to hold it. */
public record SessionDraft(
        Instant startsAt, Instant endsAt, String place, int capacity, List<SessionAssessor> assessors) {

    public SessionDraft {
        assessors = List.copyOf(assessors);
    }
}
