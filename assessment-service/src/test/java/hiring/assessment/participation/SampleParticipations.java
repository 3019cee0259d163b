package hiring.assessment.participation;

import hiring.events.AssessmentEvent;
import java.util.List;

/** Participations without a database. */
public final class SampleParticipations {

    private SampleParticipations() {}

    /** Applies a fact and returns the events that follow. */
    public static List<AssessmentEvent> record(Participation participation, StageFact fact) {
        return participation.apply(fact);
    }
}
