package hiring.application.journey;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands, for the person whose it is.
 *
 * @param code stable, for programs
 * @param next what happens next, and who does it
 */
public record CandidateStatus(StatusCode code, String headline, String explanation, String next, List<KeyDate> dates) {

    public CandidateStatus {
        dates = List.copyOf(dates);
    }

    /** The places an application can be in, as its author is told. */
    public enum StatusCode {
        DRAFT,
        NOT_SUBMITTED_IN_TIME,
        RECEIVED,
        UNDER_REVIEW,
        INVITED,
        HANDED_IN,
        SESSION_BOOKED,
        PROGRESSED,
        NOT_PROGRESSED,
        NOT_ELIGIBLE,
        LOOKED_AT_AGAIN,
        SUCCESSFUL,
        ON_RESERVE_LIST,
        PROMOTED_FROM_RESERVE,
        UNSUCCESSFUL,
        OFFERED,
        OFFER_ACCEPTED,
        OFFER_DECLINED,
        OFFER_LAPSED,
        WITHDRAWN,
        VACANCY_WITHDRAWN
    }

    /**
     * A date to remember.
     *
     * @param code stable: {@code closing}, {@code contest}, {@code offer}, or the code of a stage, also for its parts
     * @param until absent for a single instant
     */
    public record KeyDate(
            String code,
            String what,
            Instant from,
            @Nullable Instant until,
            @Nullable String place) {}
}
