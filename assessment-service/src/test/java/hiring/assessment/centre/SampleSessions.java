package hiring.assessment.centre;

import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import java.util.UUID;

/** Sessions without a database. */
public final class SampleSessions {

    private SampleSessions() {}

    /** An interview. */
    public static AssessmentSession of(SessionDraft draft) {
        return new AssessmentSession(new VacancyId(new UUID(0, 1)), new StageCode("interview"), draft);
    }
}
