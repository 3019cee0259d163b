package hiring.portal.candidate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.client.Adverts;
import hiring.portal.client.Adverts.Advert;
import hiring.portal.client.Applications;
import hiring.portal.client.Applications.OwnApplication;
import hiring.portal.client.Applications.OwnContact;
import hiring.portal.client.Applications.Status;
import hiring.portal.client.OwnMessages;
import hiring.portal.client.OwnMessages.OwnMessage;
import hiring.portal.client.ServiceProblem;
import hiring.portal.form.Form;
import hiring.portal.form.Json;
import hiring.portal.form.See;
import hiring.portal.form.Sent;
import hiring.portal.page.Parts;
import hiring.portal.page.SignedInAgain;
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
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** All applications of a candidate, and the start of a new one. */
@SignedIn(Area.MY)
@Path("/my")
@Produces(MediaType.TEXT_HTML)
public class HomePages {

    private final Applications applications;
    private final Adverts adverts;
    private final OwnMessages messages;
    private final Parts parts;
    private final SecurityIdentity identity;

    public HomePages(
            @RestClient Applications applications,
            @RestClient Adverts adverts,
            @RestClient OwnMessages messages,
            Parts parts,
            SecurityIdentity identity) {
        this.applications = applications;
        this.adverts = adverts;
        this.messages = messages;
        this.parts = parts;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "candidate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance home(List<Line> lines, String next);

        static native TemplateInstance messages(List<OwnMessage> messages, String next);

        static native TemplateInstance apply(Advert advert, Form form, boolean asksContact);
    }

    /** An application with what happens next; without a status where the service did not say it in time. */
    record Line(OwnApplication application, @Nullable Status status) {}

    @GET
    public TemplateInstance home(@RestQuery @Nullable String cursor) {
        Applications.Page<OwnApplication> own = applications.own(cursor);
        var statuses = own.items().stream()
                .map(application -> parts.start(() -> applications.status(application.id())))
                .toList();
        List<Line> lines = IntStream.range(0, statuses.size())
                .mapToObj(i -> new Line(own.items().get(i), statuses.get(i).orNull()))
                .toList();
        return Templates.home(lines, own.next() == null ? "" : own.next());
    }

    /** Everything that we told the candidate. */
    @GET
    @Path("/messages")
    public TemplateInstance messages(@RestQuery @Nullable String cursor) {
        var told = messages.messages(cursor);
        return Templates.messages(told.items(), told.next() == null ? "" : told.next());
    }

    /** Where the identity provider sends the browser back to, if the page that was asked for is not known any more. */
    @GET
    @Path("/signed-in")
    public Response signedIn() {
        return See.other("/my");
    }

    @GET
    @Path("/signed-in-again")
    public TemplateInstance signedInAgain() {
        return SignedInAgain.page();
    }

    @GET
    @Path("/apply/{vacancy}")
    public TemplateInstance apply(UUID vacancy) {
        Advert advert = adverts.advert(vacancy);
        boolean known = contact() != null;
        Form form = Form.empty();
        if (!known) {
            form.put("/name", People.nameOf(identity)).put("/email", People.claim(identity, "email"));
        }
        return Templates.apply(advert, form, !known);
    }

    @POST
    @Path("/apply/{vacancy}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(UUID vacancy, MultivaluedMap<String, String> sent) {
        boolean asked = sent.containsKey("/email");
        if (asked) {
            try {
                applications.changeContact(ContactPages.FIELDS.read(sent));
            } catch (ServiceProblem problem) {
                return See.again(
                        Templates.apply(adverts.advert(vacancy), Form.of(sent).refused(problem), true));
            }
        }
        try {
            return See.other("/my/applications/"
                    + applications
                            .start(Sent.once(sent), startOf(vacancy, sent))
                            .id());
        } catch (ServiceProblem problem) {
            String existing = problem.document().path("applicationId").asText("");
            if (problem.code().equals("already-applied") && !existing.isEmpty()) {
                return See.other("/my/applications/" + existing);
            }
            return See.again(
                    Templates.apply(adverts.advert(vacancy), Form.of(sent).refused(problem), false));
        }
    }

    private static ObjectNode startOf(UUID vacancy, MultivaluedMap<String, String> sent) {
        ObjectNode request = Json.object().put("vacancyId", vacancy.toString());
        ArrayNode answers = Json.array();
        sent.forEach((name, values) -> {
            if (name.startsWith("/answers/") && !values.getFirst().isBlank()) {
                answers.addObject()
                        .put("code", name.substring("/answers/".length()))
                        .put("answer", Boolean.parseBoolean(values.getFirst()));
            }
        });
        if (!answers.isEmpty()) {
            request.set("answers", answers);
        }
        return request;
    }

    private @Nullable OwnContact contact() {
        try {
            return applications.contact();
        } catch (ServiceProblem problem) {
            if (problem.status() == 404) {
                return null;
            }
            throw problem;
        }
    }
}
