package hiring.application.review.rest;

import hiring.application.review.ApplicationCounts;
import hiring.application.vacancy.IntakePlaces;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a vacancy's applications, to be compared with the counts of the other services.
 *
 * @param submitted all applications ever submitted, including those withdrawn since
 * @param eligible of those submitted and not withdrawn, like {@code ineligible} and {@code undecided}
 * @param sealed how many were counted at the sealing; absent before
 * @param withinGrace submitted after the closing, within the grace period of all candidates
 * @param byExtension submitted after both, by candidates with an extension
 * @param offersMade all offers ever made
 * @param intakes in which those appointed start, in the order of their dates; none if all start on one day or by
 *     agreement
 */
record ApplicationCountsView(
        long drafts,
        long submitted,
        long withdrawn,
        long eligible,
        long ineligible,
        long undecided,
        @Nullable Integer sealed,
        long withinGrace,
        long byExtension,
        long offersMade,
        long offersAccepted,
        long offersDeclined,
        long offersLapsed,
        long offersWithdrawn,
        long feedbackRequested,
        List<IntakeView> intakes) {

    /**
     * An intake of a vacancy.
     *
     * @param places how many can start on its day
     * @param placesLeft those that no open or accepted offer holds
     */
    record IntakeView(LocalDate startsOn, int places, long placesLeft) {

        static IntakeView of(IntakePlaces intake) {
            return new IntakeView(intake.startsOn(), intake.places(), intake.left());
        }
    }

    static ApplicationCountsView of(ApplicationCounts counts) {
        return new ApplicationCountsView(
                counts.drafts(),
                counts.submitted(),
                counts.withdrawn(),
                counts.eligible(),
                counts.ineligible(),
                counts.undecided(),
                counts.sealed(),
                counts.withinGrace(),
                counts.byExtension(),
                counts.offersMade(),
                counts.offersAccepted(),
                counts.offersDeclined(),
                counts.offersLapsed(),
                counts.offersWithdrawn(),
                counts.feedbackRequested(),
                counts.intakes().stream().map(IntakeView::of).toList());
    }
}
