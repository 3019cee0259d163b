package hiring.notification.obligation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a candidate must be told. Each kind has a template of its {@link #code()}. */
public enum NoticeKind {
    APPLICATION_RECEIVED,
    APPLICATION_WITHDRAWN,
    TIMETABLE_CHANGED,
    DEADLINE_EXTENDED,
    VACANCY_WITHDRAWN,
    NOT_ELIGIBLE,
    ELIGIBILITY_REOPENED,
    SIFT_INVITATION,
    VIDEO_RECEIVED,
    QUESTIONNAIRE_INVITATION,
    /** A stage whose candidates book their places, where no other letter asks for it. */
    BOOKING_INVITATION,
    SHORTLISTED,
    NOT_SHORTLISTED,
    ASSESSMENT_CENTRE_INVITATION,
    INTERVIEW_INVITATION,
    SESSION_CANCELLED,
    OUTCOME_SUCCESSFUL,
    OUTCOME_RESERVE,
    OUTCOME_UNSUCCESSFUL,
    OFFER,
    OFFER_ACCEPTED,
    OFFER_DECLINED,
    OFFER_LAPSED,
    RESERVE_PROMOTED,
    FEEDBACK_RELEASED;

    /** The code in events, addresses and mail headers, for example {@code sift-invitation}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<NoticeKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Whether the candidate is asked to take part within a window of the timetable, which may be moved. */
    public boolean invitesToWindow() {
        return this == SIFT_INVITATION;
    }

    /** Whether it tells if the candidate goes on from a stage, which a later publication may decide anew. */
    public boolean tellsDecision() {
        return this == SHORTLISTED || this == NOT_SHORTLISTED;
    }

    /**
     * Whether the candidate is asked to be somewhere at a time: such a letter carries a calendar file, and the stage
     * may ask for a call.
     */
    public boolean invitesToSession() {
        return this == ASSESSMENT_CENTRE_INVITATION || this == INTERVIEW_INVITATION;
    }
}
