package hiring.assessment.centre.rest;

import hiring.assessment.centre.FindMisplaced.Misplaced;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A session on a day that is no longer a day of its stage.
 *
 * @param stageDates the days that the stage has now
 * @param applications the applications that have a place in it
 */
record MisplacedSessionView(SessionView session, List<LocalDate> stageDates, List<UUID> applications) {

    static MisplacedSessionView of(Misplaced misplaced) {
        return new MisplacedSessionView(
                SessionView.of(misplaced.session()), misplaced.stageDates(), misplaced.applications());
    }
}
