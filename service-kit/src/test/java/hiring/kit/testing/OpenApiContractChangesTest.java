package hiring.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiContractChangesTest {

    @ParameterizedTest
    @CsvSource({
        "'A, B',    a,    'A, B',    a,    false, false",
        "'A, B',    a,    'A, B, C', a,    false, true",
        "'A, B',    a,    'A, B, C', a,    true,  false",
        "'A, B',    a,    'A, B, C', b,    true,  true",
    })
    void accepts_new_values_of_an_enum_only_when_told_so(
            String before, String fieldBefore, String after, String fieldAfter, boolean accepted, boolean breaks) {
        assertThat(OpenApiContract.difference(document(before, fieldBefore), document(after, fieldAfter), accepted)
                        .isIncompatible())
                .isEqualTo(breaks);
    }

    private static String document(String values, String field) {
        return """
                openapi: 3.1.0
                info: {title: trial, version: "1"}
                paths:
                  /things:
                    get:
                      responses:
                        "200":
                          description: OK
                          content:
                            application/json: {schema: {$ref: "#/components/schemas/Thing"}}
                components:
                  schemas:
                    Kind: {type: string, enum: [%s]}
                    Thing:
                      type: object
                      required: [kind, %s]
                      properties:
                        kind: {$ref: "#/components/schemas/Kind"}
                        %s: {type: string}
                """.formatted(values, field, field);
    }
}
