package hiring.application.draft;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.application.form.ApplicationForm;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormPartComponentTest extends ComponentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID candidate = UUID.randomUUID();

    static Stream<String> parts() {
        return Arrays.stream(ApplicationForm.class.getRecordComponents()).map(RecordComponent::getName);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void saves_one_part_and_keeps_the_others(String part) throws Exception {
        UUID application = aDraft(candidate, aVacancy());
        ObjectNode form = (ObjectNode) JSON.readTree(Samples.form());
        ObjectNode without = form.deepCopy();
        without.remove(part);
        save(candidate, application, "\"0\"", form.toString()).statusCode(200);
        Object whole = read(application, "form");
        save(candidate, application, "\"1\"", without.toString()).statusCode(200);

        savePart(candidate, application, "\"2\"", part, String.valueOf(form.get(part)))
                .statusCode(200)
                .body("form", equalTo(whole));
    }

    @Test
    void saves_a_part_that_has_not_changed_since_the_version_that_was_read() {
        UUID application = aDraft(candidate, aVacancy());
        savePart(candidate, application, "\"0\"", "supportingStatement", "\"One\"")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1));
        savePart(candidate, application, "\"0\"", "guaranteedInterview", "true")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("form.supportingStatement", equalTo("One"))
                .body("form.guaranteedInterview", equalTo(true));

        savePart(candidate, application, "\"0\"", "supportingStatement", "\"Two\"")
                .statusCode(412)
                .body("code", equalTo("stale"))
                .body("version", equalTo(2))
                .body("errors.pointer", contains("/supportingStatement"))
                .body("errors.code", contains("changed-since"));
        savePart(candidate, application, "\"1\"", "supportingStatement", "\"Two\"")
                .statusCode(200)
                .header("ETag", "\"3\"");
        savePart(candidate, application, "\"3\"", "supportingStatement", "null")
                .statusCode(200)
                .body("form.supportingStatement", nullValue());
    }

    @Test
    void answers_a_retry_of_what_it_has_saved() {
        UUID application = aDraft(candidate, aVacancy());
        savePart(candidate, application, "\"0\"", "supportingStatement", "\"One\"")
                .statusCode(200);
        savePart(candidate, application, "\"0\"", "supportingStatement", "\"One\"")
                .statusCode(200)
                .body("form.supportingStatement", equalTo("One"));
    }

    @ParameterizedTest
    @CsvSource({"'\"9\"'", "'\"later\"'", "W/1"})
    void takes_a_version_that_never_was_for_the_first_one(String ifMatch) {
        UUID application = aDraft(candidate, aVacancy());
        savePart(candidate, application, "\"0\"", "supportingStatement", "\"One\"")
                .statusCode(200);
        savePart(candidate, application, ifMatch, "supportingStatement", "\"Two\"")
                .statusCode(412);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "history             | [{\"kind\": \"TRAVEL\", \"from\": \"2020-02-31\"}] | 422 | /history/0/from",
                "history             | [null]                                         | 422 | /history/0",
                "history             | {\"kind\": \"TRAVEL\"}                          | 400 | /history",
                "history             | [{\"employer\": \"x\"}]                         | 400 | /history/0/employer",
                "supportingStatement | \"a \\u0000 b\"                                 | 422 | /supportingStatement",
                "guaranteedInterview | \"perhaps\"                                    | 400 | /guaranteedInterview"
            })
    void judges_a_part_as_in_the_whole_form(String part, String value, int status, String pointer) {
        UUID application = aDraft(candidate, aVacancy());
        savePart(candidate, application, "\"0\"", part, value)
                .statusCode(status)
                .body("errors.pointer", contains(pointer));
        asCandidate(candidate)
                .get("/applications/{id}", application)
                .then()
                .header("ETag", "\"0\"")
                .body("form.history", hasSize(0));
    }

    @Test
    void refuses_what_is_no_part_no_version_no_draft_and_not_the_candidates() throws Exception {
        UUID application = aDraft(candidate, aVacancy());
        savePart(candidate, application, "\"0\"", "photograph", "\"x\"")
                .statusCode(404)
                .body("code", equalTo("no-such-part"));
        savePart(candidate, application, "\"0\"", "history", "").statusCode(400);
        asCandidate(candidate)
                .body("[]")
                .put("/applications/{id}/form/history", application)
                .then()
                .statusCode(428);
        savePart(UUID.randomUUID(), application, "\"0\"", "history", "[]")
                .statusCode(404)
                .body("code", equalTo("no-such-application"));
        save(candidate, application, "\"0\"", Samples.form()).statusCode(200);
        submit(candidate, application).statusCode(200);
        savePart(candidate, application, "*", "history", "[]").statusCode(409).body("code", equalTo("not-a-draft"));
    }

    private Object read(UUID application, String path) {
        return asCandidate(candidate)
                .get("/applications/{id}", application)
                .then()
                .statusCode(200)
                .extract()
                .path(path);
    }
}
