package hiring.local.stack;

/** The reason why the stack cannot be started, in one line for the user. */
final class StartFailure extends Exception {

    private static final long serialVersionUID = 1;

    StartFailure(String line) {
        super(line);
    }

    StartFailure(String line, Throwable cause) {
        super(line, cause);
    }

    String line() {
        return String.valueOf(getMessage());
    }
}
