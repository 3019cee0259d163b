package hiring.application.review;

import org.jspecify.annotations.Nullable;

/**
 * How many there are of each, to be compared with what the other services count.
 *
 * @param submitted every application ever submitted, those withdrawn since included
 * @param eligible of those submitted and not withdrawn, as {@code ineligible} and {@code undecided}
 * @param sealed how many were counted at the sealing; absent before
 * @param withinGrace submitted after the closing, within the grace of all candidates
 * @param byExtension submitted after both, by people who were given longer
 * @param offersMade every offer ever made
 */
public record ApplicationCounts(
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
        long feedbackRequested) {}
