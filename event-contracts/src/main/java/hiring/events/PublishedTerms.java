package hiring.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of employment that follow a vacancy into the offer, the letter and the checks before the start; they come
 * from the row of the grade and the settings from which the pack was written too.
 *
 * @param noticeMonths how long before leaving notice must be given
 * @param annualLeaveDays in a year, without public holidays
 * @param politicallyRestricted whether the holder may not be active in politics
 * @param carNeeded whether the holder provides a car for journeys
 * @param dbsLevel which check of the Disclosure and Barring Service is made; absent for none
 * @param managerProgramme what managers of this grade have to take; absent where the grade has none
 * @param checks what is looked into before the start, in the order in which it is told; absent in events that were
 *     written before it was told
 */
public record PublishedTerms(
        int noticeMonths,
        int annualLeaveDays,
        boolean politicallyRestricted,
        boolean carNeeded,
        @Nullable DbsLevel dbsLevel,
        boolean worksWithChildren,
        @Nullable ManagerProgramme managerProgramme,
        @Nullable List<PreEmploymentCheck> checks) {

    public PublishedTerms {
        checks = checks == null ? null : List.copyOf(checks);
    }

    /** Checks of criminal records. */
    public enum DbsLevel {
        BASIC,
        STANDARD,
        ENHANCED,
        ENHANCED_WITH_BARRED_LISTS
    }

    /**
     * Training that must be taken.
     *
     * @param withinMonths of starting
     */
    public record ManagerProgramme(String name, int withinMonths) {}
}
