package hiring.application.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.application.ComponentTest;
import hiring.application.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed, pasted or sent on purpose: refused with its place and code, or kept to the letter. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputComponentTest extends ComponentTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ARABIC_WITH_MARKS = "مرحبا and \u200fשלום\u200e!";

    private final UUID candidate = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
                ARABIC_WITH_MARKS,
                "Zalgo: z̸̢͎a̶͇l̴̰g̵o",
                "=HYPERLINK(\"http://example.org\")",
                "'; drop table application; --",
                "<script>alert(1)</script>",
                "tab\there\r\nand lines",
                "${jndi:ldap://example.org/a} {{7*7}}",
                "علی\u200cرضا, ශ්\u200dරීමා and 5\u00a0pm"
            })
    void keeps_any_printable_text_to_the_letter(String text) throws Exception {
        UUID application = aDraft(candidate, aVacancy());
        ObjectNode form = form();
        form.put("supportingStatement", text);
        ((ObjectNode) form.withArray("history").get(0)).put("duties", text);
        save(candidate, application, "\"0\"", form.toString()).statusCode(200);
        String statement = read(application, "form.supportingStatement");
        String duties = read(application, "form.history[0].duties");
        assertThat(statement).isEqualTo(text);
        assertThat(duties).isEqualTo(text);

        submit(candidate, application).statusCode(200);
        assertThat(asCandidate(candidate)
                        .get("/applications/{id}/receipt/verification", application)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<Boolean>path("verified"))
                .isTrue();
    }

    @Test
    void removes_what_cannot_be_seen_and_turns_the_text_round() throws Exception {
        UUID application = aDraft(candidate, aVacancy());
        ObjectNode form = form();
        form.put("supportingStatement", "\ufeffa\u200bb \u202ec\u202c\u2028d\u00ad \uf0b7 e\u00a0");
        save(candidate, application, "\"0\"", form.toString()).statusCode(200);
        String statement = read(application, "form.supportingStatement");
        assertThat(statement).isEqualTo("ab c\nd \u2022 e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "\\ufffe",
                "\\uffff",
                "\\ufdd0",
                "\\u0007",
                "\\u001b[31m",
                "\\u0085",
                "\\ud83d",
                "\\ude00 and more"
            })
    void refuses_control_characters_and_halves_of_characters_where_they_stand(String escaped) {
        UUID application = aDraft(candidate, aVacancy());
        save(candidate, application, "\"0\"", "{\"supportingStatement\": \"a %s b\"}".formatted(escaped))
                .statusCode(422)
                .body("errors.pointer", contains("/supportingStatement"))
                .body("errors.code", contains("illegal-character"));
        isUntouched(application);
    }

    @Test
    void refuses_an_answer_of_a_megabyte_by_its_length_and_a_larger_body_by_its_size() {
        UUID application = aDraft(candidate, aVacancy());
        save(candidate, application, "\"0\"", "{\"supportingStatement\": \"%s\"}".formatted("x".repeat(1_000_000)))
                .statusCode(422)
                .body("errors.pointer", contains("/supportingStatement"))
                .body("errors.code", contains("length"));
        save(candidate, application, "\"0\"", "{\"supportingStatement\": \"%s\"}".formatted("x".repeat(1 << 20)))
                .statusCode(413)
                .body("code", equalTo("too-large"));
        isUntouched(application);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01",
                "9999-12-31",
                "1899-12",
                "-0044-03-15",
                "2019-02-30",
                "2019-13",
                "19-1-1",
                "today",
                ""
            })
    void refuses_impossible_dates_and_names_each_place(String date) {
        UUID application = aDraft(candidate, aVacancy());
        save(candidate, application, "\"0\"", """
                        {"education": {"fullTimeEndedOn": "%1$s"},
                         "history": [{"kind": "TRAVEL", "from": "%1$s", "to": "%1$s"}],
                         "gapExplanations": [{"from": "%1$s"}]}
                        """.formatted(date))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/education/fullTimeEndedOn",
                                "/history/0/from",
                                "/history/0/to",
                                "/gapExplanations/0/from"));
        isUntouched(application);
    }

    @Test
    void nulls_are_refused_in_lists_and_are_absent_elsewhere() {
        UUID application = aDraft(candidate, aVacancy());
        save(candidate, application, "\"0\"", "{\"history\": [null], \"qualifications\": [null, null]}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/history/0", "/qualifications/0", "/qualifications/1"));
        isUntouched(application);
        save(
                        candidate,
                        application,
                        "\"0\"",
                        "{\"history\": null, \"personalDetails\": null, \"guaranteedInterview\": null}")
                .statusCode(200)
                .body("form.history", hasSize(0));
    }

    @Test
    void a_history_of_five_hundred_spells_is_taken_and_one_more_is_not() throws Exception {
        UUID application = aDraft(candidate, aVacancy());
        ObjectNode form = form();
        ArrayNode history = form.putArray("history");
        LocalDate day = LocalDate.of(2018, 8, 1);
        for (int i = 0; i < 500; i++) {
            history.addObject()
                    .put("kind", "EMPLOYMENT")
                    .put("organisation", "Agency " + i)
                    .put("role", "Temp")
                    .put("from", day.plusDays(i).toString())
                    .put("to", day.plusDays(i + 30L).toString());
        }
        save(candidate, application, "\"0\"", form.toString())
                .statusCode(200)
                .body("form.history", hasSize(500))
                .body("checklist.sections.find { it.part == 'HISTORY' }.missing.code", contains("gap-unexplained"));
        history.add(history.get(0).deepCopy());
        save(candidate, application, "\"1\"", form.toString())
                .statusCode(422)
                .body("errors.pointer", contains("/history"))
                .body("errors.code", contains("length"));
    }

    @Test
    void names_the_changed_parts_to_a_stale_save() throws Exception {
        UUID application = aDraft(candidate, aVacancy());
        ObjectNode form = form();
        save(candidate, application, "\"0\"", form.toString()).statusCode(200).header("ETag", "\"1\"");
        form.put("supportingStatement", "Another text");
        save(candidate, application, "\"1\"", form.toString()).statusCode(200).header("ETag", "\"2\"");
        form.withArray("adjustments").removeAll();
        save(candidate, application, "\"2\"", form.toString()).statusCode(200).header("ETag", "\"3\"");

        save(candidate, application, "\"2\"", "{}")
                .statusCode(412)
                .body("code", equalTo("stale"))
                .body("version", equalTo(3))
                .body("errors.pointer", contains("/adjustments"))
                .body("errors.code", contains("changed-since"));
        save(candidate, application, "\"1\"", "{}")
                .statusCode(412)
                .body("errors.pointer", contains("/adjustments", "/supportingStatement"));
    }

    @Test
    void the_reader_of_qualifications_proposes_and_asks() {
        asCandidate(candidate)
                .body("{\"text\": \"HND Bio-medical Science (distinction) (2017); BSc (Hons) Forensic Science (2:1)\"}")
                .put("/qualification-readings")
                .then()
                .statusCode(200)
                .body("items.proposal.award", contains("HND", "BACHELORS_DEGREE"))
                .body("items[0].questions", hasSize(0))
                .body("items[1].questions.code", contains("year-missing", "status-not-clear"));
        as("assessor", candidate)
                .body("{\"text\": \"GCSE\"}")
                .put("/qualification-readings")
                .then()
                .statusCode(403);
        asCandidate(candidate)
                .body("{\"text\": \" \"}")
                .put("/qualification-readings")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/text"));
    }

    private static ObjectNode form() throws Exception {
        return (ObjectNode) JSON.readTree(Samples.form());
    }

    private String read(UUID application, String path) {
        return asCandidate(candidate)
                .get("/applications/{id}", application)
                .then()
                .statusCode(200)
                .extract()
                .path(path);
    }

    private void isUntouched(UUID application) {
        asCandidate(candidate)
                .get("/applications/{id}", application)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("form.history", hasSize(0));
    }
}
