package hiring.assessment.feedback.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the requests for feedback.
 *
 * @param next the cursor of the next page; absent on the last page
 */
record FeedbackRequestPage(
        List<FeedbackRequestView> items, @Nullable String next) {}
