package hiring.assessment.session;

import java.time.Instant;

/** What happened when a recruiter recorded who came. */
public sealed interface AttendanceOutcome {

    record Recorded() implements AttendanceOutcome {}

    record NoSuchParticipant() implements AttendanceOutcome {}

    record NoPlace() implements AttendanceOutcome {}

    record TooEarly(Instant startsAt) implements AttendanceOutcome {}

    /** Who goes on is published, or the candidate has withdrawn. */
    record TooLate() implements AttendanceOutcome {}

    /** Somebody has scored the candidate who is said to have stayed away. */
    record Contradicted() implements AttendanceOutcome {}

    /** Whoever took a test has a mark, which says it. */
    record GiveMark() implements AttendanceOutcome {}
}
