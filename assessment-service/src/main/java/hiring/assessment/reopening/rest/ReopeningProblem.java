package hiring.assessment.reopening.rest;

import hiring.kit.problem.ProblemType;

enum ReopeningProblem implements ProblemType {
    ASSESSES_HERE("assesses-here", "A person who scores at this stage does not change its terms", 403),
    PLAN_LOCKED("plan-locked", "There are scores; the stage has to be reopened, with a reason", 409),
    SCORES_BEING_VOIDED("scores-being-voided", "The scores under the terms before are still being taken back", 409),
    INVALID_PLAN("invalid-plan", "The stage cannot be scored by these terms", 422);

    private final String code;
    private final String title;
    private final int status;

    ReopeningProblem(String code, String title, int status) {
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
