package hiring.portal.session;

/** The two parts of the portal that need a sign-in. Each has its own session (decision 0086). */
public enum Area {
    MY("/my"),
    STAFF("/staff");

    private final String path;

    Area(String path) {
        this.path = path;
    }

    /** The address of its first page, below which all its pages are. */
    public String path() {
        return path;
    }
}
