package hiring.assessment.scoring.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the sheets of a vacancy.
 *
 * @param next the cursor of the next page; absent on the last page
 */
record SheetPage(List<SheetView> items, @Nullable String next) {}
