package hiring.assessment.plan.rest;

import hiring.events.SelectionStage.Kind;

/** What candidates and assessors do at a stage. */
public enum StageKind {
    /** Assessors score what candidates have handed in. */
    FORM_REVIEW,
    /** Candidates hand in a piece of work within a window. */
    SUBMITTED_ACTIVITY,
    /** Candidates take a test and get one mark. */
    TEST,
    /** Candidates attend one session of several hours with several exercises. */
    ASSESSMENT_CENTRE,
    /** Candidates answer a questionnaire, which decides nothing by itself. */
    QUESTIONNAIRE,
    /** Each candidate meets a panel. */
    INTERVIEW;

    public static StageKind of(Kind kind) {
        return switch (kind) {
            case FORM_REVIEW -> FORM_REVIEW;
            case SUBMITTED_ACTIVITY -> SUBMITTED_ACTIVITY;
            case TEST -> TEST;
            case ASSESSMENT_CENTRE -> ASSESSMENT_CENTRE;
            case QUESTIONNAIRE -> QUESTIONNAIRE;
            case INTERVIEW -> INTERVIEW;
        };
    }
}
