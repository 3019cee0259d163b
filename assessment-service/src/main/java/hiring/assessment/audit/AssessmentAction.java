package hiring.assessment.audit;

import hiring.kit.audit.AuditAction;

/** What people do in this service, as the audit trail records it. */
public enum AssessmentAction implements AuditAction {
    AGREEMENT_VIEWED("agreement.viewed"),
    ASSESSORS_SET("assessors.set"),
    ASSIGNMENT_CLOSED("assignment.closed"),
    ASSIGNMENT_CORRECTED("assignment.corrected"),
    ASSIGNMENT_DRAFT_SAVED("assignment.draft-saved"),
    ASSIGNMENT_REASSIGNED("assignment.reassigned"),
    ASSIGNMENT_SCORED("assignment.scored"),
    ASSIGNMENT_VIEWED("assignment.viewed"),
    ASSIGNMENT_VOIDED("assignment.voided"),
    ASSIGNMENTS_LISTED("assignments.listed"),
    ATTENDANCE_RECORDED("attendance.recorded"),
    BAR_LIFTED("bar.lifted"),
    CANDIDATE_BARRED("candidate.barred"),
    CONFLICT_DECLARED("conflict-of-interest.declared"),
    CONFLICTS_LISTED("conflicts-of-interest.listed"),
    FEEDBACK_RELEASED("feedback.released"),
    CALIBRATION_PREPARED("calibration.prepared"),
    CALIBRATION_RETIRED("calibration.retired"),
    CALIBRATION_SCORED("calibration.scored"),
    FORMER_SHEETS_VIEWED("former-sheets.viewed"),
    MODERATION_DECIDED("moderation.decided"),
    MODERATION_OPENED("moderation.opened"),
    MODERATION_VIEWED("moderation.viewed"),
    MODERATIONS_LISTED("moderations.listed"),
    PLACE_BOOKED("place.booked"),
    PLACE_GIVEN_UP("place.given-up"),
    PLACE_MOVED("place.moved"),
    PLAN_CHANGED("plan.changed"),
    PLAN_REOPENED("plan.reopened"),
    RESERVE_LIST_VIEWED("reserve-list.viewed"),
    RESULT_RECORDED("result.recorded"),
    RESULTS_VIEWED("results.viewed"),
    SESSION_CANCELLED("session.cancelled"),
    SESSION_CHANGED("session.changed"),
    SESSION_PLANNED("session.planned"),
    SESSIONS_ALLOCATED("sessions.allocated"),
    SHORTLIST_VIEWED("shortlist.viewed"),
    STAGE_DECIDED("stage.decided"),
    STAGE_PUBLISHED("stage.published"),
    VIDEO_HANDED_IN("video.handed-in"),
    VIDEO_VIEWED("video.viewed");

    private final String code;

    AssessmentAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
