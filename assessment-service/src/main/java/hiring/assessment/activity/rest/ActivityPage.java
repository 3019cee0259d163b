package hiring.assessment.activity.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the activities of a candidate.
 *
 * @param next the cursor of the next page; absent on the last page
 */
record ActivityPage(List<ActivityView> items, @Nullable String next) {}
