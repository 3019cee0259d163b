package hiring.assessment.panel.rest;

import hiring.kit.problem.ProblemType;

enum PanelProblem implements ProblemType {
    NO_SUCH_ALLOCATION("no-such-allocation", "There is no such allocation", 404);

    private final String code;
    private final String title;
    private final int status;

    PanelProblem(String code, String title, int status) {
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
