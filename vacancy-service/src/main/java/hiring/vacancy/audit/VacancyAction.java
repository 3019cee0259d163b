package hiring.vacancy.audit;

import hiring.kit.audit.AuditAction;

/** What the audit trail of this service records. */
public enum VacancyAction implements AuditAction {
    CREATED("vacancy.created"),
    EDITED("vacancy.edited"),
    REVIEW_REQUESTED("vacancy.review-requested"),
    APPROVED("vacancy.approved"),
    RETURNED("vacancy.returned"),
    PUBLICATION_DECIDED("vacancy.publication-decided"),
    PUBLISHED("vacancy.published"),
    PUBLICATION_MISSED("vacancy.publication-missed"),
    CLOSED("vacancy.closed"),
    TIMETABLE_CHANGED("vacancy.timetable-changed"),
    WITHDRAWN("vacancy.withdrawn"),
    TEMPLATE_CREATED("template.created"),
    CONTENT_ADDED("content.added"),
    CONTENT_CORRECTED("content.corrected"),
    GRADE_TERMS_ADDED("grade-terms.added"),
    GRADE_TERMS_CORRECTED("grade-terms.corrected");

    private final String code;

    VacancyAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
