package hiring.application.review.rest;

import hiring.application.review.ListApplications;
import hiring.application.review.ListPosition;
import hiring.application.review.ListedApplication;
import hiring.application.review.Sort;
import hiring.kit.rest.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page of the recruiters' list ended, as callers hand it back. It holds for one order only. */
final class ListCursor {

    private static final int VALUES = 4;

    private ListCursor() {}

    static String after(ListedApplication line, Sort sort) {
        ListPosition position = ListApplications.after(line, sort);
        return Cursor.after(List.of(
                sort.name(),
                position.key(),
                position.submittedAt().toString(),
                position.id().toString()));
    }

    /** Null for the first page. */
    static @Nullable ListPosition read(@Nullable String cursor, Sort sort) {
        return Cursor.read(cursor, VALUES, values -> {
            if (!values.text(0).equals(sort.name())) {
                throw new IllegalArgumentException("A cursor of another order");
            }
            return new ListPosition(sort, values.text(1), values.instant(2), values.uuid(3));
        });
    }
}
