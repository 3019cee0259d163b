package hiring.application.review.rest;

import hiring.application.review.ApplicationCounts;
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
        long feedbackRequested) {

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
                counts.feedbackRequested());
    }
}
