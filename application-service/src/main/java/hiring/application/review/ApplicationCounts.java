package hiring.application.review;

import hiring.application.vacancy.IntakePlaces;
import java.util.List;
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
 * @param intakes in the order of their dates; none where all start on one day or by agreement
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
        long feedbackRequested,
        List<IntakePlaces> intakes) {

    public ApplicationCounts {
        intakes = List.copyOf(intakes);
    }
}
