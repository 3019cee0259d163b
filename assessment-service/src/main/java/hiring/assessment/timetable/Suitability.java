package hiring.assessment.timetable;

import hiring.assessment.centre.Span;
import hiring.assessment.timetable.SessionAllocator.Seeker;
import hiring.assessment.timetable.SessionAllocator.Slot;
import hiring.events.StageAdjustment.TimeOfDay;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Whether a candidate can attend a session: no other appointment, a possible time
 * of day, and no assessor who may not assess them. */
final class Suitability {

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime ONE = LocalTime.of(13, 0);

    private Suitability() {}

    static boolean suits(Slot slot, Seeker seeker, ZoneId zone) {
        return isAt(seeker.possible(), slot.span(), zone)
                && seeker.elsewhere().stream().noneMatch(slot.span()::overlaps)
                && slot.assessors().stream().noneMatch(seeker.barred()::contains);
    }

    private static boolean isAt(@Nullable TimeOfDay possible, Span span, ZoneId zone) {
        if (possible == null) {
            return true;
        }
        return switch (possible) {
            case MORNING -> !span.until().atZone(zone).toLocalTime().isAfter(ONE);
            case AFTERNOON -> !span.from().atZone(zone).toLocalTime().isBefore(NOON);
        };
    }
}
