package hiring.application.review;

/** In which order a list of applications is. */
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
