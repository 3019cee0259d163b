package hiring.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate is to book a place in a session of a stage, and no other letter asks for it (decision 0077).
 *
 * @param dates days on which sessions are held
 * @param timetableVersion of the vacancy's timetable with these days, 0 for the published one
 * @param barMonths for how many months the candidate is barred from vacancies of the same kind who has booked and stays
 *     away; absent where that absence does not bar
 * @param number counts how often the candidate was asked at the stage, from 1: again after a publication that let the
 *     candidate in anew, and after an absence that leaves one more place
 * @param afterAbsence whether the candidate stayed away from a session of the stage and has one more place
 */
@EventName("hiring.assessment.booking-invited.v1")
public record BookingInvited(
        UUID applicationId,
        UUID vacancyId,
        UUID candidateId,
        String stageCode,
        List<LocalDate> dates,
        int timetableVersion,
        @Nullable Integer barMonths,
        int number,
        boolean afterAbsence,
        Instant occurredAt)
        implements AssessmentEvent, ConcernsApplication {

    public BookingInvited {
        dates = List.copyOf(dates);
    }

    @Override
    public UUID key() {
        return applicationId;
    }
}
