package hiring.assessment.centre.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first sessions that are no longer on a day of their stage.
 *
 * @param next the cursor of the next page; absent on the last page
 */
record MisplacedSessionPage(
        List<MisplacedSessionView> items, @Nullable String next) {}
