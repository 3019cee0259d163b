package hiring.assessment.plan;

import hiring.events.Measure;
import hiring.events.Measure.Direction;
import hiring.events.StagePart;
import hiring.events.StagePart.Delivery;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that candidates do, or are seen doing, at a stage.
 *
 * @param opensAt start of a window of its own; absent if the part has the stage's window
 * @param closesAt first instant after that window
 */
public record Part(
        String code,
        String name,
        Measure measure,
        Delivery delivery,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt) {

    static Part of(StagePart part) {
        return new Part(part.code(), part.name(), part.measure(), part.delivery(), part.opensAt(), part.closesAt());
    }

    public boolean is(Measure.Type type) {
        return measure.type() == type;
    }

    public boolean hasOwnWindow() {
        return opensAt != null;
    }

    /** Whether its own window has begun, by the service's own clock; true where it has none. */
    public boolean hasOpened(Instant now) {
        return opensAt == null || !now.isBefore(opensAt);
    }

    /** Whether its own window has ended; false where it has none. */
    public boolean hasClosed(Instant now) {
        return closesAt != null && !now.isBefore(closesAt);
    }

    /** Whether a quantity reaches the pass mark; true where there is none. */
    public boolean isEnough(BigDecimal quantity) {
        BigDecimal passMark = measure.passMark();
        if (passMark == null) {
            return true;
        }
        int difference = quantity.compareTo(passMark);
        return measure.direction() == Direction.LOWER_IS_BETTER ? difference <= 0 : difference >= 0;
    }
}
