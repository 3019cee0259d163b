package hiring.portal.staff.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.client.AnonymisedForms;
import hiring.portal.client.AnonymisedForms.AnonymisedForm;
import hiring.portal.client.AnonymisedForms.Answer;
import hiring.portal.client.Applications.Page;
import hiring.portal.client.Scoring;
import hiring.portal.client.Scoring.Assignment;
import hiring.portal.client.Scoring.Draft;
import hiring.portal.client.Scoring.Line;
import hiring.portal.client.Scoring.Sheet;
import hiring.portal.client.ServiceProblem;
import hiring.portal.form.Autosave;
import hiring.portal.form.Conflict;
import hiring.portal.form.ConflictPage;
import hiring.portal.form.Fields;
import hiring.portal.form.Form;
import hiring.portal.form.Json;
import hiring.portal.form.Option;
import hiring.portal.form.See;
import hiring.portal.form.Sent;
import hiring.portal.page.Parts;
import hiring.portal.page.Relay;
import hiring.portal.session.Area;
import hiring.portal.session.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An assessor's queue and sheets: evidence, anchors, score and reason of each criterion in one block. */
@SignedIn(Area.STAFF)
@Path("/staff/assess")
@Produces(MediaType.TEXT_HTML)
public class ScoringPages {

    private static final Fields FIELDS =
            Fields.texts("/scores/*/line", "/scores/*/reason").numbers("/scores/*/score");
    private static final List<Option> RELATIONS =
            Option.words("relation", "RELATIVE", "FRIEND", "COLLEAGUE", "LINE_MANAGER", "FINANCIAL", "OTHER");
    private static final Map<String, String> LABELS = Map.of("score", "Score", "reason", "Reason");

    private final Scoring scoring;
    private final AnonymisedForms forms;
    private final Parts parts;
    private final InstantSource clock;

    public ScoringPages(
            @RestClient Scoring scoring, @RestClient AnonymisedForms forms, Parts parts, InstantSource clock) {
        this.scoring = scoring;
        this.forms = forms;
        this.parts = parts;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "staff/scoring", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance queue(List<Assignment> toScore, List<Assignment> scored, String next);

        static native TemplateInstance sheet(
                Sheet sheet, List<Block> blocks, @Nullable AnonymisedForm form, Form scores, int scored);

        static native TemplateInstance check(Sheet sheet, List<Block> blocks, Form scores, List<String> problems);

        static native TemplateInstance declare(UUID id, List<Option> relations, Form form);
    }

    /** A criterion with the candidate's evidence for it. */
    record Block(int place, Line line, String evidence, List<Integer> range) {}

    @GET
    public TemplateInstance queue(@RestQuery @Nullable String cursor) {
        var scored = parts.start(() -> scoring.assignments("SCORED", null).items());
        Page<Assignment> toScore = scoring.assignments("TO_SCORE", cursor);
        List<Assignment> done = scored.orNull();
        return Templates.queue(
                toScore.items(), done == null ? List.of() : done, toScore.next() == null ? "" : toScore.next());
    }

    @GET
    @Path("/{id}")
    public TemplateInstance sheet(UUID id) {
        var draft = parts.start(() -> scoring.draft(id));
        Sheet sheet = scoring.sheet(id);
        AnonymisedForm form = form(sheet);
        List<Block> blocks = blocks(sheet, form);
        Form scores = sheet.status().equals("TO_SCORE") ? formOf(sheet, draft.get()) : given(sheet);
        return Templates.sheet(sheet, blocks, form, scores, count(blocks, scores));
    }

