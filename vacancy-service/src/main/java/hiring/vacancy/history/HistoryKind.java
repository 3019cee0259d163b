package hiring.vacancy.history;

/** What has happened to a vacancy; each has the action of the audit trail that has the same name. */
public enum HistoryKind {
    CREATED,
    EDITED,
    REVIEW_REQUESTED,
    APPROVED,
    RETURNED,
    PUBLICATION_DECIDED,
    PUBLISHED,
    PUBLICATION_MISSED,
    CLOSED,
    TIMETABLE_CHANGED,
    WITHDRAWN
}
