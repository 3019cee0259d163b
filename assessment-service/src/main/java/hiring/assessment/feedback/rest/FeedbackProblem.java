package hiring.assessment.feedback.rest;

import hiring.kit.problem.ProblemType;

enum FeedbackProblem implements ProblemType {
    NO_SUCH_FEEDBACK("no-such-feedback", "There is no feedback to read", 404),
    FEEDBACK_NOT_REQUESTED("feedback-not-requested", "The candidate has not asked for feedback", 404),
    DECISION_NOT_MADE("decision-not-made", "The application still takes part in the selection", 409),
    ALREADY_RELEASED("already-released", "The feedback was released already", 409);

    private final String code;
    private final String title;
    private final int status;

    FeedbackProblem(String code, String title, int status) {
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
