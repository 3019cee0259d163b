package hiring.assessment.reserve.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the reserve list.
 *
 * @param next the cursor of the next page; absent on the last page
 */
record ReserveListPage(
        List<ReservePlaceView> items, @Nullable String next) {}
