package hiring.portal.staff.selection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.client.Selection;
import hiring.portal.client.Selection.Moderation;
import hiring.portal.client.ServiceProblem;
import hiring.portal.form.Fields;
import hiring.portal.form.Form;
import hiring.portal.form.Json;
import hiring.portal.form.See;
import hiring.portal.session.Area;
import hiring.portal.session.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Scores that differ too much, side by side, and the agreed score with its reason. */
@SignedIn(Area.STAFF)
@Path("/staff/moderations/{id}")
@Produces(MediaType.TEXT_HTML)
public class ModerationPages {

    private final Selection selection;

    public ModerationPages(@RestClient Selection selection) {
        this.selection = selection;
    }

    @CheckedTemplate(basePath = "staff/selection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance moderation(Moderation moderation, Form form);
    }

    @GET
    public TemplateInstance moderation(UUID id) {
        return Templates.moderation(selection.moderation(id), Form.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(UUID id, MultivaluedMap<String, String> sent) {
        ArrayNode scores = Json.array();
        JsonNode read = Fields.texts("/scores/*/line", "/scores/*/reason")
                .numbers("/scores/*/score")
                .read(sent)
                .path("scores");
        read.forEach(scores::add);
        ObjectNode request = Json.object();
        request.set("scores", scores);
        try {
            selection.decideModeration(id, request);
            return See.other("/staff/moderations/" + id);
        } catch (ServiceProblem problem) {
            return See.again(
                    Templates.moderation(selection.moderation(id), Form.of(sent).refused(problem)));
        }
    }
}
