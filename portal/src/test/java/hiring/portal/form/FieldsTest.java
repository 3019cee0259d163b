package hiring.portal.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Fields FIELDS = Fields.texts("/name", "/address/town", "/jobs/*/role")
            .lines("/address/lines")
            .numbers("/year", "/jobs/*/months")
            .booleans("/agreed")
            .lists("/jobs/*/kinds")
            .dates("/jobs/*/from", "/jobs/*/to");

    /** Fields as a browser sends them, with ~ for a line break. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /name= Ada  Byron                     | {"name":"Ada  Byron"}
                    /name=                                | {}
                    /name=one~two                         | {"name":"one\\ntwo"}
                    /address/town=Leeds                   | {"address":{"town":"Leeds"}}
                    /address/lines=1 High St ~~ Flat 2    | {"address":{"lines":["1 High St","Flat 2"]}}
                    /year=2014                            | {"year":2014}
                    /year=27,500                          | {"year":27500}
                    /year=last                            | {"year":"last"}
                    /year=                                | {}
                    /agreed=true                          | {"agreed":true}
                    /agreed=false                         | {"agreed":false}
                    /agreed=                              | {}
                    /jobs/0/kinds=A&/jobs/0/kinds=B       | {"jobs":[{"kinds":["A","B"]}]}
                    /jobs/0/kinds=A~B                     | {"jobs":[{"kinds":["A","B"]}]}
                    /jobs/1/role=Cook                     | {"jobs":[{},{"role":"Cook"}]}
                    /jobs/0/from#month=9&/jobs/0/from#year=2018                      | {"jobs":[{"from":"2018-09"}]}
                    /jobs/0/from#day=1&/jobs/0/from#month=9&/jobs/0/from#year=2018   | {"jobs":[{"from":"2018-09-01"}]}
                    /jobs/0/from#year=2018                | {"jobs":[{"from":"2018"}]}
                    /jobs/0/from#day=x&/jobs/0/from#year=2018 | {"jobs":[{"from":"2018--0x"}]}
                    /jobs/0/from#year=                    | {}
                    /salary=1                             | {}
                    /jobs/x/role=Cook                     | {}
                    /jobs/1000/role=Cook                  | {}
                    _token=abc                            | {}
                    """)
    void sent_fields_make_a_document(String sent, String document) throws JsonProcessingException {
        assertThat(FIELDS.read(form(sent))).isEqualTo(JSON.readTree(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"Ada\",\"address\":{\"town\":\"Leeds\",\"lines\":[\"1 High St\",\"Flat 2\"]}}",
                "{\"jobs\":[{\"role\":\"Cook\",\"months\":3,\"from\":\"2018-09\",\"to\":\"2019-01-31\"},"
                        + "{\"role\":\"Chef\"}]}",
                "{\"jobs\":[{\"kinds\":[\"A\",\"B\"],\"from\":\"2018\"}],\"agreed\":false,\"year\":2014}",
                "{\"name\":\"2014-05-06\",\"agreed\":true}",
                "{\"name\":\"a\\nb\"}",
                "{}"
            })
    void a_saved_document_is_sent_back_as_it_was(String text) throws JsonProcessingException {
        JsonNode document = JSON.readTree(text);

        assertThat(FIELDS.read(sentBack(Form.of(document)))).isEqualTo(document);
    }

    /** What a browser sends for the fields that pages have: one for each value, and three for a date. */
    private static MultivaluedMap<String, String> sentBack(Form form) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        form.values().forEach((name, values) -> {
            boolean part = name.contains("#");
            boolean date = name.matches("/jobs/\\d/(from|to).*");
            if (part == date) {
                sent.put(name, new ArrayList<>(values));
            }
        });
        List<String> lines = sent.remove("/address/lines");
        if (lines != null) {
            sent.putSingle("/address/lines", String.join("\r\n", lines));
        }
        return sent;
    }

    private static MultivaluedMap<String, String> form(String sent) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        for (String field : sent.split("&", -1)) {
            int equals = field.indexOf('=');
            form.add(field.substring(0, equals), field.substring(equals + 1).replace("~", "\r\n"));
        }
        return form;
    }

    @Test
    void what_is_saved_and_has_no_field_is_kept() throws JsonProcessingException {
        JsonNode saved = JSON.readTree("""
                {"name":"Ada","code":"A","address":{"town":"Leeds","countryCode":"GB"},
                 "jobs":[{"role":"Cook","badge":1},{"role":"Chef","badge":2}]}""");

        assertThat(FIELDS.readOnto(saved, form("/address/town=York&/jobs/0/role=Baker")))
                .isEqualTo(JSON.readTree("""
                {"code":"A","address":{"town":"York","countryCode":"GB"},"jobs":[{"role":"Baker","badge":1}]}"""));
    }

    @Test
    void empty_blocks_at_the_end_of_a_list_are_left_out() throws JsonProcessingException {
        assertThat(Json.withoutEmptyEnd(JSON.readTree("[{},{\"a\":1},{},{}]")))
                .isEqualTo(JSON.readTree("[{},{\"a\":1}]"));
        assertThat(Json.withoutEmptyEnd(JSON.readTree("{}"))).isEmpty();
    }
}
