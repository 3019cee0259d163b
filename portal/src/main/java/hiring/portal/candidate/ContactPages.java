package hiring.portal.candidate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.client.Applications;
import hiring.portal.client.Applications.OwnContact;
import hiring.portal.client.ServiceProblem;
import hiring.portal.form.Fields;
import hiring.portal.form.Form;
import hiring.portal.form.Option;
import hiring.portal.form.See;
import hiring.portal.session.Area;
import hiring.portal.session.People;
import hiring.portal.session.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How we reach a candidate. */
@SignedIn(Area.MY)
@Path("/my/contact")
@Produces(MediaType.TEXT_HTML)
public class ContactPages {

    static final Fields FIELDS =
            Fields.texts("/name", "/email", "/telephone", "/preferredChannel").lines("/postalAddress");
    private static final List<Option> CHANNELS = Option.words("channel", "EMAIL", "TELEPHONE", "LETTER");

    private final Applications applications;
    private final SecurityIdentity identity;

    public ContactPages(@RestClient Applications applications, SecurityIdentity identity) {
        this.applications = applications;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "candidate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance contact(Form form, String back, List<Option> channels);
    }

    @GET
    public TemplateInstance contact(@RestQuery @Nullable UUID application) {
        Form form = Form.empty();
        try {
            OwnContact contact = applications.contact();
            form.put("/name", contact.name()).put("/email", contact.email()).put("/telephone", contact.telephone());
        } catch (ServiceProblem problem) {
            if (problem.status() != 404) {
                throw problem;
            }
            form.put("/name", People.nameOf(identity)).put("/email", People.claim(identity, "email"));
        }
        return Templates.contact(form, back(application), CHANNELS);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@RestQuery @Nullable UUID application, MultivaluedMap<String, String> sent) {
        ObjectNode contact = FIELDS.read(sent);
        try {
            applications.changeContact(contact);
            return See.other(back(application));
        } catch (ServiceProblem problem) {
            return See.again(Templates.contact(Form.of(sent).refused(problem), back(application), CHANNELS));
        }
    }

    private static String back(@Nullable UUID application) {
        return application == null ? "/my" : "/my/applications/" + application;
    }
}
