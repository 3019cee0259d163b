package hiring.application.offer.rest;

import hiring.kit.problem.ProblemType;

enum OfferProblem implements ProblemType {
    NO_SUCH_APPLICATION("no-such-application", "There is no such application", 404),
    NO_SUCH_OFFER("no-such-offer", "There is no such offer", 404),
    APPLICATION_WITHDRAWN("application-withdrawn", "The application was withdrawn", 409),
    NOT_SELECTED("not-selected", "The selection has not chosen this candidate", 409),
    ALREADY_OFFERED("already-offered", "The post was offered to this candidate before", 409),
    NO_OPENING_LEFT("no-opening-left", "Every opening is offered or taken", 409),
    OFFER_ALREADY_ANSWERED("offer-already-answered", "The offer is answered otherwise", 409),
    OFFER_LAPSED("offer-lapsed", "The time to answer the offer has run out", 409),
    OFFER_WITHDRAWN("offer-withdrawn", "The offer was withdrawn with its vacancy", 409),
    VACANCY_WITHDRAWN("vacancy-withdrawn", "The vacancy was withdrawn", 409),
    OFFER_INVALID("invalid-request", "Some of the request is not valid", 422);

    private final String code;
    private final String title;
    private final int status;

    OfferProblem(String code, String title, int status) {
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
