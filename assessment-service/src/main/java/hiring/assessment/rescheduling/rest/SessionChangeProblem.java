package hiring.assessment.rescheduling.rest;

import hiring.kit.problem.ProblemType;

enum SessionChangeProblem implements ProblemType {
    NO_SUCH_SESSION("no-such-session", "This stage has no such session", 404),
    SESSION_BEGUN("session-begun", "The session has begun", 409),
    INVALID_SESSION("invalid-session", "The session cannot be held like that", 422);

    private final String code;
    private final String title;
    private final int status;

    SessionChangeProblem(String code, String title, int status) {
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
