package hiring.assessment.progress.rest;

import hiring.kit.problem.ProblemType;

enum ProgressProblem implements ProblemType {
    STAGE_NOT_OPTIONAL("stage-not-optional", "This stage always takes place", 409),
    STAGE_ALREADY_DECIDED("stage-already-decided", "It was already decided otherwise", 409);

    private final String code;
    private final String title;
    private final int status;

    ProgressProblem(String code, String title, int status) {
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
