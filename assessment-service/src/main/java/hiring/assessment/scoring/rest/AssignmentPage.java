package hiring.assessment.scoring.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the assignments of an assessor.
 *
 * @param next the cursor of the next page; absent on the last page
 */
record AssignmentPage(List<AssignmentView> items, @Nullable String next) {}
