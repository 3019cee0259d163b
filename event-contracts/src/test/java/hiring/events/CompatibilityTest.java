package hiring.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompatibilityTest {

    private static final String BEFORE = """
            {"type": "object", "required": ["id"], "properties": {
                "id": {"type": "string", "format": "uuid"},
                "list": {"type": "array", "items": {"type": "object", "properties": {"code": {"type": "string"}}}},
                "outcome": {"type": "string", "enum": ["YES", "NO"]}}}
            """;

    @Test
    void a_new_optional_field_breaks_no_consumer() throws JsonProcessingException {
        assertBreaks(BEFORE.replace("\"id\": {", "\"more\": {\"type\": \"string\"}, \"id\": {"));
    }

    @Test
    void a_removed_field_breaks() throws JsonProcessingException {
        assertBreaks(BEFORE.replace("\"code\": {\"type\": \"string\"}", ""), "/list/*/code was removed");
    }

    @Test
    void a_changed_type_breaks() throws JsonProcessingException {
        assertBreaks(BEFORE.replace("\"format\": \"uuid\"", "\"format\": \"date\""), "/id changed its type");
    }

    @Test
    void a_field_that_becomes_optional_breaks() throws JsonProcessingException {
        assertBreaks(BEFORE.replace("[\"id\"]", "[]"), "/id is no longer always there");
    }

    @Test
    void a_new_enum_value_breaks() throws JsonProcessingException {
        assertBreaks(BEFORE.replace("\"NO\"", "\"NO\", \"MAYBE\""), "/outcome has a new value MAYBE");
    }

    @Test
    void a_new_enum_value_is_accepted_for_consumers_that_know_it() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        String after = BEFORE.replace("\"NO\"", "\"NO\", \"MAYBE\"").replace("[\"id\"]", "[]");

        assertThat(Compatibility.breaksBesideNewValues(mapper.readTree(BEFORE), mapper.readTree(after)))
                .containsExactly("/id is no longer always there");
    }

    private static void assertBreaks(String after, String... breaks) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode before = mapper.readTree(BEFORE);

        assertThat(Compatibility.breaks(before, mapper.readTree(after))).containsExactly(breaks);
    }
}
