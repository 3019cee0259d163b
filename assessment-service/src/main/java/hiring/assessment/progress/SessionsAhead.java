package hiring.assessment.progress;

import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import java.time.Instant;

/** Sessions that are still to come. Implemented by the feature that plans them. */
public interface SessionsAhead {

    /** Whether a session of the stage is planned that has not begun. */
    boolean isAnyAhead(VacancyId vacancyId, StageCode stageCode, Instant now);
}
