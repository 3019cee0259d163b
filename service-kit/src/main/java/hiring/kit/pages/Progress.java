package hiring.kit.pages;

import java.util.List;
import java.util.UUID;

/** How far a task has come with a page. */
public sealed interface Progress {

    /** There may be more after this. */
    record Reached(String cursor) implements Progress {}

    /** No rows are left; the task is removed. */
    record Done() implements Progress {}

    static Progress reached(UUID cursor) {
        return new Reached(cursor.toString());
    }

    static Progress done() {
        return new Done();
    }

    /** Done where the page was not full. */
    static Progress of(Page page, List<UUID> ids) {
        return ids.size() < page.limit() ? done() : reached(ids.getLast());
    }
}
