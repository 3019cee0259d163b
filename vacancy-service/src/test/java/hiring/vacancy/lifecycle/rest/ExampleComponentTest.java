package hiring.vacancy.lifecycle.rest;

import static hiring.vacancy.Api.author;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hiring.kit.clock.MovableClock;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import hiring.vacancy.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "vacancy"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExampleComponentTest {

    @Inject
    MovableClock clock;

    @Test
    void the_example_of_a_vacancy_becomes_a_draft_whose_pack_has_no_errors() throws IOException {
        clock.moveTo(Instant.parse("2026-12-02T10:15:00Z"));
        JsonNode document = new ObjectMapper()
                .readTree(Path.of("target", "openapi", "openapi.json").toFile());
        JsonNode example =
                document.at("/paths/~1api~1v1~1vacancies/post/requestBody/content/application~1json/example");

        String id = Api.drafted(example);

        author().get("/api/v1/vacancies/{id}/pack-check", id)
                .then()
                .statusCode(200)
                .body("findings.severity", not(hasItem("ERROR")));
    }
}
