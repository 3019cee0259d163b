package hiring.application.vacancy;

import hiring.events.SelectionStage;

/**
 * What this service must know of a kind of stage.
 *
 * @param readsTheForm whether assessors read the application form at the stage
 */
record StageTraits(boolean readsTheForm) {

    static StageTraits of(SelectionStage.Kind kind) {
        return switch (kind) {
            case FORM_REVIEW -> new StageTraits(true);
            case SUBMITTED_ACTIVITY, TEST, ASSESSMENT_CENTRE, QUESTIONNAIRE, INTERVIEW -> new StageTraits(false);
        };
    }
}
