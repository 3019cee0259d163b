package hiring.portal.session;

import jakarta.ws.rs.core.MultivaluedMap;

/** A request with data arrived without a valid session. Its fields are kept for the page that answers it. */
public final class SignInAgain extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient MultivaluedMap<String, String> form;
    private final transient Area area;

    SignInAgain(Area area, MultivaluedMap<String, String> form) {
        super("The session has ended", null, false, false);
        this.area = area;
        this.form = form;
    }

    public Area area() {
        return area;
    }

    public MultivaluedMap<String, String> form() {
        return form;
    }
}
