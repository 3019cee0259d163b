package hiring.assessment.result.rest;

import hiring.kit.problem.ProblemType;

enum ResultProblem implements ProblemType {
    DID_NOT_ATTEND("did-not-attend", "The candidate is recorded as not having attended", 409),
    INVALID_RESULT("invalid-result", "That is not a result of this stage", 422);

    private final String code;
    private final String title;
    private final int status;

    ResultProblem(String code, String title, int status) {
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
