package hiring.assessment.participation;

/** Why an application is complete at a stage without scores, or why it left the stage. */
public enum ParticipationReason {
    ACTIVITY_NOT_SUBMITTED("activity-not-submitted", "The activity was not handed in within its window"),
    DID_NOT_ATTEND("did-not-attend", "The candidate did not attend"),
    WITHDRAWN("withdrawn", "The candidate has withdrawn"),
    NOT_ELIGIBLE("not-eligible", "The application was found not eligible"),
    /** Undone where the next publication lets the application in again. */
    NOT_PROGRESSED("not-progressed", "A publication that replaces another one takes the application out"),
    VACANCY_WITHDRAWN("vacancy-withdrawn", "The vacancy was withdrawn");

    private final String code;
    private final String text;

    ParticipationReason(String code, String text) {
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    public String text() {
        return text;
    }
}
