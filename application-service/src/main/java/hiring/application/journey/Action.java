package hiring.application.journey;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be done with an application.
 *
 * @param obstacle why it is not allowed; null where it is
 */
public record Action(String name, @Nullable Obstacle obstacle) {

    /** Why something is not allowed. */
    public enum Obstacle {
        APPLICATION_SUBMITTED("application-submitted", "It is submitted"),
        APPLICATION_WITHDRAWN("application-withdrawn", "It is withdrawn"),
        NOT_SUBMITTED("not-submitted", "It is not submitted"),
        NOT_WITHDRAWN("not-withdrawn", "It is not withdrawn"),
        VACANCY_WITHDRAWN("vacancy-withdrawn", "The vacancy was withdrawn"),
        VACANCY_CLOSED("vacancy-closed", "The vacancy has closed"),
        ALREADY_APPLIED("already-applied", "You have applied again already"),
        NO_OPEN_OFFER("no-open-offer", "There is no offer to be answered"),
        OFFER_ACCEPTED("offer-accepted", "You have accepted the offer; speak to the employer"),
        NOTHING_TO_CONTEST("nothing-to-contest", "There is no decision to contest"),
        CONTESTED_BEFORE("contested-before", "It was contested before"),
        CONTEST_TOO_LATE("contest-too-late", "It is too late to contest it"),
        DECISION_NOT_MADE("decision-not-made", "The decision is not published yet"),
        FEEDBACK_REQUESTED("feedback-requested", "You have asked for it already"),
        ELIGIBILITY_DECIDED("eligibility-decided", "It is decided"),
        ALREADY_OFFERED("already-offered", "The post was offered before"),
        NOT_SELECTED("not-selected", "The selection has not chosen this candidate"),
        NO_OPENING_LEFT("no-opening-left", "Every opening is offered or taken");

        private final String code;
        private final String words;

        Obstacle(String code, String words) {
            this.code = code;
            this.words = words;
        }

        /** Stable; as the code of the problem that the action itself answers with, where it has one. */
        public String code() {
            return code;
        }

        public String words() {
            return words;
        }
    }

    public boolean allowed() {
        return obstacle == null;
    }
}
