package hiring.application.audit;

import hiring.kit.audit.AuditAction;

/** The deeds that this service records in the audit trail. */
public enum ApplicationAction implements AuditAction {
    ADJUSTMENTS_LISTED("adjustments.listed"),
    ANONYMISED_FORM_VIEWED("anonymised-form.viewed"),
    APPLICATION_DEADLINE_EXTENDED("application.deadline-extended"),
    APPLICATION_DEADLINE_EXTENSIONS_VIEWED("application.deadline-extensions-viewed"),
    APPLICATION_DISCARDED("application.discarded"),
    APPLICATION_ENTERED_FOR_CANDIDATE("application.entered-for-candidate"),
    APPLICATION_SAVED("application.saved"),
    APPLICATION_STARTED("application.started"),
    APPLICATION_SUBMITTED("application.submitted"),
    APPLICATION_VIEWED("application.viewed"),
    APPLICATION_WITHDRAWN("application.withdrawn"),
    APPLICATIONS_HANDLER_ASSIGNED("applications.handler-assigned"),
    APPLICATIONS_LISTED("applications.listed"),
    APPLICATIONS_SEALED("applications.sealed"),
    APPLICATIONS_STOPPED("applications.stopped"),
    APPLICATIONS_TIMETABLE_TAKEN_OVER("applications.timetable-taken-over"),
    ATTACHMENT_KEPT("attachment.kept"),
    ATTACHMENT_REMOVED("attachment.removed"),
    ATTACHMENT_VIEWED("attachment.viewed"),
    CANDIDATE_CONTACT_CHANGED("candidate.contact-changed"),
    ELIGIBILITY_CONFIRMATION_PREPARED("eligibility.confirmation-prepared"),
    ELIGIBILITY_CONFIRMED("eligibility.confirmed"),
    ELIGIBILITY_CONTESTED("eligibility.contested"),
    ELIGIBILITY_DECIDED("eligibility.decided"),
    EQUALITY_REPORTED("equality.reported"),
    FEEDBACK_ASSIGNED("feedback.assigned"),
    FEEDBACK_REQUESTED("feedback.requested"),
    LATER_ANSWERS_VIEWED("later-answers.viewed"),
    LATER_QUESTION_ANSWERED("later-question.answered"),
    NAMED_FORM_VIEWED("named-form.viewed"),
    OFFER_ANSWERED("offer.answered"),
    OFFER_LAPSED("offer.lapsed"),
    OFFER_MADE("offer.made"),
    OFFER_WITHDRAWN("offer.withdrawn"),
    RECEIPT_VERIFIED("receipt.verified");

    private final String code;

    ApplicationAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
