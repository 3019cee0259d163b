package hiring.portal.candidate.draft;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.portal.client.Adverts;
import hiring.portal.client.Adverts.Advert;
import hiring.portal.client.Applications.Application;
import hiring.portal.client.Applications.Attachment;
import hiring.portal.client.Applications.Contact;
import hiring.portal.client.Applications.Criterion;
import hiring.portal.client.Applications.Stage;
import hiring.portal.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one part of the form in words, for the page that shows them all.
 *
 * @param stacked whether each answer stands below its question, because the questions are long
 */
public record Answers(String title, String change, boolean stacked, List<Row> rows) {

    /** A question and its answer, which may have several lines. */
    public record Row(String question, String answer) {}

    static List<Answers> of(Application application, @Nullable Advert advert, List<Attachment> documents) {
        JsonNode form = application.form();
        List<Answers> all = new ArrayList<>();
        all.add(contact(application));
        all.add(answers(application, Part.PERSONAL_DETAILS, details(form.path("personalDetails"))));
        all.add(answers(application, Part.EDUCATION, education(form.path("education"))));
        all.add(answers(application, Part.HISTORY, history(form)));
        all.add(answers(application, Part.QUALIFICATIONS, qualifications(form)));
        all.add(answers(
                application,
                Part.STATEMENT,
                List.of(new Row(
                        application.vacancy().statementName(),
                        form.path("supportingStatement").asText("")))));
        all.add(answers(application, Part.EVIDENCE, evidence(application)));
        all.add(answers(application, Part.DECLARATIONS, declarations(form, advert)));
        if (application.vacancy().guaranteedInterview()) {
            all.add(answers(
                    application,
                    Part.GUARANTEED_INTERVIEW,
                    List.of(new Row("Guaranteed interview", yesNo(form.path("guaranteedInterview"))))));
        }
        all.add(answers(application, Part.ADJUSTMENTS, adjustments(application)));
        all.add(answers(application, Part.REFEREES, referees(form)));
        if (!documents.isEmpty()) {
            all.add(new Answers(
                    "Documents",
                    DraftPages.here(application.id(), "documents"),
                    false,
                    documents.stream()
                            .map(document -> new Row("PDF", document.name()))
                            .toList()));
        }
        return all;
    }

    private static Answers answers(Application application, Part part, List<Row> rows) {
        return new Answers(part.title(), part.address(application.id()), part == Part.EVIDENCE, rows);
    }

    private static Answers contact(Application application) {
        Contact contact = application.currentContact() == null ? application.contact() : application.currentContact();
        List<Row> rows = contact == null
                ? List.of()
                : List.of(
                        new Row("Name", contact.name()),
                        new Row("E-mail", orEmpty(contact.email())),
                        new Row("Telephone", orEmpty(contact.telephone())));
        return answers(application, Part.CONTACT, rows);
    }

    private static List<Row> details(JsonNode details) {
        JsonNode address = details.path("address");
        String lines = joined(address.path("lines"), "\n");
        List<String> rest = new ArrayList<>();
        for (String field : List.of("town", "county", "postcode", "country")) {
            if (address.hasNonNull(field)) {
                rest.add(address.path(field).asText());
            }
        }
        return List.of(
                new Row(
                        "Name",
                        (details.path("givenNames").asText("") + " "
                                        + details.path("familyName").asText(""))
                                .strip()),
                new Row("Address", (lines + "\n" + String.join("\n", rest)).strip()));
    }

    private static List<Row> education(JsonNode education) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode place : education.path("places")) {
            rows.add(new Row(
                    place.path("institution").asText(""),
                    place.path("from").asText("") + " to " + place.path("to").asText("now")));
        }
        if (education.hasNonNull("fullTimeEndedOn")) {
            rows.add(new Row(
                    "Full-time education ended",
                    education.path("fullTimeEndedOn").asText()));
        }
        return rows;
    }

    private static List<Row> history(JsonNode form) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode entry : form.path("history")) {
            rows.add(new Row(
                    entry.path("from").asText("") + " to "
                            + (entry.path("current").asBoolean()
                                    ? "now"
                                    : entry.path("to").asText("")),
                    (entry.path("role").asText("") + "\n"
                                    + entry.path("organisation").asText("") + "\n"
                                    + entry.path("duties").asText(""))
                            .strip()));
        }
        for (JsonNode gap : form.path("gapExplanations")) {
            rows.add(new Row(
                    gap.path("from").asText() + " to " + gap.path("to").asText(),
                    "Gap: " + gap.path("explanation").asText("")));
        }
        return rows;
    }

    private static List<Row> qualifications(JsonNode form) {
        return StreamSupport.stream(form.path("qualifications").spliterator(), false)
                .map(qualification ->
                        new Row(QualificationPages.title(qualification), QualificationPages.detail(qualification)))
                .toList();
    }

    private static List<Row> evidence(Application application) {
        List<Row> rows = new ArrayList<>();
        for (Criterion criterion : application.vacancy().criteria()) {
            String text = StreamSupport.stream(
                            application.form().path("evidence").spliterator(), false)
                    .filter(item -> item.path("criterion").asText().equals(criterion.code()))
                    .map(item -> item.path("text").asText(""))
                    .findFirst()
                    .orElse("");
            rows.add(new Row(criterion.wording(), text));
        }
        return rows;
    }

    private static List<Row> declarations(JsonNode form, @Nullable Advert advert) {
        return StreamSupport.stream(form.path("declarations").spliterator(), false)
                .filter(answer -> answer.hasNonNull("answer"))
                .map(answer -> new Row(
                        question(advert, answer.path("code").asText()),
                        (yesNo(answer.path("answer")) + "\n"
                                        + answer.path("detail").asText(""))
                                .strip()))
                .toList();
    }

    /** The question in the words of the advert. */
    private static String question(@Nullable Advert advert, String code) {
        if (advert == null) {
            return Words.of("declaration", code);
        }
        Adverts.Screening screening = advert.application().screening();
        return Stream.concat(
                        advert.application().declarations().stream()
                                .filter(declaration -> declaration.code().equals(code))
                                .map(Adverts.Declaration::question),
                        screening == null
                                ? Stream.of()
                                : screening.questions().stream()
                                        .filter(question -> question.code().equals(code))
                                        .map(Adverts.ScreeningQuestion::question))
                .findFirst()
                .orElse(Words.of("declaration", code));
    }

    private static List<Row> adjustments(Application application) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode adjustment : application.form().path("adjustments")) {
            String stage = application.vacancy().stages().stream()
                    .filter(candidate ->
                            candidate.code().equals(adjustment.path("stage").asText()))
                    .map(Stage::name)
                    .findFirst()
                    .orElse("");
            String kinds = StreamSupport.stream(adjustment.path("kinds").spliterator(), false)
                    .map(kind -> Words.of("adjustment", kind.asText()))
                    .collect(Collectors.joining(", "));
            rows.add(new Row(stage, (kinds + "\n" + adjustment.path("need").asText("")).strip()));
        }
        return rows;
    }

    private static List<Row> referees(JsonNode form) {
        return StreamSupport.stream(form.path("referees").spliterator(), false)
                .map(referee -> new Row(
                        referee.path("relationship").asText("Referee"),
                        (referee.path("name").asText("") + "\n"
                                        + referee.path("organisation").asText("") + "\n"
                                        + referee.path("email").asText(""))
                                .strip()))
                .toList();
    }

    private static String yesNo(JsonNode answer) {
        return answer.isBoolean() ? (answer.asBoolean() ? "Yes" : "No") : "";
    }

    private static String joined(JsonNode list, String between) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(between));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
