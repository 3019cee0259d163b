package hiring.portal.staff.selection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.client.Applications.Page;
import hiring.portal.client.Recruitment;
import hiring.portal.client.Selection;
import hiring.portal.client.Selection.Assessor;
import hiring.portal.client.Selection.Counts;
import hiring.portal.client.Selection.ModerationItem;
import hiring.portal.client.Selection.Person;
import hiring.portal.client.Selection.Plan;
import hiring.portal.client.Selection.ReservePlace;
import hiring.portal.client.Selection.Sheet;
import hiring.portal.client.Selection.Stage;
import hiring.portal.client.Selection.StageCounts;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How far a selection is, who assesses, and the scores that wait for moderation. */
@SignedIn(Area.STAFF)
@Path("/staff/vacancies/{vacancy}")
@Produces(MediaType.TEXT_HTML)
public class ProgressPages {

    private static final List<Option> REASONS =
            Option.words("reassignment", "ABSENT", "LEFT", "CONFLICT_OF_INTEREST", "WORKLOAD");

    private final Selection selection;
    private final Recruitment recruitment;
    private final Parts parts;

    public ProgressPages(@RestClient Selection selection, @RestClient Recruitment recruitment, Parts parts) {
        this.selection = selection;
        this.recruitment = recruitment;
        this.parts = parts;
    }

    @CheckedTemplate(basePath = "staff/selection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance progress(
                UUID vacancy,
                Plan plan,
                List<StageProgress> stages,
                @Nullable Counts counts,
                Recruitment.@Nullable Counts applications,
                @Nullable List<ModerationItem> moderations,
                @Nullable List<ReservePlace> reserve);

        static native TemplateInstance decideStage(UUID vacancy, Stage stage, Form form);

        static native TemplateInstance assessors(
                UUID vacancy, List<Assessor> assessors, List<Person> others, String words, boolean listed, Form form);

        static native TemplateInstance sheets(UUID vacancy, List<Sheet> sheets, List<Assessor> assessors, String next);

        static native TemplateInstance reassign(
                UUID vacancy, UUID sheet, List<Option> assessors, List<Option> reasons, Form form);
    }

    /** A stage with its numbers, where the service said them. */
    record StageProgress(Stage stage, @Nullable StageCounts counts) {

        /** The number of sheets that are given out. */
        public int sheets() {
            return counts == null ? 0 : counts.toScore() + counts.scored();
        }

        /** The share of done scores in per cent, for a bar beside the numbers. */
        public int scoredPercent() {
            return counts == null || sheets() == 0 ? 0 : 100 * counts.scored() / sheets();
        }
    }

    @GET
    @Path("/progress")
    public TemplateInstance progress(UUID vacancy) {
        var counts = parts.start(() -> selection.counts(vacancy));
        var applications = parts.start(() -> recruitment.counts(vacancy));
        var moderations =
                parts.start(() -> selection.moderations(vacancy, "OPEN").items());
        var reserve = parts.start(() -> selection.reserveList(vacancy).items());
        Plan plan = selection.plan(vacancy);
        Counts counted = counts.orNull();
        List<StageProgress> stages = plan.stages().stream()
                .map(stage -> new StageProgress(
                        stage,
                        counted == null
                                ? null
                                : counted.stages().stream()
                                        .filter(numbers -> numbers.code().equals(stage.code()))
                                        .findFirst()
                                        .orElse(null)))
                .toList();
        return Templates.progress(
                vacancy, plan, stages, counted, applications.orNull(), moderations.orNull(), reserve.orNull());
    }

    @GET
    @Path("/stages/{stage}/decision")
    public TemplateInstance decision(UUID vacancy, String stage) {
        return Templates.decideStage(vacancy, stage(vacancy, stage), Form.empty());
    }

    @POST
    @Path("/stages/{stage}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(UUID vacancy, String stage, MultivaluedMap<String, String> sent) {
        try {
            selection.decideStage(
                    vacancy, stage, Fields.texts("/reason").booleans("/hold").read(sent));
            return See.other("/staff/vacancies/%s/progress".formatted(vacancy));
        } catch (ServiceProblem problem) {
            return See.again(Templates.decideStage(
                    vacancy, stage(vacancy, stage), Form.of(sent).refused(problem)));
        }
    }

    private Stage stage(UUID vacancy, String code) {
        return Stages.find(selection.plan(vacancy), code);
    }

    @GET
    @Path("/assessors")
    public TemplateInstance assessors(UUID vacancy, @RestQuery @Nullable String q) {
        return assessorsPage(vacancy, q, Form.empty());
    }

    private TemplateInstance assessorsPage(UUID vacancy, @Nullable String words, Form form) {
        String asked = words == null ? "" : words.strip();
        // People are found by a part of their name, of two characters at least
        var people = asked.length() < 2
                ? null
                : parts.start(() -> selection.people("ASSESSOR", asked).items());
        List<Assessor> named = selection.assessors(vacancy).items();
        List<Person> found = people == null ? List.of() : people.orNull();
        List<Person> others = found == null
                ? List.of()
                : found.stream()
                        .filter(person -> named.stream()
                                .noneMatch(assessor -> assessor.id().equals(person.id())))
                        .toList();
        return Templates.assessors(vacancy, named, others, asked, found != null, form);
    }

    /** The ticked people are the assessors; the names come with their numbers. */
    @POST
    @Path("/assessors")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response nameAssessors(UUID vacancy, MultivaluedMap<String, String> sent) {
        ArrayNode named = Json.array();
        for (String person : sent.getOrDefault("assessor", List.of())) {
            String[] idAndName = person.split(" ", 2);
            named.addObject().put("id", idAndName[0]).put("name", idAndName.length > 1 ? idAndName[1] : "");
        }
        ObjectNode request = Json.object();
        request.set("assessors", named);
        try {
            selection.nameAssessors(vacancy, request);
            return See.other("/staff/vacancies/%s/assessors".formatted(vacancy));
        } catch (ServiceProblem problem) {
            return See.again(assessorsPage(vacancy, null, Form.of(sent).refused(problem)));
        }
    }

    @GET
    @Path("/sheets")
    public TemplateInstance sheets(UUID vacancy, @RestQuery @Nullable String cursor) {
        var assessors = parts.start(() -> selection.assessors(vacancy).items());
        Page<Sheet> sheets = selection.sheets(vacancy, cursor);
        List<Assessor> named = assessors.orNull();
        return Templates.sheets(
                vacancy, sheets.items(), named == null ? List.of() : named, sheets.next() == null ? "" : sheets.next());
    }

    @GET
    @Path("/sheets/{sheet}/reassign")
    public TemplateInstance reassign(UUID vacancy, UUID sheet) {
        return Templates.reassign(vacancy, sheet, pool(vacancy), REASONS, Form.empty());
    }

    @POST
    @Path("/sheets/{sheet}/reassign")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirmReassign(UUID vacancy, UUID sheet, MultivaluedMap<String, String> sent) {
        try {
            selection.reassign(
                    vacancy,
                    sheet,
                    Sent.once(sent),
                    Fields.texts("/assessor", "/reason").read(sent));
            return See.other("/staff/vacancies/%s/sheets".formatted(vacancy));
        } catch (ServiceProblem problem) {
            return See.again(Templates.reassign(
                    vacancy, sheet, pool(vacancy), REASONS, Form.of(sent).refused(problem)));
        }
    }

    private List<Option> pool(UUID vacancy) {
        return selection.assessors(vacancy).items().stream()
                .map(assessor -> Option.of(
                        assessor.id().toString(), "%s (%d sheets)".formatted(assessor.name(), assessor.assigned())))
                .toList();
    }
}
