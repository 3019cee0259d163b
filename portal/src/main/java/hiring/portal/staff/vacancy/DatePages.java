package hiring.portal.staff.vacancy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.client.ServiceProblem;
import hiring.portal.client.Vacancies;
import hiring.portal.client.Vacancies.Vacancy;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** Changed dates of a published vacancy, with who is told. */
@SignedIn(Area.STAFF)
@Path("/staff/vacancies/{id}/dates")
@Produces(MediaType.TEXT_HTML)
public class DatePages {

    private static final List<Option> CAUSES = Option.words(
            "timetable-change",
            "TECHNICAL_FAULT",
            "CORRECTION",
            "MORE_APPLICATIONS_WANTED",
            "ENOUGH_APPLICATIONS",
            "ARRANGEMENTS_CHANGED",
            "OTHER");
    private static final Fields DATES = Fields.texts("/because", "/reason", "/closing/time", "/closing/words")
            .dates("/closing/on/date", "/stages/*/window/opens/date", "/stages/*/window/closes/date")
            .lines("/stages/*/days");

    private final Vacancies vacancies;
    private final Parts parts;

    public DatePages(@RestClient Vacancies vacancies, Parts parts) {
        this.vacancies = vacancies;
        this.parts = parts;
    }

    @CheckedTemplate(basePath = "staff/vacancy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance dates(Vacancy vacancy, Form form, List<Option> causes, List<StageDates> stages);
    }

    /** A stage whose dates can be changed: a window, or single days. */
    record StageDates(int place, String name, boolean window) {}

    @GET
    public TemplateInstance dates(UUID id) {
        var document = parts.start(() -> vacancies.document(id).getEntity());
        RestResponse<Vacancy> vacancy = vacancies.vacancy(id);
        JsonNode timetable = document.get().path("timetable");
        ObjectNode fields = Json.object();
        fields.set("closing", timetable.path("closing"));
        fields.set("stages", timetable.path("stages"));
        Form form = Form.of(fields).version(VacancyPages.version(vacancy));
        for (int i = 0; i < timetable.path("stages").size(); i++) {
            StringBuilder days = new StringBuilder();
            timetable
                    .path("stages")
                    .path(i)
                    .path("days")
                    .forEach(day -> days.append(day.path("date").asText()).append('\n'));
            form.put("/stages/%d/days".formatted(i), days.toString());
        }
        return Templates.dates(vacancy.getEntity(), form, CAUSES, stages(timetable));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeDates(UUID id, MultivaluedMap<String, String> sent) {
        JsonNode timetable = vacancies.document(id).getEntity().path("timetable");
        ObjectNode read = DATES.read(sent);
        ObjectNode request = Json.object();
        for (String text : List.of("because", "reason")) {
            if (read.has(text)) {
                request.set(text, read.get(text));
            }
        }
        request.set("closing", closing(timetable.path("closing"), read.path("closing")));
        request.set("stages", moves(timetable.path("stages"), read.path("stages")));
        try {
            vacancies.act(id, "timetable-changes", Sent.once(sent), Sent.version(sent), request);
            return See.other("/staff/vacancies/" + id);
        } catch (ServiceProblem problem) {
            return See.again(Templates.dates(
                    vacancies.vacancy(id).getEntity(), Form.of(sent).refused(problem), CAUSES, stages(timetable)));
        }
    }

    /** What is not on the page stays as it is; the weekday belongs to the old date. */
    private static ObjectNode closing(JsonNode before, JsonNode sent) {
        ObjectNode closing = before.isObject() ? before.deepCopy() : Json.object();
        String date = sent.path("on").path("date").asText("");
        if (!date.equals(before.path("on").path("date").asText())) {
            closing.putObject("on").put("date", date);
        }
        for (String field : List.of("time", "words")) {
            if (sent.has(field)) {
                closing.set(field, sent.get(field));
            } else {
                closing.remove(field);
            }
        }
        return closing;
    }

    /** The stages whose dates differ from the present ones. */
    private static ArrayNode moves(JsonNode before, JsonNode sent) {
        ArrayNode moves = Json.array();
        for (int i = 0; i < before.size(); i++) {
            JsonNode stage = before.path(i);
            JsonNode now = sent.path(i);
            ObjectNode move = Json.object().put("code", stage.path("code").asText());
            ArrayNode days = move.putArray("days");
            // A move replaces all dates of its stage, and the page has no field for these
            move.set("weeksCommencing", Json.listOf(stage.path("weeksCommencing")));
            move.putArray("parts");
            boolean moved = false;
            if (stage.has("window")) {
                for (String end : List.of("opens", "closes")) {
                    String date = now.path("window").path(end).path("date").asText("");
                    moved |= !date.equals(
                            stage.path("window").path(end).path("date").asText());
                    move.withObjectProperty("window").putObject(end).put("date", date);
                }
            }
            if (!stage.path("days").isEmpty()) {
                StringBuilder old = new StringBuilder();
                StringBuilder changed = new StringBuilder();
                stage.path("days")
                        .forEach(day -> old.append(day.path("date").asText()).append(' '));
                for (JsonNode day : now.path("days")) {
                    days.addObject().put("date", day.asText());
                    changed.append(day.asText()).append(' ');
                }
                moved |= !old.toString().contentEquals(changed);
            }
            if (moved) {
                moves.add(move);
            }
        }
        return moves;
    }

    private static List<StageDates> stages(JsonNode timetable) {
        List<StageDates> stages = new ArrayList<>();
        JsonNode all = timetable.path("stages");
        for (int i = 0; i < all.size(); i++) {
            JsonNode stage = all.path(i);
            if (stage.has("window") || !stage.path("days").isEmpty()) {
                stages.add(new StageDates(i, stage.path("name").asText(), stage.has("window")));
            }
        }
        return stages;
    }
}
