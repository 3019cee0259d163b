package hiring.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    @Test
    void takes_the_schemas_entry_before_the_propertys_and_the_types() {
        Schema instant = of(SchemaType.STRING);
        Schema offer = object(Map.of("endedAt", ref("Instant")));

        assertThat(composed(
                        Map.of("Offer", offer, "Instant", instant),
                        Map.of("Offer.endedAt", "first", "endedAt", "second", "Instant", "third")))
                .isEqualTo(Map.of("endedAt", "first"));
        assertThat(composed(
                        Map.of("Offer", offer, "Instant", instant), Map.of("endedAt", "second", "Instant", "third")))
                .isEqualTo(Map.of("endedAt", "second"));
        assertThat(composed(Map.of("Offer", offer, "Instant", instant), Map.of("Instant", "third")))
                .isEqualTo(Map.of("endedAt", "third"));
    }

    @Test
    void gives_numbers_and_booleans_their_type() {
        Schema offer = object(Map.of("salary", of(SchemaType.NUMBER), "late", of(SchemaType.BOOLEAN)));

        assertThat(composed(Map.of("Offer", offer), Map.of("salary", "28265.50", "late", "false")))
                .isEqualTo(Map.of("salary", new BigDecimal("28265.50"), "late", false));
    }

    @Test
    void takes_the_first_constant_and_one_item_where_the_table_has_nothing() {
        Schema status = of(SchemaType.STRING).enumeration(List.of("OPEN", "ACCEPTED"));
        Schema offer = object(Map.of("states", of(SchemaType.ARRAY).items(status)));

        assertThat(composed(Map.of("Offer", offer), Map.of())).isEqualTo(Map.of("states", List.of("OPEN")));
    }

    @Test
    void leaves_out_what_the_table_lists_and_empties_a_required_list() {
        Schema offer = object(Map.of(
                        "endedAt",
                        of(SchemaType.STRING),
                        "checks",
                        of(SchemaType.ARRAY).items(ref("Offer"))))
                .required(List.of("checks"));

        assertThat(composed(Map.of("Offer", offer), Map.of("endedAt", "never", "Offer.-", "endedAt checks")))
                .isEqualTo(Map.of("checks", List.of()));
    }

    @Test
    void takes_an_operations_entries_for_its_body() {
        Schema offer = object(Map.of("grade", of(SchemaType.STRING), "endedAt", of(SchemaType.STRING)));

        assertThat(composed(
                        Map.of("Offer", offer),
                        Map.of(
                                "Offer.grade", "FF",
                                "OfferResource_read.grade", "CC",
                                "endedAt", "never",
                                "Offer.-", "grade",
                                "OfferResource_read.-", "endedAt")))
                .isEqualTo(Map.of("grade", "CC"));
    }

    @Test
    void takes_a_list_that_is_given_whole() {
        Schema value = object(Map.of("count", of(SchemaType.INTEGER)));
        Schema offer = object(Map.of("values", of(SchemaType.ARRAY).items(ref("Value"))));

        assertThat(composed(
                        Map.of("Offer", offer, "Value", value),
                        Map.of("Offer.values", "[{\"count\": 4}, {\"count\": 9}]")))
                .isEqualTo(Map.of("values", List.of(Map.of("count", 4), Map.of("count", 9))));
    }

    @Test
    void ends_at_a_schema_that_contains_itself() {
        Schema offer = object(Map.of("earlier", ref("Offer"), "grade", of(SchemaType.STRING)));

        assertThat(composed(Map.of("Offer", offer), Map.of("grade", "FF"))).isEqualTo(Map.of("grade", "FF"));
    }

    private static Object composed(Map<String, Schema> schemas, Map<String, String> entries) {
        MediaType answer = OASFactory.createMediaType().schema(ref("Offer"));
        OpenAPI document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().schemas(schemas))
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/offers",
                                OASFactory.createPathItem()
                                        .GET(OASFactory.createOperation()
                                                .operationId("OfferResource_read")
                                                .responses(OASFactory.createAPIResponses()
                                                        .addAPIResponse(
                                                                "200",
                                                                OASFactory.createAPIResponse()
                                                                        .content(OASFactory.createContent()
                                                                                .addMediaType(
                                                                                        "application/json",
                                                                                        answer)))))));
        Examples.add(document, new ExampleTable(entries));
        return answer.getExample();
    }

    private static Schema object(Map<String, Schema> properties) {
        return of(SchemaType.OBJECT).properties(properties);
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static Schema ref(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
