package hiring.acceptance.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of obligation towards a candidate, and the facts that cause it. */
enum Kind {
    APPLICATION_RECEIVED("application-received", Fact.APPLICATION_SUBMITTED),
    APPLICATION_WITHDRAWN("application-withdrawn", Fact.APPLICATION_WITHDRAWN),
    NOT_ELIGIBLE("not-eligible", Fact.FOUND_INELIGIBLE),
    SIFT_INVITATION("sift-invitation", Fact.INVITED_TO_ACTIVITY),
    VIDEO_RECEIVED("video-received", Fact.VIDEO_SUBMITTED),
    QUESTIONNAIRE_INVITATION("questionnaire-invitation", Fact.QUESTIONNAIRE_INVITED),
    BOOKING_INVITATION("booking-invitation", Fact.ASKED_TO_BOOK),
    SHORTLISTED("shortlisted", Fact.PROGRESSED, Fact.PROGRESSED_AND_REPLACED),
    NOT_SHORTLISTED("not-shortlisted", Fact.NOT_PROGRESSED, Fact.NOT_PROGRESSED_AND_REPLACED),
    ASSESSMENT_CENTRE_INVITATION("assessment-centre-invitation", Fact.CENTRE_PLACE),
    INTERVIEW_INVITATION("interview-invitation", Fact.INTERVIEW),
    OUTCOME_SUCCESSFUL("outcome-successful", Fact.SUCCESSFUL),
    OUTCOME_RESERVE("outcome-reserve", Fact.RESERVE),
    OUTCOME_UNSUCCESSFUL("outcome-unsuccessful", Fact.UNSUCCESSFUL),
    RESERVE_PROMOTED("reserve-promoted", Fact.RESERVE_PROMOTED),
    OFFER("offer", Fact.OFFER_MADE),
    OFFER_ACCEPTED("offer-accepted", Fact.OFFER_ACCEPTED),
    OFFER_DECLINED("offer-declined", Fact.OFFER_DECLINED),
    FEEDBACK_RELEASED("feedback-released", Fact.FEEDBACK_RELEASED);

    private final String wireName;
    private final Fact cause;
    private final @Nullable Fact replaced;

    Kind(String wireName, Fact cause) {
        this(wireName, cause, null);
    }

    Kind(String wireName, Fact cause, @Nullable Fact replaced) {
        this.wireName = wireName;
        this.cause = cause;
        this.replaced = replaced;
    }

    String wireName() {
        return wireName;
    }

    List<Fact> causes() {
        return replaced == null ? List.of(cause) : List.of(cause, replaced);
    }
}
