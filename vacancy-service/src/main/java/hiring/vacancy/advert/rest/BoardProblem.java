package hiring.vacancy.advert.rest;

import hiring.kit.problem.ProblemType;

/** Why an advert is not shown any more. */
enum BoardProblem implements ProblemType {
    ADVERT_CLOSED("advert-closed", "The vacancy no longer takes applications", 410),
    ADVERT_WITHDRAWN("advert-withdrawn", "The vacancy was withdrawn", 410);

    private final String code;
    private final String title;
    private final int status;

    BoardProblem(String code, String title, int status) {
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
