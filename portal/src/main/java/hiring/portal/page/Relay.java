package hiring.portal.page;

import hiring.portal.session.SecurityHeaders;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/** Passes a file of a service on as it comes, without keeping it. */
public final class Relay {

    private static final List<String> OF_PAGES = List.of(
            HttpHeaders.ETAG,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CACHE_CONTROL,
            SecurityHeaders.CONTENT_SECURITY_POLICY);
    private static final List<String> OF_VIDEOS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH, "Content-Range", "Accept-Ranges");

    private Relay() {}

    /** A page or a document, with the policy that its service made for it. */
    public static Response page(Response answer) {
        return relay(answer, OF_PAGES);
    }

    /** A video, whole or in the range that a player asked for. */
    public static Response video(Response answer) {
        return relay(answer, OF_VIDEOS);
    }

    private static Response relay(Response answer, List<String> headers) {
        Response.ResponseBuilder relayed = Response.status(answer.getStatus());
        for (String header : headers) {
            String value = answer.getHeaderString(header);
            if (value != null) {
                relayed.header(header, value);
            }
        }
        return answer.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode()
                ? relayed.build()
                : relayed.entity(answer.readEntity(InputStream.class)).build();
    }
}
