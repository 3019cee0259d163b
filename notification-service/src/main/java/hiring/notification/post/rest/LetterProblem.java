package hiring.notification.post.rest;

import hiring.kit.problem.ProblemType;

/** Why what is reported about a letter is refused. */
enum LetterProblem implements ProblemType {
    NO_SUCH_LETTER("no-such-letter", "There is no such letter to post", 404),
    LETTER_NOT_DUE("letter-not-due", "The letter is not to be posted", 409),
    LETTER_NOT_POSTED("letter-not-posted", "The letter was not posted", 409);

    private final String code;
    private final String title;
    private final int status;

    LetterProblem(String code, String title, int status) {
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
