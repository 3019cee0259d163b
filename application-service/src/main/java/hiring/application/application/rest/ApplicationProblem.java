package hiring.application.application.rest;

import hiring.kit.problem.ProblemType;

public enum ApplicationProblem implements ProblemType {
    NO_SUCH_APPLICATION("no-such-application", "There is no such application", 404),
    NO_SUCH_PART("no-such-part", "The form has no such part", 404),
    NO_SUCH_VACANCY("no-such-vacancy", "There is no such vacancy", 404),
    NOT_SUBMITTED("not-submitted", "The application has not been submitted", 409),
    VACANCY_NOT_OPEN("vacancy-not-open", "The vacancy does not take applications yet", 409),
    VACANCY_WITHDRAWN("vacancy-withdrawn", "The vacancy was withdrawn", 409),
    VACANCY_OVER("vacancy-over", "The vacancy takes nothing more from anybody", 409),
    VACANCY_CLOSED("vacancy-closed", "The vacancy no longer takes applications", 409),
    ALREADY_APPLIED("already-applied", "You already have an application for this vacancy", 409),
    NOT_A_DRAFT("not-a-draft", "The application can no longer be changed", 409),
    APPLICATION_WITHDRAWN("application-withdrawn", "The application was withdrawn", 409),
    OFFER_ACCEPTED("offer-accepted", "You have accepted the offer; speak to the employer", 409),
    ELIGIBILITY_DECIDED("eligibility-decided", "It is already decided whether this application is eligible", 409),
    DECIDED_BEFORE("decided-before", "Another person than before decides what was contested", 403),
    NOTHING_TO_CONTEST("nothing-to-contest", "The application was not found ineligible", 409),
    CONTESTED_BEFORE("contested-before", "The decision has been contested already", 409),
    CONTEST_TOO_LATE("contest-too-late", "It is too late to contest the decision", 409),
    EXTENSION_REFUSED("extension-refused", "The time cannot be extended to this instant", 422),
    APPLICATION_INCOMPLETE("application-incomplete", "The application has parts to finish", 422);

    private final String code;
    private final String title;
    private final int status;

    ApplicationProblem(String code, String title, int status) {
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
