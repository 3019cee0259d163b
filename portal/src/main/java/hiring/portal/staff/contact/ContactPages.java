package hiring.portal.staff.contact;

import hiring.portal.client.Notices;
import hiring.portal.client.Notices.Call;
import hiring.portal.client.Notices.Message;
import hiring.portal.client.ServiceProblem;
import hiring.portal.form.Fields;
import hiring.portal.form.Form;
import hiring.portal.form.Json;
import hiring.portal.form.Option;
import hiring.portal.form.See;
import hiring.portal.form.Sent;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Calls to candidates, one at a time with what to say, and messages that wait for a person. */
@SignedIn(Area.STAFF)
@Path("/staff")
@Produces(MediaType.TEXT_HTML)
public class ContactPages {

    private static final List<Option> RESULTS =
            Option.words("call", "SPOKE", "LEFT_MESSAGE", "NO_ANSWER", "WRONG_NUMBER");
    private static final int LIST = 20;

    private final Notices notices;

    public ContactPages(@RestClient Notices notices) {
        this.notices = notices;
    }

    @CheckedTemplate(basePath = "staff/contact", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance calls(
                @Nullable Call call, List<Call> later, boolean more, List<Option> results, Form form);

        static native TemplateInstance messages(List<Message> messages, String next);
    }

    @GET
    @Path("/calls")
    public TemplateInstance calls(@RestQuery @Nullable UUID call) {
        return callPage(call, Form.empty());
    }

    private TemplateInstance callPage(@Nullable UUID wanted, Form form) {
        var page = notices.calls(null, LIST);
        Call current = page.items().stream()
                .filter(candidate -> candidate.id().equals(wanted))
                .findFirst()
                .orElse(page.items().isEmpty() ? null : page.items().getFirst());
        List<Call> later = page.items().stream()
                .filter(candidate -> current != null && !candidate.id().equals(current.id()))
                .toList();
        return Templates.calls(current, later, page.next() != null, RESULTS, form);
    }

    @POST
    @Path("/calls/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response attempt(UUID id, MultivaluedMap<String, String> sent) {
        try {
            notices.attempt(id, Sent.once(sent), Fields.texts("/result").read(sent));
            return See.other("/staff/calls");
        } catch (ServiceProblem problem) {
            return See.again(callPage(id, Form.of(sent).refused(problem)));
        }
    }

    @GET
    @Path("/messages")
    public TemplateInstance messages(@RestQuery @Nullable String cursor) {
        var page = notices.messages(null, cursor);
        return Templates.messages(page.items(), page.next() == null ? "" : page.next());
    }

    @POST
    @Path("/messages/{id}/{decision: retries|confirmations}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(UUID id, String decision, MultivaluedMap<String, String> sent) {
        notices.decide(id, decision, Sent.once(sent), Json.object());
        return See.other("/staff/messages");
    }
}
