package hiring.assessment.booking.rest;

import hiring.kit.problem.ProblemType;

enum BookingProblem implements ProblemType {
    NO_SUCH_SESSION("no-such-session", "This stage has no such session", 404),
    SESSION_BEGUN("session-begun", "The session has begun", 409),
    ALREADY_THERE("already-there", "The candidate has a place in this session", 409),
    NOT_ON_A_DAY_OF_THE_STAGE("not-a-day-of-the-stage", "The session is on no day of the stage", 409),
    CONFLICT_OF_INTEREST("conflict-of-interest", "An assessor of the session may not assess the candidate", 409),
    NOT_BOOKED_BY_CANDIDATES("not-booked-by-candidates", "A recruiter has the places of this stage allocated", 409),
    SESSION_FULL("session-full", "The session has no place left", 409),
    CANDIDATE_ELSEWHERE("candidate-elsewhere", "The candidate has another appointment at that time", 409);

    private final String code;
    private final String title;
    private final int status;

    BookingProblem(String code, String title, int status) {
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
