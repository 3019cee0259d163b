package hiring.portal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hiring.portal.client.ServiceProblem;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_document_fills_the_fields() throws JsonProcessingException {
        Form form = Form.of(JSON.readTree("""
                {"name":"Ada","jobs":[{"from":"2018-09","kinds":["A","B"],"current":true}],"none":null}"""));

        assertThat(form.value("/name")).isEqualTo("Ada");
        assertThat(form.part("/jobs/0/from", "month")).isEqualTo("9");
        assertThat(form.part("/jobs/0/from", "day")).isEmpty();
        assertThat(form.has("/jobs/0/kinds", "B")).isTrue();
        assertThat(form.has("/jobs/0/current", "true")).isTrue();
        assertThat(form.value("/none")).isEmpty();
        assertThat(form.hasAny("/jobs")).isTrue();
        assertThat(form.hasAny("/referees")).isFalse();
    }

    @Test
    void what_was_sent_is_shown_again_as_it_was_typed() {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.putSingle("/name", "  Ada ");
        sent.putSingle("_version", "\"7\"");
        sent.putSingle("_token", "secret");

        Form form = Form.of(sent);

        assertThat(form.value("/name")).isEqualTo("  Ada ");
        assertThat(form.getVersion()).isEqualTo("\"7\"");
        assertThat(form.value("_token")).isEmpty();
    }

    @Test
    void a_mistake_belongs_to_the_field_that_its_pointer_names() throws JsonProcessingException {
        Form form = Form.empty().refused(problem(422, """
                {"errors":[{"pointer":"/jobs/0/from","code":"required","message":"Enter a date"},
                           {"pointer":"/jobs/0/from","code":"format","message":"Enter it in numbers"},
                           {"pointer":"/name","code":"required","message":"Enter a name"}]}"""));

        assertThat(form.error("/jobs/0/from")).isEqualTo("Enter a date");
        assertThat(form.isWrong("/jobs/0")).isTrue();
        assertThat(form.isWrong("/jo")).isFalse();
        assertThat(form.isWrong()).isTrue();
        assertThat(form.getSummary())
                .extracting(Form.Problem::text, Form.Problem::href)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Enter a date", "#f-jobs-0-from"),
                        org.assertj.core.groups.Tuple.tuple("Enter it in numbers", "#f-jobs-0-from"),
                        org.assertj.core.groups.Tuple.tuple("Enter a name", "#f-name"));
    }

    @Test
    void a_refusal_without_mistakes_says_its_reason() throws JsonProcessingException {
        Form form = Form.empty().refused(problem(409, "{\"title\":\"Closed\",\"detail\":\"It closed at noon.\"}"));

        assertThat(form.getSummary()).containsExactly(new Form.Problem("It closed at noon.", ""));
    }

    @Test
    void pointers_below_another_document_are_shortened() {
        Form form = Form.empty()
                .mistakes(List.of(new ServiceProblem.Mistake("/form/name", "required", "Enter a name")), "/form");

        assertThat(form.error("/name")).isEqualTo("Enter a name");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 429, 500, 502, 503})
    void a_failure_is_no_mistake_of_the_person(int status) {
        ServiceProblem problem = new ServiceProblem(status);

        assertThatThrownBy(() -> Form.empty().refused(problem)).isSameAs(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "/history/0/organisation, f-history-0-organisation",
        "/from#month, f-from-month",
        "/declarations/0/answer, f-declarations-0-answer"
    })
    void a_field_has_an_id_that_addresses_can_name(String name, String id) {
        assertThat(Form.id(name)).isEqualTo(id);
    }

    private static ServiceProblem problem(int status, String document) throws JsonProcessingException {
        JsonNode json = JSON.readTree(document);
        return new ServiceProblem(status, json);
    }
}
