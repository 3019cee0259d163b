package hiring.application.bulk.rest;

import hiring.application.bulk.BulkResult;
import hiring.application.bulk.BulkResult.ItemOutcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done with each of many applications; one that is refused does not stop the others.
 *
 * @param items in the order in which they were asked for, each once
 */
public record BulkResultView(int done, int unchanged, int refused, List<BulkItemView> items) {

    /**
     * What was done with one application.
     *
     * @param code why it was refused; absent otherwise
     */
    record BulkItemView(
            UUID applicationId,
            ItemOutcome outcome,
            @Nullable String code) {}

    public static BulkResultView of(BulkResult result) {
        return new BulkResultView(
                result.done(),
                result.unchanged(),
                result.refused(),
                result.items().stream()
                        .map(item -> new BulkItemView(item.applicationId(), item.outcome(), item.code()))
                        .toList());
    }
}
