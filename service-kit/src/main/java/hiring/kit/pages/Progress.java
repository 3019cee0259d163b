package hiring.kit.pages;

import java.util.List;
import java.util.UUID;

/** The progress of a task after a page. */
public sealed interface Progress {

    /** More rows may follow the cursor. */
    record Reached(String cursor) implements Progress {}

    /** No rows are left, and the task is removed. */
    record Done() implements Progress {}

    static Progress reached(UUID cursor) {
        return new Reached(cursor.toString());
    }

    static Progress done() {
        return new Done();
    }

    /** Done if the page was not full. */
    static Progress of(Page page, List<UUID> ids) {
        return ids.size() < page.limit() ? done() : reached(ids.getLast());
    }
}
