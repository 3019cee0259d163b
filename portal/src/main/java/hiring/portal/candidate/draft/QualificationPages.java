package hiring.portal.candidate.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.candidate.draft.Drafts.Draft;
import hiring.portal.client.Applications;
import hiring.portal.client.Applications.Application;
import hiring.portal.client.Applications.Reading;
import hiring.portal.client.ServiceProblem;
import hiring.portal.form.Fields;
import hiring.portal.form.Form;
import hiring.portal.form.Json;
import hiring.portal.form.Option;
import hiring.portal.form.See;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Qualifications: one by one, or as a list that the candidate pastes and that the service reads. */
@SignedIn(Area.MY)
@Path("/my/applications/{id}/qualifications")
@Produces(MediaType.TEXT_HTML)
public class QualificationPages {

    private static final Fields FIELDS = Fields.texts(
                    "/qualifications/*/award",
                    "/qualifications/*/title",
                    "/qualifications/*/subject",
                    "/qualifications/*/subjectGroup",
                    "/qualifications/*/grade",
                    "/qualifications/*/institution",
                    "/qualifications/*/status")
            .numbers("/qualifications/*/level", "/qualifications/*/year");
    // What was read from pasted lines, which may be more than a page asks
    private static final Fields READ = Fields.texts(
                    "/qualifications/*/award",
                    "/qualifications/*/title",
                    "/qualifications/*/framework",
                    "/qualifications/*/subject",
                    "/qualifications/*/subjectGroup",
                    "/qualifications/*/grade",
                    "/qualifications/*/awardingBody",
                    "/qualifications/*/institution",
                    "/qualifications/*/status")
            .numbers("/qualifications/*/level", "/qualifications/*/year");
    private static final List<Option> AWARDS = Option.all("award");
    private static final List<Option> SUBJECTS = Option.all("subject");
    private static final List<Option> STATES = Option.words("achieved", "ACHIEVED", "PREDICTED", "UNFINISHED");

    private final Drafts drafts;
    private final DraftLists lists;
    private final Applications applications;

    public QualificationPages(Drafts drafts, DraftLists lists, @RestClient Applications applications) {
        this.drafts = drafts;
        this.lists = lists;
        this.applications = applications;
    }

    @CheckedTemplate(basePath = "candidate/draft", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance qualifications(Application application, List<Row> rows);

        static native TemplateInstance qualification(
                Application application,
                Form form,
                String place,
                String at,
                List<Option> awards,
                List<Option> subjects,
                List<Option> states);

        static native TemplateInstance paste(Application application, Form form);

        static native TemplateInstance readings(Application application, Form form, List<Understood> lines);
    }

    /** A qualification in one line. */
    record Row(int place, String title, String detail) {}

    /** A pasted line, what was understood, and what only the candidate can say. */
    record Understood(String source, String words, List<Hidden> known, List<Asked> asked) {}

    /** A value that was understood. */
    record Hidden(String name, String value) {}

    /** A value to ask for: a choice, or a text where there are no options. */
    record Asked(String name, String label, List<Option> options) {}

    @GET
    public TemplateInstance qualifications(UUID id) {
        Draft draft = drafts.load(id);
        List<Row> rows = new ArrayList<>();
        for (JsonNode qualification : draft.part("qualifications")) {
            rows.add(new Row(rows.size(), title(qualification), detail(qualification)));
        }
        return Templates.qualifications(draft.application(), rows);
    }

    @GET
    @Path("/{place}")
    public TemplateInstance qualification(UUID id, String place) {
        Draft draft = drafts.load(id);
        return page(draft, draft.form(), place);
    }

    @POST
    @Path("/{place}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(UUID id, String place, MultivaluedMap<String, String> sent) {
        return lists.saveItem(id, "qualifications", place, FIELDS, sent, (draft, form) -> page(draft, form, place));
    }

