package hiring.acceptance.system;

/** A service gave a response that the recruitment does not expect. */
public final class UnexpectedAnswerException extends RuntimeException {

    private static final int LONGEST_BODY = 1500;

    UnexpectedAnswerException(Answer answer) {
        super("%s was answered with %d %s".formatted(answer.request(), answer.status(), shortened(answer)));
    }

    private static String shortened(Answer answer) {
        String body = answer.body().toString();
        return body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY) + "...";
    }
}
