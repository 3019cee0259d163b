package hiring.assessment.correction.rest;

import hiring.kit.problem.ProblemType;

enum CorrectionProblem implements ProblemType {
    NOT_HANDED_IN("not-handed-in", "The sheet is not handed in yet", 409),
    SCORES_MODERATED("scores-moderated", "These scores are moderated, or were", 409);

    private final String code;
    private final String title;
    private final int status;

    CorrectionProblem(String code, String title, int status) {
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
