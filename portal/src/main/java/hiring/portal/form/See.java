package hiring.portal.form;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answers to a form that was sent. */
public final class See {

    private static final int UNPROCESSABLE = 422;

    private See() {}

    /** Shows another page; sending the form again by reloading is then impossible. */
    public static Response other(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    /** The page once more, with what was typed and what is wrong with it. */
    public static Response again(TemplateInstance page) {
        return Response.status(UNPROCESSABLE).entity(page).build();
    }
}
