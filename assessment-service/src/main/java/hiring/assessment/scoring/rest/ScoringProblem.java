package hiring.assessment.scoring.rest;

import hiring.kit.problem.ProblemType;

/** Why nothing can be done with a sheet; shared by the features that act on sheets. */
public enum ScoringProblem implements ProblemType {
    NO_SUCH_ASSIGNMENT("no-such-assignment", "There is no such assignment", 404),
    NO_SUCH_CRITERION("no-such-criterion", "Nothing at such a stage is scored by such a criterion", 404),
    SCORES_FINAL("scores-final", "The scores were final already", 409),
    ASSIGNMENT_CANCELLED("assignment-cancelled", "These scores are not asked for any more", 409),
    PLAN_CHANGED("plan-changed", "The terms of the stage were changed since you saw them; read the sheet again", 409),
    NO_ASSESSOR_LEFT("no-assessor-left", "All assessors of the vacancy score this application already", 409),
    INVALID_SCORES("invalid-scores", "The sheet is not complete, or not right", 422);

    private final String code;
    private final String title;
    private final int status;

    ScoringProblem(String code, String title, int status) {
        this.code = code;
        this.title = title;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
