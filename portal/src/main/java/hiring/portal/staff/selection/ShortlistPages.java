package hiring.portal.staff.selection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.client.Recruitment;
import hiring.portal.client.Selection;
import hiring.portal.client.Selection.Candidate;
import hiring.portal.client.Selection.Proposal;
import hiring.portal.client.Selection.Publication;
import hiring.portal.client.Selection.Stage;
import hiring.portal.client.Selection.WhatIf;
import hiring.portal.client.ServiceProblem;
import hiring.portal.form.Fields;
import hiring.portal.form.Form;
import hiring.portal.form.Json;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who goes on from a stage: the proposal with its reasons, what other terms would change, and the publication. */
@SignedIn(Area.STAFF)
@Path("/staff/vacancies/{vacancy}/stages/{stage}")
@Produces(MediaType.TEXT_HTML)
public class ShortlistPages {

    private final Selection selection;
    private final Recruitment recruitment;
    private final Parts parts;

    public ShortlistPages(@RestClient Selection selection, @RestClient Recruitment recruitment, Parts parts) {
        this.selection = selection;
        this.recruitment = recruitment;
        this.parts = parts;
    }

    @CheckedTemplate(basePath = "staff/selection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance shortlist(
                UUID vacancy,
                Stage stage,
                Proposal proposal,
                List<Named> candidates,
                @Nullable List<Publication> publications,
                @Nullable WhatIf whatIf,
                Names names,
                Form terms);

        static native TemplateInstance noShortlist(UUID vacancy, Stage stage, String why);

        static native TemplateInstance publish(UUID vacancy, Stage stage, Proposal proposal, Form form);

        static native TemplateInstance result(UUID vacancy, Stage stage, UUID application, Form form);
    }

    /** A candidate with the name that this person may see. */
    record Named(Candidate candidate, String name) {}

    @GET
    public TemplateInstance shortlist(
            UUID vacancy,
            String stage,
            @RestQuery @Nullable String passMark,
            @RestQuery @Nullable String places,
            @RestQuery @Nullable String cursor) {
        var plan = parts.start(() -> selection.plan(vacancy));
        var publications =
                parts.start(() -> selection.publications(vacancy, stage).items());
        var names = parts.start(() -> Names.of(recruitment, vacancy));
        Form terms = Form.empty().put("passMark", passMark).put("places", places);
        WhatIf whatIf = null;
        if (isGiven(passMark) || isGiven(places)) {
            try {
                whatIf = selection.whatIf(vacancy, stage, UUID.randomUUID().toString(), null, terms(passMark, places));
            } catch (ServiceProblem refused) {
                terms.refused(refused, "/");
            }
        }
        Proposal proposal;
        try {
            proposal = selection.proposal(vacancy, stage, cursor);
        } catch (ServiceProblem refused) {
            if (refused.status() != 409) {
                throw refused;
            }
            // A stage from which all go on has no shortlist
            return Templates.noShortlist(vacancy, Stages.find(plan.get(), stage), refused.detail());
        }
        Names found = names.orNull();
        Names known = found == null ? Names.none() : found;
        return Templates.shortlist(
                vacancy,
                Stages.find(plan.get(), stage),
                proposal,
                proposal.candidates().stream()
                        .map(candidate -> new Named(candidate, known.of(candidate.applicationId())))
                        .toList(),
                publications.orNull(),
                whatIf,
                known,
                terms);
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static ObjectNode terms(@Nullable String passMark, @Nullable String places) {
        ObjectNode terms = Json.object();
        put(terms, "passMark", passMark);
        put(terms, "places", places);
        return terms;
    }

    private static void put(ObjectNode terms, String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        try {
            terms.put(name, Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            terms.put(name, text);
        }
    }

    @GET
    @Path("/publish")
    public TemplateInstance publish(UUID vacancy, String stage) {
        return publishPage(vacancy, stage, Form.empty());
    }

    @POST
    @Path("/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirmPublish(UUID vacancy, String stage, MultivaluedMap<String, String> sent) {
        ObjectNode request = Fields.texts("/rationale", "/acknowledgement")
                .numbers("/places", "/passMark")
                .read(sent);
        try {
            selection.publish(vacancy, stage, Sent.once(sent), request);
            return See.other("/staff/vacancies/%s/stages/%s".formatted(vacancy, stage));
        } catch (ServiceProblem problem) {
            return See.again(publishPage(vacancy, stage, Form.of(sent).refused(problem)));
        }
    }

    private TemplateInstance publishPage(UUID vacancy, String stage, Form form) {
        return Templates.publish(
                vacancy, Stages.find(selection.plan(vacancy), stage), selection.proposal(vacancy, stage, null), form);
    }

    /** The mark of a test, or that a questionnaire was completed. */
    @GET
    @Path("/results/{application}")
    public TemplateInstance result(UUID vacancy, String stage, UUID application) {
        return Templates.result(vacancy, Stages.find(selection.plan(vacancy), stage), application, Form.empty());
    }

    @POST
    @Path("/results/{application}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response recordResult(UUID vacancy, String stage, UUID application, MultivaluedMap<String, String> sent) {
        try {
            selection.result(
                    vacancy,
                    stage,
                    application,
                    Fields.none().numbers("/mark").booleans("/completed").read(sent));
            return See.other("/staff/vacancies/%s/stages/%s".formatted(vacancy, stage));
        } catch (ServiceProblem problem) {
            return See.again(Templates.result(
                    vacancy,
                    Stages.find(selection.plan(vacancy), stage),
                    application,
                    Form.of(sent).refused(problem)));
        }
    }
}
