package hiring.assessment.plan.rest;

import hiring.kit.problem.ProblemType;

/** Why nothing can be done at a stage; shared by the features that act at stages. */
public enum StageProblem implements ProblemType {
    NO_SUCH_VACANCY("no-such-vacancy", "There is no such vacancy", 404),
    NO_SUCH_STAGE("no-such-stage", "There is no such stage", 404),
    NO_SUCH_PARTICIPANT("no-such-participant", "The application does not take part in such a stage", 404),
    VACANCY_WITHDRAWN("vacancy-withdrawn", "The vacancy was withdrawn", 409),
    STAGE_NOT_DECIDED("decision-outstanding", "It is not decided yet whether this optional stage takes place", 409),
    STAGE_OVER("stage-over", "It is decided already who goes on from this stage", 409),
    NO_SESSIONS_HERE("no-sessions-here", "This stage has no sessions", 409),
    BOOKED_BY_CANDIDATES("booked-by-candidates", "Candidates book the places of this stage", 409),
    NO_PLACE("no-place", "The candidate has no place in a session", 409),
    CALIBRATION_DUE("calibration-due", "Score the sample answers of the stage first", 409),
    SESSION_NOT_BEGUN("session-not-begun", "The session has not begun yet", 409),
    WINDOW_NOT_OPEN("window-not-open", "The window is not open yet", 409);

    private final String code;
    private final String title;
    private final int status;

    StageProblem(String code, String title, int status) {
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
