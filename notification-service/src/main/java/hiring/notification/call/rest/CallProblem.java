package hiring.notification.call.rest;

import hiring.kit.problem.ProblemType;

/** Why an attempt is refused. */
enum CallProblem implements ProblemType {
    NO_SUCH_CALL("no-such-call", "There is no such call", 404),
    CALL_NOT_DUE("call-not-due", "The call is not to be made any more", 409);

    private final String code;
    private final String title;
    private final int status;

    CallProblem(String code, String title, int status) {
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
