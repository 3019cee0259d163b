package hiring.assessment.participation;

import java.util.Set;

/** Where an application stands at a stage. */
public enum ParticipationStatus {
    /** Takes part; nothing is asked of the candidate or of assessors yet. */
    WAITING,
    /** The candidate is asked to do something. */
    INVITED,
    /** The candidate has handed it in. */
    SUBMITTED,
    /** Assessors are to score. */
    TO_SCORE,
    /** Everything is recorded; a decision is next. */
    SCORED,
    PROGRESSED,
    NOT_PROGRESSED,
    /** Taken out: by the candidate, as not eligible, by a publication that replaces another, or with the vacancy. */
    WITHDRAWN;

    /** The statuses that may follow this one. A final status changes only by a publication that replaces another. */
    public Set<ParticipationStatus> next() {
        return switch (this) {
            case WAITING -> Set.of(INVITED, TO_SCORE, SCORED, PROGRESSED, WITHDRAWN);
            // Back, where the candidate who stayed away gets another place
            case INVITED -> Set.of(WAITING, SUBMITTED, TO_SCORE, SCORED, PROGRESSED, WITHDRAWN);
            case SUBMITTED -> Set.of(TO_SCORE, SCORED, PROGRESSED, WITHDRAWN);
            // Back, where the session is cancelled, or where the candidate who stayed away gets another place
            case TO_SCORE -> Set.of(WAITING, INVITED, SCORED, WITHDRAWN);
            // Back, where the register wrongly said that the candidate did not attend, or where a result is put right
            case SCORED -> Set.of(WAITING, INVITED, TO_SCORE, PROGRESSED, NOT_PROGRESSED, WITHDRAWN);
            case PROGRESSED -> Set.of(NOT_PROGRESSED, WITHDRAWN);
            case NOT_PROGRESSED -> Set.of(PROGRESSED);
            // Only where such a publication lets the application in again
            case WITHDRAWN -> Set.of(WAITING);
        };
    }

    /** Whether nothing more is expected at the stage. */
    public boolean isFinal() {
        return switch (this) {
            case WAITING, INVITED, SUBMITTED, TO_SCORE, SCORED -> false;
            case PROGRESSED, NOT_PROGRESSED, WITHDRAWN -> true;
        };
    }
}
