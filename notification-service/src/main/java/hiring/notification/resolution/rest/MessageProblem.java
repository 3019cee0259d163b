package hiring.notification.resolution.rest;

import hiring.kit.problem.ProblemType;

/** Why a decision about a message is refused. */
enum MessageProblem implements ProblemType {
    NO_SUCH_MESSAGE("no-such-message", "There is no such message", 404),
    MESSAGE_TOO_LATE("message-too-late", "There is nothing to be told any more", 409),
    MESSAGE_NOT_WAITING("message-not-waiting", "The message does not wait for this decision", 409);

    private final String code;
    private final String title;
    private final int status;

    MessageProblem(String code, String title, int status) {
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
