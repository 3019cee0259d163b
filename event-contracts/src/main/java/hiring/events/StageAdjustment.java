package hiring.events;

import org.jspecify.annotations.Nullable;

/**
 * That an applicant asked for something to be arranged at a stage. What it is and why is in the application, for those
 * who arrange it.
 *
 * @param timeOfDay when the applicant can take part; absent where they named none, or said it in words of their own
 * @param timeInWords the applicant asked about the time of day, and only a person can read how
 */
public record StageAdjustment(String stageCode, @Nullable TimeOfDay timeOfDay, boolean timeInWords) {

    /** A half of a day at the place of the stage. */
    public enum TimeOfDay {
        /** Over by one o'clock. */
        MORNING,
        /** Not before noon. */
        AFTERNOON
    }
}
