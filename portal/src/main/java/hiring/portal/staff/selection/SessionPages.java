package hiring.portal.staff.selection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.client.Recruitment;
import hiring.portal.client.Selection;
import hiring.portal.client.Selection.Allocation;
import hiring.portal.client.Selection.Assessor;
import hiring.portal.client.Selection.Session;
import hiring.portal.client.Selection.Stage;
import hiring.portal.client.ServiceProblem;
import hiring.portal.form.Fields;
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

/** Times and rooms of a stage, and who has a place in which. */
@SignedIn(Area.STAFF)
@Path("/staff/vacancies/{vacancy}/stages/{stage}/sessions")
@Produces(MediaType.TEXT_HTML)
public class SessionPages {

    private static final List<Option> MOVE_REASONS =
            Option.words("move", "CANDIDATE_ASKED", "DATES_CHANGED", "ARRANGEMENTS_CHANGED");

    private final Selection selection;
    private final Recruitment recruitment;
    private final Parts parts;

    public SessionPages(@RestClient Selection selection, @RestClient Recruitment recruitment, Parts parts) {
        this.selection = selection;
        this.recruitment = recruitment;
        this.parts = parts;
    }

    @CheckedTemplate(basePath = "staff/selection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance sessions(
                UUID vacancy, Stage stage, Timetable timetable, Form form, List<Assessor> assessors);

        static native TemplateInstance allocated(UUID vacancy, Stage stage, Allocation allocation, Names names);

        static native TemplateInstance move(
                UUID vacancy, Stage stage, UUID application, List<Option> free, List<Option> reasons, Form form);

        static native TemplateInstance attendance(UUID vacancy, Stage stage, UUID application, Form form);
    }

    @GET
    public TemplateInstance sessions(UUID vacancy, String stage) {
        return page(vacancy, stage, Form.empty());
    }

    private TemplateInstance page(UUID vacancy, String stage, Form form) {
        var assessors = parts.start(() -> selection.assessors(vacancy).items());
        var plan = parts.start(() -> selection.plan(vacancy));
        List<Session> sessions = selection.sessions(vacancy, stage).items();
        List<Assessor> pool = assessors.orNull();
        return Templates.sessions(
                vacancy, Stages.find(plan.get(), stage), Timetable.of(sessions), form, pool == null ? List.of() : pool);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(UUID vacancy, String stage, MultivaluedMap<String, String> sent) {
        ObjectNode session = Fields.texts("/place").numbers("/capacity").read(sent);
        String day = Sent.first(sent, "day");
        session.put("startsAt", Words.instantOf(day + "T" + Sent.first(sent, "from")));
        session.put("endsAt", Words.instantOf(day + "T" + Sent.first(sent, "until")));
        ArrayNode panel = session.putArray("assessors");
        List<Assessor> pool = selection.assessors(vacancy).items();
        String chair = Sent.first(sent, "chair");
        for (String id : sent.getOrDefault("assessor", List.of())) {
            pool.stream()
                    .filter(assessor -> assessor.id().toString().equals(id))
                    .forEach(assessor -> {
                        ObjectNode member = panel.addObject().put("id", id).put("name", assessor.name());
                        if (!chair.isEmpty()) {
                            member.put("role", chair.equals(id) ? "CHAIR" : "MEMBER");
                        }
                    });
        }
        try {
            selection.addSession(vacancy, stage, Sent.once(sent), session);
            return See.other(address(vacancy, stage));
        } catch (ServiceProblem problem) {
            Form form = Form.of(sent).refused(problem);
            for (String name : List.of("day", "from", "until", "chair")) {
                form.put("/" + name, Sent.first(sent, name));
            }
            return See.again(page(vacancy, stage, form));
        }
    }

    @POST
    @Path("/allocate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance allocate(UUID vacancy, String stage, MultivaluedMap<String, String> sent) {
        var names = parts.start(() -> Names.of(recruitment, vacancy));
        Allocation allocation = selection.allocate(vacancy, stage, Sent.once(sent), Json.object());
        Names found = names.orNull();
        return Templates.allocated(
                vacancy, Stages.find(selection.plan(vacancy), stage), allocation, found == null ? Names.none() : found);
    }

    @GET
    @Path("/move/{application}")
    public TemplateInstance move(UUID vacancy, String stage, UUID application) {
        return movePage(vacancy, stage, application, Form.empty());
    }

    @POST
    @Path("/move/{application}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirmMove(UUID vacancy, String stage, UUID application, MultivaluedMap<String, String> sent) {
        try {
            selection.move(
                    vacancy,
                    stage,
                    application,
                    Sent.once(sent),
                    Fields.texts("/sessionId", "/reason").read(sent));
            return See.other(address(vacancy, stage));
        } catch (ServiceProblem problem) {
            return See.again(movePage(vacancy, stage, application, Form.of(sent).refused(problem)));
        }
    }

    private TemplateInstance movePage(UUID vacancy, String stage, UUID application, Form form) {
        List<Option> free = selection.sessions(vacancy, stage).items().stream()
                .filter(session -> session.taken() < session.capacity())
                .map(session -> Option.of(
                        session.id().toString(),
                        "%s, %s (%d free)"
                                .formatted(
                                        Words.dayAndTime(session.startsAt()),
                                        session.place(),
                                        session.capacity() - session.taken())))
                .toList();
        return Templates.move(
                vacancy, Stages.find(selection.plan(vacancy), stage), application, free, MOVE_REASONS, form);
    }

    @GET
    @Path("/attendance/{application}")
    public TemplateInstance attendance(UUID vacancy, String stage, UUID application) {
        return Templates.attendance(vacancy, Stages.find(selection.plan(vacancy), stage), application, Form.empty());
    }

    @POST
    @Path("/attendance/{application}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response recordAttendance(
            UUID vacancy, String stage, UUID application, MultivaluedMap<String, String> sent) {
        try {
            selection.attended(
                    vacancy,
                    stage,
                    application,
                    Fields.none().booleans("/attended").read(sent));
            return See.other("/staff/vacancies/%s/stages/%s".formatted(vacancy, stage));
        } catch (ServiceProblem problem) {
            return See.again(Templates.attendance(
                    vacancy,
                    Stages.find(selection.plan(vacancy), stage),
                    application,
                    Form.of(sent).refused(problem)));
        }
    }

    private static String address(UUID vacancy, String stage) {
        return "/staff/vacancies/%s/stages/%s/sessions".formatted(vacancy, stage);
    }
}
