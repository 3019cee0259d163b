package hiring.application.review;

import hiring.application.application.ApplicationStatus;
import hiring.application.application.EligibilityStatus;
import hiring.application.eligibility.Proposal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of applications is narrowed down to; what is absent does not narrow it.
 *
 * @param guaranteedInterview whether it was asked for; for recruiters only
 * @param needsDecision whether it waits for a person to decide on eligibility
 * @param assisted whether staff typed it
 * @param handler who looks after it
 * @param unassigned whether no recruiter does
 * @param name the beginning of a family name, of given names or of both in either order, or a family name, a comma and
 *     the beginning of given names; for recruiters only
 * @param reference the beginning of the application's id, which is on the receipt
 */
public record Filter(
        @Nullable ApplicationStatus status,
        @Nullable EligibilityStatus eligibility,
        @Nullable Proposal proposal,
        @Nullable Boolean guaranteedInterview,
        @Nullable Boolean needsDecision,
        @Nullable Boolean contested,
        @Nullable Boolean assisted,
        @Nullable UUID handler,
        @Nullable Boolean unassigned,
        @Nullable Instant submittedFrom,
        @Nullable Instant submittedBefore,
        @Nullable String name,
        @Nullable String reference) {

    // The range of PostgreSQL's timestamps that matters here
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    public static final Filter NONE =
            new Filter(null, null, null, null, null, null, null, null, null, null, null, null, null);

    public Filter {
        submittedFrom = bounded(submittedFrom);
        submittedBefore = bounded(submittedBefore);
    }

    private static @Nullable Instant bounded(@Nullable Instant instant) {
        if (instant == null) {
            return null;
        }
        Instant from = instant.isBefore(EARLIEST) ? EARLIEST : instant;
        return from.isAfter(LATEST) ? LATEST : from;
    }

    /** The same, of one status only. */
    Filter of(ApplicationStatus only) {
        return new Filter(
                only,
                eligibility,
                proposal,
                guaranteedInterview,
                needsDecision,
                contested,
                assisted,
                handler,
                unassigned,
                submittedFrom,
                submittedBefore,
                name,
                reference);
    }

    /** Whether it asks for what an auditor may not see. */
    boolean tellsOfPeople() {
        return guaranteedInterview != null || name != null;
    }
}
