package hiring.vacancy.lifecycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of a vacancy as staff see it: the stored status, or {@code CLOSED} once the closing has passed. */
@Schema(name = "VacancyList")
public enum Shown {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    CLOSED,
    WITHDRAWN;

    public static Shown of(VacancyStatus status, boolean closed) {
        return switch (status) {
            case DRAFT -> DRAFT;
            case IN_REVIEW -> IN_REVIEW;
            case APPROVED -> APPROVED;
            case SCHEDULED -> SCHEDULED;
            case PUBLISHED -> closed ? CLOSED : PUBLISHED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }

    VacancyStatus stored() {
        return switch (this) {
            case DRAFT -> VacancyStatus.DRAFT;
            case IN_REVIEW -> VacancyStatus.IN_REVIEW;
            case APPROVED -> VacancyStatus.APPROVED;
            case SCHEDULED -> VacancyStatus.SCHEDULED;
            case PUBLISHED, CLOSED -> VacancyStatus.PUBLISHED;
            case WITHDRAWN -> VacancyStatus.WITHDRAWN;
        };
    }
}
