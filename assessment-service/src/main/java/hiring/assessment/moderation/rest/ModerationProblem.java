package hiring.assessment.moderation.rest;

import hiring.kit.problem.ProblemType;

enum ModerationProblem implements ProblemType {
    NO_SUCH_MODERATION("no-such-moderation", "There is no such moderation", 404),
    OWN_SCORES("own-scores", "Those who scored do not moderate", 409),
    MODERATION_DECIDED("moderation-decided", "This moderation was decided otherwise", 409),
    MODERATION_CANCELLED("moderation-cancelled", "This moderation is not needed any more", 409),
    MODERATION_OPEN("moderation-open", "A moderation of these scores is open already", 409),
    SHEETS_MISSING("sheets-missing", "Not all scores of this application are in", 409),
    INVALID_DECISION("invalid-decision", "The decision is not complete, or not right", 422);

    private final String code;
    private final String title;
    private final int status;

    ModerationProblem(String code, String title, int status) {
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