    /** Saves the draft: by itself while the assessor types, or with one of the buttons. */
    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            UUID id, @HeaderParam(Autosave.HEADER) @Nullable String autosave, MultivaluedMap<String, String> sent) {
        Conflict.resolve(sent);
        ObjectNode draft = Json.object();
        draft.set("scores", written(sent));
        try {
            RestResponse<Draft> saved = scoring.saveDraft(id, Sent.version(sent), draft);
            if (autosave != null) {
                return Autosave.saved(versionOf(saved), clock.instant());
            }
            return See.other("/staff/assess/" + id + (sent.containsKey("_check") ? "/check" : ""));
        } catch (ServiceProblem problem) {
            if (problem.status() == 412) {
                return autosave != null ? Autosave.changedElsewhere() : conflict(id, sent);
            }
            Form form = Form.of(sent).refused(problem);
            if (autosave != null) {
                return Autosave.notAccepted();
            }
            Sheet sheet = scoring.sheet(id);
            AnonymisedForm read = form(sheet);
            List<Block> blocks = blocks(sheet, read);
            return See.again(Templates.sheet(sheet, blocks, read, form, count(blocks, form)));
        }
    }

    private Response conflict(UUID id, MultivaluedMap<String, String> sent) {
        Sheet sheet = scoring.sheet(id);
        Form saved = formOf(sheet, scoring.draft(id));
        String address = "/staff/assess/" + id;
        return ConflictPage.of(Conflict.between(sent, saved, LABELS), saved, address, address);
    }

    @GET
    @Path("/{id}/check")
    public TemplateInstance check(UUID id) {
        return checkPage(id, List.of());
    }

    private TemplateInstance checkPage(UUID id, List<String> problems) {
        var draft = parts.start(() -> scoring.draft(id));
        Sheet sheet = scoring.sheet(id);
        return Templates.check(sheet, blocks(sheet, null), formOf(sheet, draft.get()), problems);
    }

    /** Hands in the draft that the page has shown; where it was changed since, the page is shown again. */
    @POST
    @Path("/{id}/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(UUID id, MultivaluedMap<String, String> sent) {
        Sheet sheet = scoring.sheet(id);
        RestResponse<Draft> draft = scoring.draft(id);
        if (sheet.scoredAt() == null && !versionOf(draft).equals(Sent.version(sent))) {
            return See.again(
                    checkPage(id, List.of("The draft was changed since you opened this page. Check it again.")));
        }
        ArrayNode scores = Json.array();
        for (Scoring.DraftLine line : draft.getEntity().scores()) {
            ObjectNode score = scores.addObject().put("line", line.line());
            if (line.score() != null) {
                score.put("score", line.score());
            }
            if (line.reason() != null) {
                score.put("reason", line.reason());
            }
        }
        ObjectNode request = Json.object().put("planVersion", sheet.planVersion());
        request.set("scores", scores);
        try {
            scoring.submit(id, request);
            return See.other("/staff/assess/" + id);
        } catch (ServiceProblem problem) {
            return See.again(checkPage(id, Form.empty().refused(problem).texts()));
        }
    }

    @GET
    @Path("/{id}/conflict-of-interest")
    public TemplateInstance declare(UUID id) {
        return Templates.declare(id, RELATIONS, Form.empty());
    }

    @POST
    @Path("/{id}/conflict-of-interest")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirmDeclare(UUID id, MultivaluedMap<String, String> sent) {
        try {
            scoring.declareConflict(
                    id, Sent.once(sent), Fields.texts("/relation").read(sent));
            return See.other("/staff/assess");
        } catch (ServiceProblem problem) {
            return See.again(Templates.declare(id, RELATIONS, Form.of(sent).refused(problem)));
        }
    }

    /** The candidate's video, in the ranges that a player asks for. */
    @GET
    @Path("/{id}/evidence/{stage}/video")
    @Produces(MediaType.WILDCARD)
    public Response video(UUID id, String stage, @HeaderParam("Range") @Nullable String range) {
        return Relay.video(scoring.video(id, stage, range));
    }

    private @Nullable AnonymisedForm form(Sheet sheet) {
        boolean readsForm =
                sheet.evidence().stream().anyMatch(evidence -> evidence.kind().equals("FORM_REVIEW"));
        return readsForm ? parts.start(() -> forms.form(sheet.formId())).orNull() : null;
    }

    private static List<Block> blocks(Sheet sheet, @Nullable AnonymisedForm form) {
        List<Block> blocks = new ArrayList<>();
        for (Line line : sheet.lines()) {
            String evidence = form == null
                    ? ""
                    : form.form().evidence().stream()
                            .filter(answer -> answer.criterion().equals(line.criterion()))
                            .map(Answer::text)
                            .filter(text -> text != null)
                            .findFirst()
                            .orElse("");
            List<Integer> range = new ArrayList<>();
            for (int score = line.lowest(); score <= line.highest(); score++) {
                range.add(score);
            }
            blocks.add(new Block(blocks.size(), line, evidence, range));
        }
        return blocks;
    }

    /** The fields with the draft, in the order of the sheet. */
    private static Form formOf(Sheet sheet, RestResponse<Draft> draft) {
        Form form = Form.empty().version(versionOf(draft));
        List<String> lines = sheet.lines().stream().map(Line::line).toList();
        for (Scoring.DraftLine line : draft.getEntity().scores()) {
            int place = lines.indexOf(line.line());
            form.put(
                    "/scores/%d/score".formatted(place),
                    line.score() == null ? null : line.score().toString());
            form.put("/scores/%d/reason".formatted(place), line.reason());
        }
        return form;
    }

    private static String versionOf(RestResponse<Draft> draft) {
        String version = draft.getHeaderString(HttpHeaders.ETAG);
        return version == null ? "" : version;
    }

    private static Form given(Sheet sheet) {
        Form form = Form.empty();
        for (int i = 0; i < sheet.lines().size(); i++) {
            Line line = sheet.lines().get(i);
            form.put(
                    "/scores/%d/score".formatted(i),
                    line.score() == null ? null : line.score().toString());
            form.put("/scores/%d/reason".formatted(i), line.reason());
        }
        return form;
    }

    /** The lines with something in them. */
    private static ArrayNode written(MultivaluedMap<String, String> sent) {
        ArrayNode scores = Json.array();
        for (JsonNode line : FIELDS.read(sent).path("scores")) {
            if (line.has("score") || line.has("reason")) {
                scores.add(line);
            }
        }
        return scores;
    }

    private static int count(List<Block> blocks, Form scores) {
        return (int) blocks.stream()
                .filter(block -> !scores.value("/scores/%d/score".formatted(block.place()))
                        .isEmpty())
                .count();
    }
}
