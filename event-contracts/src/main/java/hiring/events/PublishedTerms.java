package hiring.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of employment of a vacancy, for the offer, the letter and the pre-employment checks. They come from the
 * same grade row and settings as the pack.
 *
 * @param noticeMonths the period of notice
 * @param annualLeaveDays in a year, without public holidays
 * @param politicallyRestricted whether the post holder may not be active in politics
 * @param carNeeded whether the post holder provides a car for journeys
 * @param dbsLevel which check of the Disclosure and Barring Service is made; absent for none
 * @param managerProgramme training that managers of this grade must take; absent if the grade has none
 * @param checks the pre-employment checks, in the order in which candidates are told; absent in events that were
 *     written before this field existed (decision 0032)
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
