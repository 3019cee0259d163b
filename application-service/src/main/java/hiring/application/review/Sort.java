package hiring.application.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which order a list of applications is. */
@Schema(name = "ApplicationSort")
public enum Sort {
    SUBMITTED,
    SUBMITTED_LATEST_FIRST,
    /** By family name, then given names; for recruiters only. */
    NAME,
    NAME_LAST_FIRST,
    /** By status, then by submission. */
    STATUS;

    /** Whether it shows what an auditor may not see. */
    boolean tellsOfPeople() {
        return switch (this) {
            case NAME, NAME_LAST_FIRST -> true;
            case SUBMITTED, SUBMITTED_LATEST_FIRST, STATUS -> false;
        };
    }
}
