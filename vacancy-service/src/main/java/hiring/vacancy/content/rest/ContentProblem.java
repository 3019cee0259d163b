package hiring.vacancy.content.rest;

import hiring.kit.problem.ProblemType;

/** Why content is refused. */
enum ContentProblem implements ProblemType {
    CONTENT_EXISTS("content-exists", "There is content that begins on this day", 409),
    ALREADY_CORRECTED("already-corrected", "Another row has taken the place of this one", 409),
    NOTHING_CHANGED("nothing-changed", "The row says this already", 409);

    private final String code;
    private final String title;
    private final int status;

    ContentProblem(String code, String title, int status) {
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
