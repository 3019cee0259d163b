package hiring.assessment.centre.rest;

import hiring.kit.problem.ProblemType;

enum SessionProblem implements ProblemType {
    ATTENDANCE_CONTRADICTED("attendance-contradicted", "The candidate was there: there are scores or a mark", 409),
    GIVE_MARK("give-mark", "A candidate who took the test has a mark: record the mark", 409),
    INVALID_SESSION("invalid-session", "The session cannot be held like that", 422);

    private final String code;
    private final String title;
    private final int status;

    SessionProblem(String code, String title, int status) {
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
