package hiring.vacancy.history;

import hiring.events.id.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that has happened to a vacancy.
 *
 * @param by null where the service did it when its time had come
 * @param version of the vacancy afterwards; null for what was recorded before there was a history
 */
public record HistoryEntry(
        UUID id,
        HistoryKind kind,
        Instant at,
        @Nullable StaffId by,
        @Nullable Integer version,
        Detail detail) {

    /**
     * What is said about it.
     *
     * @param comment the reason that the person gave
     * @param effectiveAt when a vacancy is to be published
     * @param parts the parts of the document that an edit changed
     */
    public record Detail(@Nullable String comment, @Nullable Instant effectiveAt, List<String> parts) {

        public static final Detail NONE = new Detail(null, null, List.of());

        public Detail {
            parts = List.copyOf(parts);
        }

        public static Detail comment(@Nullable String comment) {
            return new Detail(comment, null, List.of());
        }
    }
}
