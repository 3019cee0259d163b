package hiring.local.backup;

/** A backup or a restore that is not possible, with the reason for the user. */
public final class CopyFailure extends Exception {

    private static final long serialVersionUID = 1L;

    public CopyFailure(String message) {
        super(message);
    }
}
