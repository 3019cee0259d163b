package hiring.acceptance.account;

/** A kind of fact that several parts of the system must count equally often. */
public enum Fact {
    APPLICATION_SUBMITTED("applications submitted"),
    APPLICATION_WITHDRAWN("applications withdrawn"),
    FOUND_INELIGIBLE("found not eligible"),
    FOUND_ELIGIBLE("eligible and still in"),
    INVITED_TO_ACTIVITY("invited to an activity"),
    VIDEO_SUBMITTED("videos handed in"),
    QUESTIONNAIRE_INVITED("invited to a questionnaire"),
    ASKED_TO_BOOK("asked to book a session"),
    SIFT_COMPLETED("sifts completed"),
    PROGRESSED("progressed from a stage"),
    NOT_PROGRESSED("not progressed from a stage"),
    /** At a stage and a publication that another one replaced. */
    PROGRESSED_AND_REPLACED("progressed by a publication that was replaced"),
    /** As {@link #PROGRESSED_AND_REPLACED}. */
    NOT_PROGRESSED_AND_REPLACED("not progressed by a publication that was replaced"),
    CENTRE_PLACE("places at an assessment centre"),
    INTERVIEW("interviews"),
    /** At the stage whose session was missed. */
    BARRED("barred after an absence"),
    TELEPHONED("told by telephone"),
    POSTED("told by post"),
    SUCCESSFUL("successful"),
    RESERVE("listed in reserve"),
    UNSUCCESSFUL("unsuccessful after the last stage"),
    RESERVE_PROMOTED("promoted from the reserve list"),
    OFFER_MADE("offers made"),
    OFFER_ACCEPTED("offers accepted"),
    OFFER_DECLINED("offers declined"),
    FEEDBACK_REQUESTED("feedback asked for"),
    FEEDBACK_RELEASED("feedback released");

    private final String words;

    Fact(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
