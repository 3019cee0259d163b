package hiring.portal.staff.applications;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.client.Recruitment;
import hiring.portal.client.Recruitment.Counts;
import hiring.portal.client.Recruitment.Line;
import hiring.portal.client.Recruitment.Prepared;
import hiring.portal.client.ServiceProblem;
import hiring.portal.client.Vacancies;
import hiring.portal.client.Vacancies.Vacancy;
import hiring.portal.form.Form;
import hiring.portal.form.Json;
import hiring.portal.form.Option;
import hiring.portal.form.See;
import hiring.portal.form.Sent;
import hiring.portal.page.Parts;
import hiring.portal.page.Words;
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

/** All applications to a vacancy, and the confirmation of what rules propose for many of them. */
@SignedIn(Area.STAFF)
@Path("/staff/vacancies/{vacancy}/applications")
@Produces(MediaType.TEXT_HTML)
public class ApplicationListPages {

    private static final List<Option> STATUSES = Option.words("application", "SUBMITTED", "WITHDRAWN");
    private static final List<Option> DECISIONS =
            Option.words("staff-eligibility", "UNDECIDED", "ELIGIBLE", "INELIGIBLE");
    private static final List<Option> PROPOSALS = Option.words("proposal", "ELIGIBLE", "INELIGIBLE", "NEEDS_DECISION");

    private final Recruitment recruitment;
    private final Vacancies vacancies;
    private final Parts parts;

    public ApplicationListPages(@RestClient Recruitment recruitment, @RestClient Vacancies vacancies, Parts parts) {
        this.recruitment = recruitment;
        this.vacancies = vacancies;
        this.parts = parts;
    }

    @CheckedTemplate(basePath = "staff/applications", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance applications(
                @Nullable Vacancy vacancy,
                UUID id,
                List<Line> lines,
                @Nullable Counts counts,
                Filters filters,
                String next,
                List<String> problems);

        static native TemplateInstance confirm(UUID id, Prepared prepared, Form form);

        static native TemplateInstance confirmed(UUID id, int confirmed, List<Recruitment.Refused> refused);
    }

    /** What the list shows. */
    record Filters(
            String status,
            String eligibility,
            String proposal,
            boolean contested,
            List<Option> statuses,
            List<Option> decisions,
            List<Option> proposals) {

        String query(UUID vacancy, String cursor) {
            return "/staff/vacancies/%s/applications?status=%s&eligibility=%s&proposal=%s%s&cursor=%s"
                    .formatted(
                            vacancy,
                            status,
                            eligibility,
                            proposal,
                            contested ? "&contested=true" : "",
                            Words.urlEncoded(cursor));
        }
    }

    @GET
    public TemplateInstance applications(
            UUID vacancy,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String eligibility,
            @RestQuery @Nullable String proposal,
            @RestQuery @Nullable Boolean contested,
            @RestQuery @Nullable String cursor) {
        return page(
                vacancy,
                new Filters(
                        orEmpty(status),
                        orEmpty(eligibility),
                        orEmpty(proposal),
                        Boolean.TRUE.equals(contested),
                        STATUSES,
                        DECISIONS,
                        PROPOSALS),
                cursor,
                List.of());
    }

    private TemplateInstance page(UUID vacancy, Filters filters, @Nullable String cursor, List<String> problems) {
        var counts = parts.start(() -> recruitment.counts(vacancy));
        var known = parts.start(() -> vacancies.vacancy(vacancy).getEntity());
        var found = recruitment.applications(
                vacancy,
                orNull(filters.status()),
                orNull(filters.eligibility()),
                orNull(filters.proposal()),
                filters.contested() ? true : null,
                cursor,
                50);
        return Templates.applications(
                known.orNull(),
                vacancy,
                found.items(),
                counts.orNull(),
                filters,
                found.next() == null ? "" : filters.query(vacancy, found.next()),
                problems);
    }

    /** Prepares a confirmation of the ticked applications. The service chooses the sample that must be read. */
    @POST
    @Path("/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response prepare(UUID vacancy, MultivaluedMap<String, String> sent) {
        List<String> chosen = sent.getOrDefault("application", List.of());
        Filters all = new Filters("", "", "", false, STATUSES, DECISIONS, PROPOSALS);
        if (chosen.isEmpty()) {
            return See.again(page(vacancy, all, null, List.of("Choose at least one application")));
        }
        ArrayNode ids = Json.array();
        chosen.forEach(ids::add);
        ObjectNode request = Json.object();
        request.set("applicationIds", ids);
        try {
            Prepared prepared = recruitment.prepareConfirmation(vacancy, Sent.once(sent), request);
            return Response.ok(Templates.confirm(vacancy, prepared, Form.empty()))
                    .build();
        } catch (ServiceProblem problem) {
            if (problem.status() >= 500 || problem.status() == 401 || problem.status() == 404) {
                throw problem;
            }
            return See.again(page(vacancy, all, null, List.of(words(problem))));
        }
    }

    @POST
    @Path("/confirm/{confirmation}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance confirm(UUID vacancy, UUID confirmation, MultivaluedMap<String, String> sent) {
        ObjectNode request = Json.object().put("reason", Sent.first(sent, "/reason"));
        ArrayNode read = request.putArray("sampleRead");
        sent.getOrDefault("read", List.of()).forEach(read::add);
        var confirmed = recruitment.confirm(vacancy, confirmation, request);
        return Templates.confirmed(vacancy, confirmed.confirmed(), confirmed.refused());
    }

    static String words(ServiceProblem problem) {
        return problem.mistakes().isEmpty()
                ? problem.detail()
                : problem.mistakes().getFirst().message();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
