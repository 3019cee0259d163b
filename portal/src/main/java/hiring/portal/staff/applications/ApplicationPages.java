package hiring.portal.staff.applications;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.client.Applications.Application;
import hiring.portal.client.Applications.Eligibility;
import hiring.portal.client.Applications.Offer;
import hiring.portal.client.Recruitment;
import hiring.portal.client.Selection;
import hiring.portal.client.ServiceProblem;
import hiring.portal.form.Fields;
import hiring.portal.form.Form;
import hiring.portal.form.Json;
import hiring.portal.form.Option;
import hiring.portal.form.See;
import hiring.portal.form.Sent;
import hiring.portal.page.Parts;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** One application: what was sent, eligibility, offers, feedback. */
@SignedIn(Area.STAFF)
@Path("/staff/vacancies/{vacancy}/applications/{id}")
@Produces(MediaType.TEXT_HTML)
public class ApplicationPages {

    private static final List<Option> OUTCOMES = Option.words("staff-eligibility", "ELIGIBLE", "INELIGIBLE");

    private final Recruitment recruitment;
    private final Selection selection;
    private final Parts parts;

    public ApplicationPages(@RestClient Recruitment recruitment, @RestClient Selection selection, Parts parts) {
        this.recruitment = recruitment;
        this.selection = selection;
        this.parts = parts;
    }

    @CheckedTemplate(basePath = "staff/applications", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance application(
                UUID vacancy,
                UUID id,
                @Nullable Application sent,
                SentForm form,
                @Nullable Eligibility eligibility,
                List<Offer> offers,
                Form decision,
                List<Option> outcomes);

        static native TemplateInstance offer(UUID vacancy, UUID id, Form form);

        static native TemplateInstance feedback(UUID vacancy, UUID id, Form form);
    }

    @GET
    public TemplateInstance application(UUID vacancy, UUID id) {
        return page(vacancy, id, Form.empty());
    }

    private TemplateInstance page(UUID vacancy, UUID id, Form decision) {
        var sent = parts.start(() -> recruitment.application(id));
        var offers = parts.start(() -> recruitment.offers(id).items());
        Eligibility eligibility = recruitment.eligibility(id);
        Application form = sent.orNull();
        List<Offer> made = offers.orNull();
        return Templates.application(
                vacancy, id, form, SentForm.of(form), eligibility, made == null ? List.of() : made, decision, OUTCOMES);
    }

    @POST
    @Path("/eligibility")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(UUID vacancy, UUID id, MultivaluedMap<String, String> sent) {
        try {
            recruitment.decide(
                    id, Sent.once(sent), Fields.texts("/outcome", "/reason").read(sent));
            return See.other(address(vacancy, id));
        } catch (ServiceProblem problem) {
            return See.again(page(vacancy, id, Form.of(sent).refused(problem)));
        }
    }

    @GET
    @Path("/offer")
    public TemplateInstance offer(UUID vacancy, UUID id) {
        return Templates.offer(vacancy, id, Form.empty());
    }

    @POST
    @Path("/offer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response makeOffer(UUID vacancy, UUID id, MultivaluedMap<String, String> sent) {
        ObjectNode offer = Fields.texts("/grade")
                .dates("/startsOn", "/respondBy")
                .lines("/conditions")
                .read(sent);
        String salary =
                Sent.first(sent, "/salary").replace(",", "").replace("£", "").strip();
        try {
            offer.put("salary", new BigDecimal(salary));
        } catch (NumberFormatException e) {
            // Sent as it was typed, so that the service names the mistake
            offer.put("salary", salary);
        }
        if (!offer.has("conditions")) {
            offer.set("conditions", Json.array());
        }
        try {
            recruitment.offer(id, Sent.once(sent), offer);
            return See.other(address(vacancy, id));
        } catch (ServiceProblem problem) {
            return See.again(Templates.offer(vacancy, id, Form.of(sent).refused(problem)));
        }
    }

    @GET
    @Path("/feedback")
    public TemplateInstance feedback(UUID vacancy, UUID id) {
        return Templates.feedback(vacancy, id, Form.empty());
    }

    @POST
    @Path("/feedback")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response releaseFeedback(UUID vacancy, UUID id, MultivaluedMap<String, String> sent) {
        try {
            selection.releaseFeedback(
                    id, Sent.once(sent), Fields.texts("/comment").read(sent));
            return See.other(address(vacancy, id));
        } catch (ServiceProblem problem) {
            return See.again(Templates.feedback(vacancy, id, Form.of(sent).refused(problem)));
        }
    }

    private static String address(UUID vacancy, UUID id) {
        return "/staff/vacancies/%s/applications/%s".formatted(vacancy, id);
    }
}
