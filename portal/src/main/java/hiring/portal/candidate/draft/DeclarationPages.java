package hiring.portal.candidate.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.candidate.draft.Drafts.Draft;
import hiring.portal.client.Adverts;
import hiring.portal.client.Adverts.Advert;
import hiring.portal.client.Applications.Application;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Questions with a purpose: declarations, guaranteed interview and adjustments. */
@SignedIn(Area.MY)
@Path("/my/applications/{id}")
@Produces(MediaType.TEXT_HTML)
public class DeclarationPages {

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

    public DeclarationPages(Drafts drafts, @RestClient Adverts adverts, Parts parts) {
        this.drafts = drafts;
        this.adverts = adverts;
        this.parts = parts;
    }

    @CheckedTemplate(basePath = "candidate/draft", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance declarations(Application application, Form form, List<Asked> questions);

        static native TemplateInstance guaranteedInterview(Application application, Form form, String wording);

        static native TemplateInstance adjustments(Application application, Form form, List<Option> kinds);
    }

    /** A question of the declarations with its explanation and why it is asked. */
    record Asked(
            int place,
            String question,
            List<String> explanation,
            @Nullable String exemption,
            @Nullable String purpose) {}

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
                DraftPages.taskList(id),
                DeclarationPages::declarationForm,
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
                DraftPages.taskList(id),
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
                DraftPages.taskList(id),
                DeclarationPages::adjustmentForm,
                (now, form) -> Templates.adjustments(now.application(), form, KINDS));
    }
}
