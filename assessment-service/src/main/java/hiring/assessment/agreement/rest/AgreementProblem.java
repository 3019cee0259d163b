package hiring.assessment.agreement.rest;

import hiring.kit.problem.ProblemType;

enum AgreementProblem implements ProblemType {
    SCORES_OUTSTANDING("scores-outstanding", "Hand in your own scores of this stage first", 403);

    private final String code;
    private final String title;
    private final int status;

    AgreementProblem(String code, String title, int status) {
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
