package hiring.portal.staff.vacancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.client.Applications.Action;
import hiring.portal.client.ServiceProblem;
import hiring.portal.client.Vacancies;
import hiring.portal.client.Vacancies.Change;
import hiring.portal.client.Vacancies.Item;
import hiring.portal.client.Vacancies.PackReport;
import hiring.portal.client.Vacancies.Vacancy;
import hiring.portal.form.Fields;
import hiring.portal.form.Form;
import hiring.portal.form.Option;
import hiring.portal.form.See;
import hiring.portal.form.Sent;
import hiring.portal.page.Parts;
import hiring.portal.page.Relay;
import hiring.portal.page.Words;
import hiring.portal.session.Area;
import hiring.portal.session.FormToken;
import hiring.portal.session.SentToken;
import hiring.portal.session.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Vacancies of the organisation: list, one vacancy with what can be done with it, and each act with its own page. */
@SignedIn(Area.STAFF)
@Path("/staff/vacancies")
@Produces(MediaType.TEXT_HTML)
public class VacancyPages {

    private static final List<Option> STATUSES =
            Option.words("vacancy", "DRAFT", "IN_REVIEW", "APPROVED", "SCHEDULED", "PUBLISHED", "CLOSED", "WITHDRAWN");
    // The act in the address of our page, and the act of the API and of the service's actions
    private static final Map<String, Act> ACTS = Map.of(
            "review", new Act("review-requests", "request-review", "Ask for approval", false),
            "approve", new Act("approvals", "approve", "Approve", false),
            "return", new Act("returns", "return", "Return it to its author", true),
            "publish", new Act("publications", "publish", "Publish", false),
            "withdraw", new Act("withdrawals", "withdraw", "Withdraw the vacancy", true));
    private final Vacancies vacancies;
    private final Parts parts;
    private final ObjectMapper mapper;

    public VacancyPages(@RestClient Vacancies vacancies, Parts parts, ObjectMapper mapper) {
        this.vacancies = vacancies;
        this.parts = parts;
        this.mapper = mapper;
    }

    @CheckedTemplate(basePath = "staff/vacancy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance vacancies(
                List<Item> items, String words, String status, boolean mine, List<Option> statuses, String next);

        static native TemplateInstance newVacancy(List<ServiceProblem.Mistake> mistakes, String problem);

        static native TemplateInstance vacancy(
                Vacancy vacancy,
                String version,
                Allowed allowed,
                @Nullable PackReport report,
                @Nullable List<Change> history);

        static native TemplateInstance act(
                Vacancy vacancy, String version, String title, boolean needsReason, String publishAt, Form form);
    }

    /** An act on a vacancy. */
    private record Act(String path, String action, String title, boolean needsReason) {}

    /** Which acts the service allows this person now, each with its reason where it is not. */
    record Allowed(Map<String, Boolean> acts) {

        public boolean may(String action) {
            return acts.getOrDefault(action, false);
        }
    }

    @GET
    public TemplateInstance vacancies(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable Boolean mine,
            @RestQuery @Nullable String cursor) {
        String words = q == null ? "" : q.strip();
        String chosen = status == null ? "" : status;
        boolean own = Boolean.TRUE.equals(mine);
        var found = vacancies.find(
                words.isEmpty() ? null : words, chosen.isEmpty() ? null : chosen, own ? true : null, cursor);
        String next = found.next() == null
                ? ""
                : "/staff/vacancies?q=%s&status=%s%s&cursor=%s"
                        .formatted(
                                Words.urlEncoded(words),
                                chosen,
                                own ? "&mine=true" : "",
                                Words.urlEncoded(found.next()));
        return Templates.vacancies(found.items(), words, chosen, own, STATUSES, next);
    }

    @GET
    @Path("/new")
    public TemplateInstance newVacancy() {
        return Templates.newVacancy(List.of(), "");
    }

    /** Makes a draft from a document, for example one that was downloaded here or made by another system. */
    @POST
    @Path("/new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("_once") String once,
            @RestForm(FormToken.FIELD) @Nullable SentToken token) {
        if (file == null || file.size() == 0) {
            return See.again(Templates.newVacancy(List.of(), "Choose a file"));
        }
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            Vacancy created = vacancies.create(once, mapper.readTree(content)).getEntity();
            return See.other("/staff/vacancies/" + created.id());
        } catch (JsonProcessingException e) {
            return See.again(Templates.newVacancy(List.of(), "The file is no JSON document"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServiceProblem problem) {
            if (problem.status() >= 500 || problem.status() == 401 || problem.status() == 403) {
                throw problem;
            }
            return See.again(
                    Templates.newVacancy(problem.mistakes(), problem.mistakes().isEmpty() ? problem.detail() : ""));
        }
    }

    @GET
    @Path("/{id}")
    public TemplateInstance vacancy(UUID id) {
        var actions = parts.start(() -> vacancies.actions(id).items());
        var report = parts.start(() -> vacancies.check(id));
        var history = parts.start(() -> vacancies.history(id).items());
        RestResponse<Vacancy> vacancy = vacancies.vacancy(id);
        return Templates.vacancy(
                vacancy.getEntity(), version(vacancy), allowed(actions.orNull()), report.orNull(), history.orNull());
    }

    /** The document for keeping, for a new draft, or for another system. */
    @GET
    @Path("/{id}/document.json")
    @Produces(MediaType.WILDCARD)
    public Response document(UUID id) {
        return Response.ok(vacancies.document(id).getEntity().toPrettyString(), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"vacancy.json\"")
                .build();
    }

    /** The pack as candidates will see it, to be shown beside the form. */
    @GET
    @Path("/{id}/preview")
    public Response preview(UUID id) {
        return Relay.page(vacancies.preview(id));
    }

    @GET
    @Path("/{id}/{act: review|approve|return|publish|withdraw}")
    public TemplateInstance act(UUID id, String act) {
        return actPage(id, act, Form.empty());
    }

    @POST
    @Path("/{id}/{act: review|approve|return|publish|withdraw}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response doAct(UUID id, String act, MultivaluedMap<String, String> sent) {
        Act known = ACTS.get(act);
        if (known == null) {
            throw new NotFoundException();
        }
        ObjectNode request = Fields.texts("/reason").read(sent);
        String at = Sent.first(sent, "publishAt");
        if (!at.isBlank()) {
            request.put("publishAt", Words.instantOf(at));
        }
        try {
            vacancies.act(id, known.path(), Sent.once(sent), Sent.version(sent), request);
            return See.other("/staff/vacancies/" + id);
        } catch (ServiceProblem problem) {
            return See.again(actPage(id, act, Form.of(sent).refused(problem)));
        }
    }

    private TemplateInstance actPage(UUID id, String act, Form form) {
        Act known = ACTS.get(act);
        if (known == null) {
            throw new NotFoundException();
        }
        RestResponse<Vacancy> vacancy = vacancies.vacancy(id);
        return Templates.act(
                vacancy.getEntity(),
                version(vacancy),
                known.title(),
                known.needsReason(),
                act.equals("publish") ? "yes" : "",
                form);
    }

    private static Allowed allowed(@Nullable List<Action> actions) {
        Map<String, Boolean> acts = new HashMap<>();
        if (actions != null) {
            actions.forEach(action -> acts.put(action.name(), action.allowed()));
        }
        return new Allowed(acts);
    }

    static String version(RestResponse<?> answer) {
        String version = answer.getHeaderString(HttpHeaders.ETAG);
        return version == null ? "" : version;
    }
}
