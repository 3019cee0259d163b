package hiring.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExampleRulesTest {

    private static final String FILE = "src/main/resources/META-INF/openapi-examples.properties";

    @Test
    void names_the_file_and_the_key_of_a_property_without_an_example() {
        assertThat(ExampleRules.broken(document("{\"type\": \"string\"}", "\"example\": {\"grade\": \"FF\"},")))
                .contains(FILE + ": add an example with the key OfferView.grade, or grade for all that have this name");
    }

    @Test
    void refuses_an_answer_without_an_example() {
        assertThat(ExampleRules.broken(document("{\"type\": \"string\", \"examples\": [\"FF\"]}", "")))
                .contains("get /offers, the answer 200 has no example");
    }

    @Test
    void refuses_an_example_that_is_not_valid() {
        String grade = "{\"type\": \"string\", \"pattern\": \"^[A-Z]+$\", \"examples\": [\"ff\"]}";

        assertThat(ExampleRules.broken(document(grade, "\"example\": {},")))
                .anyMatch(message -> message.startsWith("OfferView.grade, the example: "))
                .anyMatch(message -> message.startsWith("get /offers, the answer 200, the example: "));
    }

    @Test
    void refuses_an_entry_that_no_property_uses() {
        assertThat(ExampleRules.broken(document("{\"type\": \"string\"}", "")))
                .contains(FILE + ": no property or parameter has the key DeadLetterView.topic");
    }

    @Test
    void accepts_a_property_and_an_answer_with_valid_examples() {
        String grade = "{\"type\": \"string\", \"examples\": [\"FF\"]}";

        assertThat(ExampleRules.broken(document(grade, "\"example\": {\"grade\": \"FF\"},")))
                .noneMatch(message -> message.contains("OfferView") || message.contains("/offers"));
    }

    private static String document(String grade, String example) {
        return """
                {
                  "paths": {"/offers": {"get": {"operationId": "OfferResource_read", "responses": {"200": {"content": {
                    "application/json": {%s "schema": {"$ref": "#/components/schemas/OfferView"}}}}}}}},
                  "components": {"schemas": {"OfferView": {
                    "type": "object", "required": ["grade"], "properties": {"grade": %s}}}}
                }
                """.formatted(example, grade);
    }
}
