package hiring.assessment.centre;

import java.time.Instant;

/** What happened when a recruiter recorded attendance. */
public sealed interface AttendanceOutcome {

    record Recorded() implements AttendanceOutcome {}

    record NoSuchParticipant() implements AttendanceOutcome {}

    record NoPlace() implements AttendanceOutcome {}

    record TooEarly(Instant startsAt) implements AttendanceOutcome {}

    /** Who goes on is published, or the candidate has withdrawn. */
    record TooLate() implements AttendanceOutcome {}

    /** The candidate who is said not to have attended has a score or a result. */
    record Contradicted() implements AttendanceOutcome {}

    /** A candidate who took a test has a mark, which says so. */
    record GiveMark() implements AttendanceOutcome {}
}
