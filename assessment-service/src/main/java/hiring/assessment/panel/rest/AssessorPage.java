package hiring.assessment.panel.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The assessors of a vacancy, all on one page.
 *
 * @param next the cursor of the next page; absent on the last page
 */
record AssessorPage(List<AssessorView> items, @Nullable String next) {}
