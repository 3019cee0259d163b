package hiring.application.review;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a page of a list ended.
 *
 * @param key the name's key or the status, where the list is in the order of one of them
 */
public record ListPosition(Sort sort, String key, Instant submittedAt, UUID id) {

    /** The position of a line in an order. */
    public static ListPosition after(ListedApplication line, Sort sort) {
        return new ListPosition(
                sort,
                switch (sort) {
                    case SUBMITTED, SUBMITTED_LATEST_FIRST -> "";
                    case NAME, NAME_LAST_FIRST -> line.nameKey();
                    case STATUS -> line.status().name();
                },
                line.submittedAt(),
                line.id().value());
    }
}
