package hiring.portal.candidate.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.candidate.draft.Drafts.Draft;
import hiring.portal.client.Applications;
import hiring.portal.client.Applications.Application;
import hiring.portal.client.Applications.Timeline;
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
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Work and what else a candidate did, as a timeline in which each gap asks to be explained. */
@SignedIn(Area.MY)
@Path("/my/applications/{id}/history")
@Produces(MediaType.TEXT_HTML)
public class HistoryPages {

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final Fields FIELDS = Fields.texts(
                    "/history/*/kind",
                    "/history/*/organisation",
                    "/history/*/role",
                    "/history/*/duties",
                    "/history/*/reasonForLeaving")
            .dates("/history/*/from", "/history/*/to")
            .booleans("/history/*/current");
    private static final List<Option> KINDS = Option.words(
            "entry", "EMPLOYMENT", "SELF_EMPLOYMENT", "VOLUNTEERING", "STUDY", "TRAINING", "CARING", "TRAVEL", "OTHER");

    private final Drafts drafts;
    private final DraftLists lists;
    private final Applications applications;
    private final Parts parts;

    public HistoryPages(Drafts drafts, DraftLists lists, @RestClient Applications applications, Parts parts) {
        this.drafts = drafts;
        this.lists = lists;
        this.applications = applications;
        this.parts = parts;
    }

    @CheckedTemplate(basePath = "candidate/draft", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance history(
                Application application, String version, @Nullable TimelineView timeline, List<Explained> explained);

        static native TemplateInstance entry(
                Application application, Form form, String place, String at, List<Option> kinds);

        static native TemplateInstance gap(Application application, Form form, LocalDate from, LocalDate to);
    }

    /** A gap with the explanation that the candidate has given. */
    record Explained(int place, LocalDate from, LocalDate to, String explanation) {}

    @GET
    public TemplateInstance history(UUID id) {
        var timeline = parts.start(() -> applications.timeline(id));
        Draft draft = drafts.load(id);
        Timeline found = timeline.orNull();
        return Templates.history(
                draft.application(),
                draft.version(),
                found == null ? null : TimelineView.of(found, draft.part("history")),
                explained(draft));
    }

    @GET
    @Path("/{place}")
    public TemplateInstance entry(UUID id, String place) {
        Draft draft = drafts.load(id);
        return entryPage(draft, draft.form(), place);
    }

    @POST
    @Path("/{place}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response saveEntry(UUID id, String place, MultivaluedMap<String, String> sent) {
        return lists.saveItem(id, "history", place, FIELDS, sent, (draft, form) -> entryPage(draft, form, place));
    }

    @GET
    @Path("/gap")
    public TemplateInstance gap(UUID id, @RestQuery LocalDate from, @RestQuery LocalDate to) {
        Draft draft = drafts.load(id);
        return Templates.gap(draft.application(), gapForm(draft, from, to), from, to);
    }

    private static Form gapForm(Draft draft, LocalDate from, LocalDate to) {
        Form form = Form.empty().version(draft.version());
        explained(draft).stream()
                .filter(gap -> gap.from().equals(from) && gap.to().equals(to))
                .forEach(gap -> form.put("/explanation", gap.explanation()));
        return form;
    }

    @POST
    @Path("/gap")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response saveGap(
            UUID id, @RestQuery LocalDate from, @RestQuery LocalDate to, MultivaluedMap<String, String> sent) {
        Conflict.resolve(sent);
        Draft draft = drafts.load(id);
        ArrayNode gaps = Json.array();
        for (JsonNode gap : draft.part("gapExplanations")) {
            boolean same = firstDay(gap.path("from").asText()).equals(from)
                    && lastDay(gap.path("to").asText()).equals(to);
            if (!same) {
                gaps.add(gap);
            }
        }
        String explanation =
                Fields.texts("/explanation").read(sent).path("explanation").asText("");
        if (!explanation.isEmpty()) {
            ObjectNode gap = gaps.addObject();
            gap.put("from", from.toString()).put("to", to.toString()).put("explanation", explanation);
        }
        String next = DraftPages.here(id, "history");
        return drafts.save(
                id,
                "gapExplanations",
                gaps,
                sent,
                next,
                draftNow -> gapForm(draftNow, from, to),
                (now, form) -> Templates.gap(now.application(), form.errorsAt("/explanation"), from, to));
    }

    private static TemplateInstance entryPage(Draft draft, Form form, String place) {
        int at = DraftLists.place(place, draft.part("history").size());
        return Templates.entry(draft.application(), form, place, "/history/" + at, KINDS);
    }

    /** The day on which a date begins whose day, or day and month, is not stated. */
    static LocalDate firstDay(String date) {
        return switch (date.length()) {
            case YEAR -> Year.parse(date).atDay(1);
            case MONTH -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    /** The day on which a date ends whose day, or day and month, is not stated. */
    static LocalDate lastDay(String date) {
        return switch (date.length()) {
            case YEAR -> Year.parse(date).atMonth(Month.DECEMBER).atEndOfMonth();
            case MONTH -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }

    private static List<Explained> explained(Draft draft) {
        List<Explained> explained = new ArrayList<>();
        for (JsonNode gap : draft.part("gapExplanations")) {
            explained.add(new Explained(
                    explained.size(),
                    firstDay(gap.path("from").asText()),
                    lastDay(gap.path("to").asText()),
                    gap.path("explanation").asText("")));
        }
        return explained;
    }
}
