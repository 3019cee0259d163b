package hiring.portal.staff.vacancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.client.ServiceProblem;
import hiring.portal.client.Vacancies;
import hiring.portal.client.Vacancies.Finding;
import hiring.portal.client.Vacancies.PackReport;
import hiring.portal.form.Form;
import hiring.portal.form.See;
import hiring.portal.form.Sent;
import hiring.portal.page.Parts;
import hiring.portal.session.Area;
import hiring.portal.session.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The editor of a draft: its document in parts, each beside the pack that it makes and what the check finds in it. */
@SignedIn(Area.STAFF)
@Path("/staff/vacancies/{id}/edit")
@Produces(MediaType.TEXT_HTML)
public class EditPages {

    private final Vacancies vacancies;
    private final Parts parts;
    private final ObjectMapper mapper;

    public EditPages(@RestClient Vacancies vacancies, Parts parts, ObjectMapper mapper) {
        this.vacancies = vacancies;
        this.parts = parts;
        this.mapper = mapper;
    }

    @CheckedTemplate(basePath = "staff/vacancy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance edit(UUID id, String title, List<Chapter> chapters, boolean checked);

        static native TemplateInstance editPart(
                UUID id, EditedPart part, List<Row> rows, Form form, List<Finding> findings, String json);
    }

    /** A part with the number of its findings. */
    record Chapter(EditedPart part, int findings) {}

    @GET
    public Response edit(UUID id, @RestQuery @Nullable String at) {
        if (at != null && !at.isBlank()) {
            return See.other("/staff/vacancies/%s/edit/%s"
                    .formatted(id, EditedPart.holding(at).path()));
        }
        var report = parts.start(() -> vacancies.check(id));
        JsonNode document = vacancies.document(id).getEntity();
        PackReport found = report.orNull();
        List<Chapter> chapters = EditedPart.ALL.stream()
                .map(part -> new Chapter(part, findingsIn(part, found).size()))
                .toList();
        return Response.ok(
                        Templates.edit(id, document.path("post").path("title").asText(""), chapters, found != null))
                .build();
    }

    @GET
    @Path("/{part}")
    public TemplateInstance part(UUID id, String part) {
        EditedPart edited = EditedPart.of(part);
        RestResponse<JsonNode> document = vacancies.document(id);
        return page(
                id, edited, document.getEntity(), Form.of(document.getEntity()).version(version(id)));
    }

    private TemplateInstance page(UUID id, EditedPart part, JsonNode document, Form form) {
        var report = parts.start(() -> vacancies.check(id));
        JsonNode content = document.at(part.pointer());
        List<Row> rows = Row.of(part.pointer(), content);
        for (Row row : rows) {
            if (row.kind() == Row.Kind.LINES && form.value(row.name()).isEmpty()) {
                form.put(row.name(), String.join("\n", Row.texts(document.at(row.name()))));
            }
        }
        return Templates.editPart(id, part, rows, form, findingsIn(part, report.orNull()), content.toPrettyString());
    }

    /** Saves the fields, or the part as one JSON text; the buttons of a list add or remove an item. */
    @POST
    @Path("/{part}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(UUID id, String part, MultivaluedMap<String, String> sent) {
        EditedPart edited = EditedPart.of(part);
        ObjectNode document = vacancies.document(id).getEntity().deepCopy();
        String here = "/staff/vacancies/%s/edit/%s".formatted(id, part);
        boolean more = false;
        if (sent.containsKey("json")) {
            try {
                set(document, edited.pointer(), mapper.readTree(Sent.first(sent, "json")));
            } catch (JsonProcessingException e) {
                Form form = Form.of(document).version(Sent.version(sent));
                form.error("", "The text is no JSON: " + e.getOriginalMessage());
                return See.again(page(id, edited, document, form));
            }
        } else {
            Row.write(document, Row.of(edited.pointer(), document.at(edited.pointer())), sent);
            more = changeLists(document, sent);
        }
        try {
            vacancies.change(id, Sent.version(sent), document);
            return See.other(more ? here : "/staff/vacancies/%s/edit".formatted(id));
        } catch (ServiceProblem problem) {
            Form form = sent.containsKey("json") ? Form.of(document).version(Sent.version(sent)) : Form.of(sent);
            if (problem.status() == 412) {
                // The other parts are as they were saved meanwhile, so that sending this part again loses none of them
                form.version(version(id));
            }
            return See.again(page(id, edited, document, form.refused(problem)));
        }
    }

    private static boolean changeLists(ObjectNode document, MultivaluedMap<String, String> sent) {
        String add = Sent.first(sent, "_add");
        if (!add.isEmpty() && document.at(add) instanceof ArrayNode list && !list.isEmpty()) {
            list.add(list.get(list.size() - 1).deepCopy());
            return true;
        }
        String remove = Sent.first(sent, "_remove");
        int last = remove.lastIndexOf('/');
        if (last > 0 && document.at(remove.substring(0, last)) instanceof ArrayNode list) {
            list.remove(Integer.parseInt(remove.substring(last + 1)));
            return true;
        }
        return false;
    }

    private static void set(ObjectNode document, String pointer, JsonNode value) {
        int last = pointer.lastIndexOf('/');
        if (document.at(pointer.substring(0, last)) instanceof ObjectNode parent) {
            parent.set(pointer.substring(last + 1), value);
        } else {
            throw new NotFoundException();
        }
    }

    private static List<Finding> findingsIn(EditedPart part, @Nullable PackReport report) {
        return report == null
                ? List.of()
                : report.findings().stream()
                        .filter(finding -> EditedPart.holding(finding.pointer()).equals(part))
                        .toList();
    }

    private String version(UUID id) {
        return VacancyPages.version(vacancies.vacancy(id));
    }
}
