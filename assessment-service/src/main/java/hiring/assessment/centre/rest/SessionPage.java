package hiring.assessment.centre.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the sessions of a stage.
 *
 * @param next the cursor of the next page; absent on the last page
 */
record SessionPage(List<SessionView> items, @Nullable String next) {}
