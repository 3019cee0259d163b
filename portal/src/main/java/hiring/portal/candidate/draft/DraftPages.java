package hiring.portal.candidate.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.candidate.draft.Drafts.Draft;
import hiring.portal.client.Adverts;
import hiring.portal.client.Adverts.Advert;
import hiring.portal.client.Applications.Application;
import hiring.portal.client.Applications.Criterion;
import hiring.portal.client.Applications.Purpose;
import hiring.portal.form.Conflict;
import hiring.portal.form.Fields;
import hiring.portal.form.Form;
import hiring.portal.form.Json;
import hiring.portal.form.Option;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The parts of a form that are one page each. */
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
    private static final Fields DECLARATIONS =
            Fields.texts("/declarations/*/detail").booleans("/declarations/*/answer");
    private static final Fields ADJUSTMENTS = Fields.texts("/adjustments/*/need", "/adjustments/*/timeOfDay")
            .lists("/adjustments/*/kinds")
            .numbers("/adjustments/*/extraTimePercent");
    private static final List<Option> KINDS = Option.words(
            "adjustment",
            "EXTRA_TIME",
            "REST_BREAKS",
            "STEP_FREE_ACCESS",
            "BSL_INTERPRETER",
            "LIP_SPEAKER",
            "HEARING_LOOP",
            "CAPTIONS",
            "LARGE_PRINT",
            "BRAILLE",
            "SCREEN_READER_FORMAT",
            "COLOURED_PAPER",
            "QUESTIONS_IN_ADVANCE",
            "SUPPORTER_PRESENT",
            "REMOTE_ATTENDANCE",
            "ALTERNATIVE_TO_VIDEO",
            "TIME_OF_DAY",
            "OTHER");

    private final Drafts drafts;
    private final Adverts adverts;
    private final Parts parts;

    public DraftPages(Drafts drafts, @RestClient Adverts adverts, Parts parts) {
        this.drafts = drafts;
        this.adverts = adverts;
        this.parts = parts;
    }

    @CheckedTemplate(basePath = "candidate/draft", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance details(Application application, Form form);

        static native TemplateInstance education(Application application, Form form, List<Integer> places);

        static native TemplateInstance statement(Application application, Form form);

        static native TemplateInstance evidence(Application application, List<Written> criteria, long written);

        static native TemplateInstance criterion(
                Application application, Criterion criterion, Form form, String next, int number, int count);

        static native TemplateInstance declarations(Application application, Form form, List<Asked> questions);

        static native TemplateInstance guaranteedInterview(Application application, Form form, String wording);

        static native TemplateInstance adjustments(Application application, Form form, List<Option> kinds);

        static native TemplateInstance referees(Application application, Form form, List<Integer> places);

        static native TemplateInstance privacy(Application application, Form form);
    }

    /** A criterion with the number of words that are written for it. */
    record Written(Criterion criterion, int words) {}

    /** A question of the declarations with its explanation and why it is asked. */
    record Asked(
            int place,
            String question,
            List<String> explanation,
            @Nullable String exemption,
            @Nullable String purpose) {}

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
    @Path("/statement")
    public TemplateInstance statement(UUID id) {
        Draft draft = drafts.load(id);
        return Templates.statement(draft.application(), draft.form());
    }

    @POST
    @Path("/statement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response saveStatement(UUID id, MultivaluedMap<String, String> sent) {
        Conflict.resolve(sent);
        JsonNode content = Fields.texts("/supportingStatement").read(sent).path("supportingStatement");
        return save(id, "supportingStatement", orNull(content), sent, Templates::statement);
    }

    @GET
    @Path("/evidence")
    public TemplateInstance evidence(UUID id) {
        Draft draft = drafts.load(id);
        List<Written> criteria = draft.application().vacancy().criteria().stream()
                .map(criterion -> new Written(criterion, words(textFor(draft.part("evidence"), criterion.code()))))
                .toList();
        return Templates.evidence(
                draft.application(),
                criteria,
                criteria.stream().filter(criterion -> criterion.words() > 0).count());
    }

    @GET
    @Path("/evidence/{criterion}")
    public TemplateInstance criterion(UUID id, String criterion) {
        Draft draft = drafts.load(id);
        return criterionPage(draft.application(), criterion, criterionForm(draft, criterion));
    }

    private static Form criterionForm(Draft draft, String criterion) {
        return Form.empty().version(draft.version()).put("/text", textFor(draft.part("evidence"), criterion));
    }

    @POST
    @Path("/evidence/{criterion}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response saveCriterion(UUID id, String criterion, MultivaluedMap<String, String> sent) {
        Conflict.resolve(sent);
        Draft draft = drafts.load(id);
        ArrayNode evidence = Json.array();
        StreamSupport.stream(draft.part("evidence").spliterator(), false)
                .filter(item -> !item.path("criterion").asText().equals(criterion))
                .forEach(evidence::add);
        String text = Fields.texts("/text").read(sent).path("text").asText("");
        if (!text.isEmpty()) {
            evidence.addObject().put("criterion", criterion).put("text", text);
        }
        String next = sent.containsKey("_next")
                ? here(id, "evidence/" + after(draft.application(), criterion))
                : here(id, "evidence");
        return drafts.save(
                id,
                "evidence",
                evidence,
                sent,
                next,
                current -> criterionForm(current, criterion),
                (now, form) -> criterionPage(now.application(), criterion, form.errorsAt("/text")));
    }

    private static TemplateInstance criterionPage(Application application, String code, Form form) {
        List<Criterion> all = application.vacancy().criteria();
        int place = IntStream.range(0, all.size())
                .filter(i -> all.get(i).code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Templates.criterion(application, all.get(place), form, after(application, code), place + 1, all.size());
    }

    /** The code of the criterion after this one, or "" after the last. */
    private static String after(Application application, String code) {
        List<String> codes =
                application.vacancy().criteria().stream().map(Criterion::code).toList();
        int place = codes.indexOf(code);
        return place < 0 || place + 1 == codes.size() ? "" : codes.get(place + 1);
    }

    @GET
    @Path("/declarations")
    public TemplateInstance declarations(UUID id) {
        Draft draft = drafts.load(id);
        return Templates.declarations(draft.application(), declarationForm(draft), questions(draft.application()));
    }

    private static Form declarationForm(Draft draft) {
        Form form = Form.empty().version(draft.version());
        List<String> codes = codes(draft.application());
        for (JsonNode answer : draft.part("declarations")) {
            int place = codes.indexOf(answer.path("code").asText());
            form.put(
                    "/declarations/%d/answer".formatted(place),
                    answer.path("answer").asText(null));
            form.put(
                    "/declarations/%d/detail".formatted(place),
                    answer.path("detail").asText(null));
        }
        return form;
    }

    @POST
    @Path("/declarations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response saveDeclarations(UUID id, MultivaluedMap<String, String> sent) {
        Conflict.resolve(sent);
        Draft draft = drafts.load(id);
        JsonNode read = DECLARATIONS.read(sent).path("declarations");
        ArrayNode content = Json.array();
        List<String> codes = codes(draft.application());
        for (int i = 0; i < codes.size(); i++) {
            ObjectNode answer = Json.object().put("code", codes.get(i));
            if (read.path(i) instanceof ObjectNode given) {
                answer.setAll(given);
            }
            content.add(answer);
        }
        return drafts.save(
                id,
                "declarations",
                content,
                sent,
                taskList(id),
                DraftPages::declarationForm,
                (now, form) -> Templates.declarations(now.application(), form, questions(now.application())));
    }

    private static List<String> codes(Application application) {
        List<String> codes = new ArrayList<>(application.vacancy().declarations());
        application.vacancy().screening().forEach(question -> codes.add(question.code()));
        return codes;
    }

    /** The declarations in the words of the advert; without the advert, their codes. */
    private List<Asked> questions(Application application) {
        Advert advert =
                parts.start(() -> adverts.advert(application.vacancy().id())).orNull();
        List<Asked> questions = new ArrayList<>();
        for (String code : application.vacancy().declarations()) {
            var found = advert == null
                    ? null
                    : advert.application().declarations().stream()
                            .filter(declaration -> declaration.code().equals(code))
                            .findFirst()
                            .orElse(null);
            String purpose = application.vacancy().declarationPurposes().stream()
                    .filter(entry -> entry.declaration().equals(code))
                    .map(Purpose::meaning)
                    .findFirst()
                    .orElse(null);
            List<String> explanation = new ArrayList<>();
            if (found != null && found.definition() != null) {
                explanation.addAll(found.definition().paragraphs());
                explanation.addAll(found.definition().points());
            }
            questions.add(new Asked(
                    questions.size(),
                    found == null ? code : found.question(),
                    explanation,
                    found == null ? null : found.exemption(),
                    purpose));
        }
        application
                .vacancy()
                .screening()
                .forEach(question ->
                        questions.add(new Asked(questions.size(), question.question(), List.of(), null, null)));
        return questions;
    }

    @GET
    @Path("/guaranteed-interview")
    public TemplateInstance guaranteedInterview(UUID id) {
        Draft draft = drafts.load(id);
        return Templates.guaranteedInterview(draft.application(), draft.form(), wording(draft.application()));
    }

    @POST
    @Path("/guaranteed-interview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response saveGuaranteedInterview(UUID id, MultivaluedMap<String, String> sent) {
        Conflict.resolve(sent);
        JsonNode content =
                Fields.none().booleans("/guaranteedInterview").read(sent).path("guaranteedInterview");
        return drafts.save(
                id,
                "guaranteedInterview",
                content instanceof BooleanNode ? content : NullNode.getInstance(),
                sent,
                taskList(id),
                Draft::form,
                (draft, form) ->
                        Templates.guaranteedInterview(draft.application(), form, wording(draft.application())));
    }

    private String wording(Application application) {
        Advert advert =
                parts.start(() -> adverts.advert(application.vacancy().id())).orNull();
        String wording = advert == null
                ? null
                : advert.application().guaranteedInterview().wording();
        return wording == null ? "" : wording;
    }

    @GET
    @Path("/adjustments")
    public TemplateInstance adjustments(UUID id) {
        Draft draft = drafts.load(id);
        return Templates.adjustments(draft.application(), adjustmentForm(draft), KINDS);
    }

    private static Form adjustmentForm(Draft draft) {
        // Each stage has its block, whatever the order in which adjustments were saved
        ArrayNode byStage = Json.array();
        draft.application()
                .vacancy()
                .stages()
                .forEach(stage -> byStage.add(StreamSupport.stream(
                                draft.part("adjustments").spliterator(), false)
                        .filter(adjustment -> adjustment.path("stage").asText().equals(stage.code()))
                        .findFirst()
                        .orElse(Json.object())));
        ObjectNode document = Json.object();
        document.set("adjustments", byStage);
        return Form.of(document).version(draft.version());
    }

    @POST
    @Path("/adjustments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response saveAdjustments(UUID id, MultivaluedMap<String, String> sent) {
        Conflict.resolve(sent);
        Draft draft = drafts.load(id);
        JsonNode read = ADJUSTMENTS.read(sent).path("adjustments");
        ArrayNode content = Json.array();
        for (int i = 0; i < draft.application().vacancy().stages().size(); i++) {
            if (read.path(i) instanceof ObjectNode given && !given.isEmpty()) {
                content.addObject()
                        .put(
                                "stage",
                                draft.application().vacancy().stages().get(i).code())
                        .setAll(given);
            }
        }
        return drafts.save(
                id,
                "adjustments",
                content,
                sent,
                taskList(id),
                DraftPages::adjustmentForm,
                (now, form) -> Templates.adjustments(now.application(), form, KINDS));
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

    private static String textFor(JsonNode evidence, String criterion) {
        return StreamSupport.stream(evidence.spliterator(), false)
                .filter(item -> item.path("criterion").asText().equals(criterion))
                .map(item -> item.path("text").asText(""))
                .findFirst()
                .orElse("");
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static JsonNode orNull(JsonNode node) {
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
