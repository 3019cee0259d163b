package hiring.assessment.session.rest;

import hiring.kit.problem.ProblemType;

enum SessionProblem implements ProblemType {
    NO_SUCH_STAGE("no-such-stage", "There is no such stage", 404),
    NO_SUCH_PARTICIPANT("no-such-participant", "The application does not take part in such a stage", 404),
    VACANCY_WITHDRAWN("vacancy-withdrawn", "The vacancy was withdrawn", 409),
    NO_SESSIONS_HERE("no-sessions-here", "This stage has no sessions", 409),
    STAGE_NOT_DECIDED("decision-outstanding", "Nobody has said that this optional stage takes place", 409),
    STAGE_OVER("stage-over", "It is decided already who goes on from this stage", 409),
    NO_PLACE("no-place", "The candidate has no place in a session", 409),
    SESSION_NOT_BEGUN("session-not-begun", "The session has not begun yet", 409),
    ATTENDANCE_CONTRADICTED("attendance-contradicted", "The candidate was there: there are scores or a mark", 409),
    GIVE_MARK("give-mark", "Whoever took the test has a mark: record that", 409),
    NO_SUCH_SESSION("no-such-session", "This stage has no such session", 404),
    SESSION_BEGUN("session-begun", "The session has begun", 409),
    ALREADY_THERE("already-there", "The candidate has a place in this session", 409),
    NOT_ON_A_DAY_OF_THE_STAGE("not-a-day-of-the-stage", "The session is on no day of the stage", 409),
    SESSION_FULL("session-full", "The session has no place left", 409),
    CANDIDATE_ELSEWHERE("candidate-elsewhere", "The candidate has another appointment at that time", 409),
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
