package hiring.portal.staff.applications;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.portal.client.Applications.Application;
import hiring.portal.client.Applications.Contact;
import hiring.portal.client.Applications.Criterion;
import hiring.portal.page.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What a candidate has sent, in words for the people who decide. */
record SentForm(
        String name,
        String statement,
        List<Row> evidence,
        List<Row> history,
        List<Row> qualifications,
        List<Row> declarations) {

    /** A heading and its text. */
    record Row(String heading, String text) {}

    static SentForm of(@Nullable Application sent) {
        if (sent == null) {
            return new SentForm("", "", List.of(), List.of(), List.of(), List.of());
        }
        JsonNode form = sent.form();
        JsonNode details = form.path("personalDetails");
        String name = (details.path("givenNames").asText("") + " "
                        + details.path("familyName").asText(""))
                .strip();
        Contact contact = sent.currentContact() == null ? sent.contact() : sent.currentContact();
        List<Row> evidence = new ArrayList<>();
        for (Criterion criterion : sent.vacancy().criteria()) {
            String text = StreamSupport.stream(form.path("evidence").spliterator(), false)
                    .filter(item -> item.path("criterion").asText().equals(criterion.code()))
                    .map(item -> item.path("text").asText(""))
                    .findFirst()
                    .orElse("");
            if (!text.isEmpty()) {
                evidence.add(new Row(criterion.wording(), text));
            }
        }
        return new SentForm(
                name.isEmpty() && contact != null ? contact.name() : name,
                form.path("supportingStatement").asText(""),
                evidence,
                rows(form.path("history"), SentForm::entry),
                rows(form.path("qualifications"), SentForm::qualification),
                rows(form.path("declarations"), SentForm::declaration));
    }

    private static List<Row> rows(JsonNode list, Function<JsonNode, Row> row) {
        return StreamSupport.stream(list.spliterator(), false).map(row).toList();
    }

    private static Row entry(JsonNode entry) {
        String until =
                entry.path("current").asBoolean() ? "now" : entry.path("to").asText("");
        return new Row(
                entry.path("from").asText("") + " to " + until,
                joined(
                        Words.of("entry", entry.path("kind").asText(null)),
                        entry.path("role").asText(""),
                        entry.path("organisation").asText(""),
                        entry.path("duties").asText("")));
    }

    private static Row qualification(JsonNode qualification) {
        return new Row(
                Words.of("award", qualification.path("award").asText(null)),
                joined(
                        qualification.path("subject").asText(""),
                        qualification.path("grade").asText(""),
                        qualification.path("year").asText(""),
                        qualification.path("institution").asText("")));
    }

    private static Row declaration(JsonNode answer) {
        return new Row(
                Words.of("declaration", answer.path("code").asText()),
                joined(
                        answer.path("answer").asBoolean() ? "Yes" : "No",
                        answer.path("detail").asText("")));
    }

    private static String joined(String... texts) {
        return Arrays.stream(texts).filter(text -> !text.isBlank()).collect(Collectors.joining(", "));
    }
}
