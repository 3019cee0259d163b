package hiring.portal.form;

import hiring.portal.page.Words;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** The answers to a form that a script sends while a person types. */
public final class Autosave {

    /** The header by which a script tells that it sends the form. */
    public static final String HEADER = "X-Autosave";

    private Autosave() {}

    /** The next version of the page, and words for the person. */
    public static Response saved(String version, Instant now) {
        String body = Json.object()
                .put("version", version)
                .put("text", "Saved at " + Words.clockTime(now))
                .toString();
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** The page was changed elsewhere; sending it with its button shows both versions. */
    public static Response changedElsewhere() {
        return Response.status(Response.Status.CONFLICT).build();
    }

    /** The service does not accept it as it is; sending the page with its button shows why. */
    public static Response notAccepted() {
        return Response.status(422).build();
    }
}
