package hiring.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When those appointed to a vacancy start.
 *
 * @param startsOn the first day of those who start first; absent if the start is by agreement
 * @param intakes in the order of their dates, the first at {@code startsOn}; empty if all start on one day or by
 *     agreement
 */
public record StartDates(@Nullable LocalDate startsOn, List<Intake> intakes) {

    public StartDates {
        intakes = List.copyOf(intakes);
    }
}
