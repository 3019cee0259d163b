package hiring.vacancy.lifecycle.rest;

import hiring.kit.problem.ProblemType;

/** Problems of steps in the life of a vacancy. */
public enum VacancyProblem implements ProblemType {
    AUTHOR_MAY_NOT_APPROVE("author-may-not-approve", "An author of a vacancy cannot approve it", 403),
    WRONG_STATUS("wrong-status", "The status of the vacancy does not allow this", 409),
    CLOSING_HAS_PASSED("closing-has-passed", "The closing of this vacancy has passed", 409),
    OFFERS_ACCEPTED("offers-accepted", "A candidate has accepted an offer of this post", 409),
    NOT_OVER("not-over", "The vacancy is neither closed nor withdrawn", 409),
    TEMPLATE_NAME_TAKEN("template-name-taken", "Another template has this name", 409),
    INVALID_DATES("invalid-dates", "The dates do not fit", 422),
    REFERENCE_TAKEN("reference-taken", "Another vacancy has this reference", 409),
    PACK_HAS_ERRORS("pack-has-errors", "The pack has errors that keep it from being published", 422),
    PUBLICATION_IN_THE_PAST("publication-in-the-past", "The time of publication has passed already", 422),
    PUBLICATION_AFTER_CLOSING("publication-after-closing", "The vacancy would be published after its closing", 422);

    private final String code;
    private final String title;
    private final int status;

    VacancyProblem(String code, String title, int status) {
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
