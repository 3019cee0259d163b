package hiring.assessment.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened when a recruiter cancelled a session. */
public sealed interface CancellationOutcome {

    /**
     * The session does not take place.
     *
     * @param applications those who had a place, and are to get another one
     */
    record Cancelled(List<UUID> applications) implements CancellationOutcome {

        public Cancelled {
            applications = List.copyOf(applications);
        }
    }

    record NoSuchSession() implements CancellationOutcome {}

    record HasBegun(Instant startsAt) implements CancellationOutcome {}
}
