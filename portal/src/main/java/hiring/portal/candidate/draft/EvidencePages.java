package hiring.portal.candidate.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import hiring.portal.candidate.draft.Drafts.Draft;
import hiring.portal.client.Applications.Application;
import hiring.portal.client.Applications.Criterion;
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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** What a candidate writes: the statement, and evidence for each criterion. */
@SignedIn(Area.MY)
@Path("/my/applications/{id}")
@Produces(MediaType.TEXT_HTML)
public class EvidencePages {

    private static final Pattern WORD = Pattern.compile("\\S+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Drafts drafts;

    public EvidencePages(Drafts drafts) {
        this.drafts = drafts;
    }

    @CheckedTemplate(basePath = "candidate/draft", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance statement(Application application, Form form);

        static native TemplateInstance evidence(Application application, List<Written> criteria, long written);

        static native TemplateInstance criterion(
                Application application, Criterion criterion, Form form, String next, int number, int count);
    }

    /** A criterion with the number of words that are written for it. */
    record Written(Criterion criterion, long words) {}

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
        return drafts.save(
                id,
                "supportingStatement",
                DraftPages.orNull(content),
                sent,
                DraftPages.taskList(id),
                Draft::form,
                (draft, form) -> Templates.statement(draft.application(), form));
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
                ? DraftPages.here(id, "evidence/" + after(draft.application(), criterion))
                : DraftPages.here(id, "evidence");
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

    private static String textFor(JsonNode evidence, String criterion) {
        return StreamSupport.stream(evidence.spliterator(), false)
                .filter(item -> item.path("criterion").asText().equals(criterion))
                .map(item -> item.path("text").asText(""))
                .findFirst()
                .orElse("");
    }

    /** The number of words as browsers count them, for whom a no-break space parts words too. */
    static long words(String text) {
        return WORD.matcher(text).results().count();
    }
}
