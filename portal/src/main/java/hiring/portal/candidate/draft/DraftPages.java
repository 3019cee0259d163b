package hiring.portal.candidate.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.candidate.draft.Drafts.Draft;
import hiring.portal.client.Applications.Application;
import hiring.portal.form.Conflict;
import hiring.portal.form.Fields;
import hiring.portal.form.Form;
import hiring.portal.form.Json;
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
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Facts about a candidate: name and address, education, referees, and the notice about data. */
@SignedIn(Area.MY)
@Path("/my/applications/{id}")
@Produces(MediaType.TEXT_HTML)
public class DraftPages {

    private static final Fields DETAILS = Fields.texts(
                    "/personalDetails/title",
                    "/personalDetails/givenNames",
                    "/personalDetails/familyName",
                    "/personalDetails/previousNames",
                    "/personalDetails/preferredName",
                    "/personalDetails/address/town",
                    "/personalDetails/address/county",
                    "/personalDetails/address/postcode",
                    "/personalDetails/address/country")
            .lines("/personalDetails/address/lines")
            .booleans("/personalDetails/address/noFixedAbode");
    private static final Fields EDUCATION = Fields.texts("/education/places/*/institution")
            .dates(
                    "/education/places/*/from",
                    "/education/places/*/to",
                    "/education/fullTimeEndedOn",
                    "/education/fullTimeBeganOn")
            .booleans("/education/stillInFullTime");
    private static final Fields REFEREES = Fields.texts(
                    "/referees/*/name",
                    "/referees/*/relationship",
                    "/referees/*/organisation",
                    "/referees/*/email",
                    "/referees/*/telephone")
            .booleans("/referees/*/mayBeAskedBeforeInterview");
    private final Drafts drafts;

    public DraftPages(Drafts drafts) {
        this.drafts = drafts;
    }

    @CheckedTemplate(basePath = "candidate/draft", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance details(Application application, Form form);

        static native TemplateInstance education(Application application, Form form, List<Integer> places);

        static native TemplateInstance referees(Application application, Form form, List<Integer> places);

        static native TemplateInstance privacy(Application application, Form form);
    }

    @GET
    @Path("/details")
    public TemplateInstance details(UUID id) {
        Draft draft = drafts.load(id);
        return Templates.details(draft.application(), detailsForm(draft));
    }

    @POST
    @Path("/details")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response saveDetails(UUID id, MultivaluedMap<String, String> sent) {
        Conflict.resolve(sent);
        JsonNode content = DETAILS.readOnto(drafts.saved(id), sent).path("personalDetails");
        return drafts.save(
                id,
                "personalDetails",
                objectOrNull(content),
                sent,
                taskList(id),
                DraftPages::detailsForm,
                (draft, form) -> Templates.details(draft.application(), form));
    }

    @GET
    @Path("/education")
    public TemplateInstance education(UUID id) {
        Draft draft = drafts.load(id);
        return Templates.education(
                draft.application(),
                draft.form(),
                places(draft.part("education").path("places"), 1));
    }

    @POST
    @Path("/education")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response saveEducation(UUID id, MultivaluedMap<String, String> sent) {
        Conflict.resolve(sent);
        ObjectNode content =
                objectOrEmpty(EDUCATION.readOnto(drafts.saved(id), sent).path("education"));
        ArrayNode places = Json.withoutEmptyEnd(content.path("places"));
        content.set("places", places);
        String next = sent.containsKey("_more") ? here(id, "education") : taskList(id);
        return drafts.save(
                id,
                "education",
                content,
                sent,
                next,
                Draft::form,
                (draft, form) -> Templates.education(draft.application(), form, places(places, 1)));
    }

    @GET
    @Path("/referees")
    public TemplateInstance referees(UUID id) {
        Draft draft = drafts.load(id);
        return Templates.referees(draft.application(), draft.form(), places(draft.part("referees"), 2));
    }

    @POST
    @Path("/referees")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response saveReferees(UUID id, MultivaluedMap<String, String> sent) {
        Conflict.resolve(sent);
        ArrayNode content =
                Json.withoutEmptyEnd(REFEREES.readOnto(drafts.saved(id), sent).path("referees"));
        String next = sent.containsKey("_more") ? here(id, "referees") : taskList(id);
        return drafts.save(
                id,
                "referees",
                content,
                sent,
                next,
                Draft::form,
                (draft, form) -> Templates.referees(draft.application(), form, places(content, 2)));
    }

    @GET
    @Path("/privacy")
    public TemplateInstance privacy(UUID id) {
        Draft draft = drafts.load(id);
        return Templates.privacy(draft.application(), draft.form());
    }

    @POST
    @Path("/privacy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response savePrivacy(UUID id, MultivaluedMap<String, String> sent) {
        Conflict.resolve(sent);
        JsonNode content = Fields.texts("/privacyNoticeVersion").read(sent).path("privacyNoticeVersion");
        return save(id, "privacyNoticeVersion", orNull(content), sent, Templates::privacy);
    }

    private interface PageOf {
        TemplateInstance page(Application application, Form form);
    }

    private Response save(UUID id, String part, JsonNode content, MultivaluedMap<String, String> sent, PageOf page) {
        return drafts.save(
                id,
                part,
                content,
                sent,
                taskList(id),
                Draft::form,
                (draft, form) -> page.page(draft.application(), form));
    }

    /** The lines of an address are one field. */
    private static Form detailsForm(Draft draft) {
        JsonNode lines = draft.part("personalDetails").path("address").path("lines");
        return draft.form()
                .put(
                        "/personalDetails/address/lines",
                        String.join(
                                "\n",
                                StreamSupport.stream(lines.spliterator(), false)
                                        .map(JsonNode::asText)
                                        .toList()));
    }

    private static List<Integer> places(JsonNode list, int least) {
        return IntStream.range(0, Math.max(least, list.size() + 1)).boxed().toList();
    }

    static JsonNode orNull(JsonNode node) {
        return node instanceof MissingNode ? NullNode.getInstance() : node;
    }

    private static JsonNode objectOrNull(JsonNode node) {
        return node.isObject() && !node.isEmpty() ? node : NullNode.getInstance();
    }

    private static ObjectNode objectOrEmpty(JsonNode node) {
        return node instanceof ObjectNode object ? object : Json.object();
    }

    static String taskList(UUID id) {
        return "/my/applications/" + id;
    }

    static String here(UUID id, String path) {
        return "/my/applications/%s/%s".formatted(id, path);
    }
}
