package hiring.events;

import org.jspecify.annotations.Nullable;

/**
 * An applicant asked for an adjustment at a stage. The application says which and why, for staff who arrange it
 * (decision 0054).
 *
 * @param timeOfDay when the applicant can take part; absent if they chose none or wrote it as text
 * @param timeInWords the applicant wrote about the time of day as text, which a person must read
 */
public record StageAdjustment(String stageCode, @Nullable TimeOfDay timeOfDay, boolean timeInWords) {

    /** A half of a day at the place of the stage. */
    public enum TimeOfDay {
        /** Ends by one o'clock. */
        MORNING,
        /** Starts at noon or later. */
        AFTERNOON
    }
}
