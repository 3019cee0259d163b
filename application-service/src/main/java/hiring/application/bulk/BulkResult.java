package hiring.application.bulk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done with each of many applications; one that is refused does not stop the others.
 *
 * @param items in the order in which they were asked for, each once
 */
public record BulkResult(int done, int unchanged, int refused, List<Item> items) {

    public BulkResult {
        items = List.copyOf(items);
    }

    /**
     * What was done with one.
     *
     * @param code why it was refused; absent otherwise
     */
    public record Item(
            UUID applicationId,
            ItemOutcome outcome,
            @Nullable String code) {

        public static Item done(UUID applicationId) {
            return new Item(applicationId, ItemOutcome.DONE, null);
        }

        public static Item unchanged(UUID applicationId) {
            return new Item(applicationId, ItemOutcome.UNCHANGED, null);
        }

        public static Item refused(UUID applicationId, String code) {
            return new Item(applicationId, ItemOutcome.REFUSED, code);
        }
    }

    /** What was done with one application. */
    public enum ItemOutcome {
        DONE,
        /** It was so before. */
        UNCHANGED,
        REFUSED
    }

    public static BulkResult of(List<Item> items) {
        return new BulkResult(
                count(items, ItemOutcome.DONE),
                count(items, ItemOutcome.UNCHANGED),
                count(items, ItemOutcome.REFUSED),
                items);
    }

    /** The applications with which something was done. */
    public List<UUID> changed() {
        return items.stream()
                .filter(item -> item.outcome() == ItemOutcome.DONE)
                .map(Item::applicationId)
                .toList();
    }

    private static int count(List<Item> items, ItemOutcome outcome) {
        return Math.toIntExact(
                items.stream().filter(item -> item.outcome() == outcome).count());
    }
}
