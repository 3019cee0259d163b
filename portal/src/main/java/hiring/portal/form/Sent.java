package hiring.portal.form;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MultivaluedMap;

/** The hidden fields of a form. */
public final class Sent {

    private Sent() {}

    /** The number of this act, so that sending the form twice acts once. */
    public static String once(MultivaluedMap<String, String> sent) {
        return first(sent, "_once");
    }

    /** The version that the page was made from. */
    public static String version(MultivaluedMap<String, String> sent) {
        return first(sent, "_version");
    }

    /** The address to which the form was sent, for sending it again. */
    public static String address(RoutingContext request) {
        String query = request.request().query();
        return query == null ? request.normalizedPath() : request.normalizedPath() + "?" + query;
    }

    /** The first value of a field, or "". */
    public static String first(MultivaluedMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