    @GET
    @Path("/paste")
    public TemplateInstance paste(UUID id) {
        Draft draft = drafts.load(id);
        return Templates.paste(draft.application(), Form.empty());
    }

    /** Reads the pasted lines and asks what is unsure. Nothing is saved yet. */
    @POST
    @Path("/paste")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response read(UUID id, MultivaluedMap<String, String> sent) {
        Draft draft = drafts.load(id);
        String text = sent.getFirst("/text");
        if (text == null || text.isBlank()) {
            return See.again(Templates.paste(
                    draft.application(), Form.of(sent).error("/text", "Enter at least one qualification")));
        }
        List<Reading> readings;
        try {
            readings = applications.read(Json.object().put("text", text)).items();
        } catch (ServiceProblem problem) {
            if (problem.mistakes().isEmpty()) {
                throw problem;
            }
            return See.again(Templates.paste(draft.application(), Form.of(sent).mistakes(problem.mistakes(), "")));
        }
        int first = draft.part("qualifications").size();
        List<Understood> lines = new ArrayList<>();
        for (Reading reading : readings) {
            lines.add(understood(reading, "/qualifications/" + (first + lines.size())));
        }
        return Response.ok(Templates.readings(draft.application(), draft.form(), lines))
                .build();
    }

    /** Adds what was read and answered. */
    @POST
    @Path("/read")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(UUID id, MultivaluedMap<String, String> sent) {
        return lists.add(id, "qualifications", READ, sent, (draft, form) -> Templates.paste(draft.application(), form));
    }

    private static Understood understood(Reading reading, String at) {
        ObjectNode proposal = reading.proposal().deepCopy();
        List<Asked> asked = reading.questions().stream()
                .map(question -> new Asked(
                        at + "/" + question.field(),
                        question.message(),
                        question.options().stream()
                                .map(option -> Option.of(option, words(question.field(), option)))
                                .toList()))
                .toList();
        String known = title(proposal) + (detail(proposal).isEmpty() ? "" : ", " + detail(proposal));
        reading.questions().forEach(question -> proposal.remove(question.field()));
        List<Hidden> hidden = proposal.properties().stream()
                .filter(member ->
                        member.getValue().isValueNode() && !member.getValue().isNull())
                .map(member ->
                        new Hidden(at + "/" + member.getKey(), member.getValue().asText()))
                .toList();
        return new Understood(reading.source(), known, hidden, asked);
    }

    private static String words(String field, String option) {
        return switch (field) {
            case "award" -> Words.of("award", option);
            case "subjectGroup" -> Words.of("subject", option);
            case "status" -> Words.of("achieved", option);
            default -> option;
        };
    }

    private static TemplateInstance page(Draft draft, Form form, String place) {
        int at = DraftLists.place(place, draft.part("qualifications").size());
        return Templates.qualification(
                draft.application(), form, place, "/qualifications/" + at, AWARDS, SUBJECTS, STATES);
    }

    static String title(JsonNode qualification) {
        String award = Words.of("award", qualification.path("award").asText(null));
        String subject = qualification.path("subject").asText("");
        String title = qualification.path("title").asText("");
        String named = award.isEmpty() ? title : award;
        return subject.isEmpty() ? named : named.isEmpty() ? subject : named + " in " + subject;
    }

    static String detail(JsonNode qualification) {
        List<String> parts = new ArrayList<>();
        if (qualification.hasNonNull("grade")) {
            parts.add("grade " + Words.of("grade", qualification.path("grade").asText()));
        }
        if (qualification.hasNonNull("year")) {
            parts.add(qualification.path("year").asText());
        }
        if (qualification.hasNonNull("institution")) {
            parts.add(qualification.path("institution").asText());
        }
        if (!qualification.path("status").asText("ACHIEVED").equals("ACHIEVED")) {
            parts.add(Words.of("achieved", qualification.path("status").asText()));
        }
        return String.join(", ", parts);
    }
}
