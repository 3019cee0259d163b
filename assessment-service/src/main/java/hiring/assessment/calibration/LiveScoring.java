package hiring.assessment.calibration;

import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What calibration has to know of the scoring of candidates. Implemented by the feature that has the sheets. */
public interface LiveScoring {

    /** Whether an assessor has handed in a sheet at the stage. */
    boolean hasBegun(VacancyId vacancyId, StageCode stageCode);

    /** Whether the assessor has, or had, a candidate to score at the stage. */
    boolean isFor(StaffId assessor, VacancyId vacancyId, StageCode stageCode);

    /**
     * A stage at which an assessor has sheets to score.
     *
     * @param since when the first of them was given
     */
    record StageToScore(UUID vacancyId, String stageCode, Instant since) {}

    /** The stages at which the assessor has sheets to score. An assessor has few. */
    List<StageToScore> toScore(StaffId assessor);
}
