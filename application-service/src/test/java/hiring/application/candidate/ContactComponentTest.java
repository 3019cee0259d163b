package hiring.application.candidate;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hiring.application.ComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactComponentTest extends ComponentTest {

    private final UUID candidate = UUID.randomUUID();

    @Test
    void keeps_how_a_candidate_would_like_to_be_reached() {
        giveContact(candidate);
        asCandidate(candidate)
                .get("/candidates/me")
                .then()
                .statusCode(200)
                .body("preferredChannel", nullValue())
                .body("postalAddress", empty())
                .body("language", nullValue());

        String wishes = ", \"preferredChannel\": \"LETTER\", \"language\": \"cy\","
                + " \"postalAddress\": [\" 14 Mill Lane \", \"\", \"Redford\"]";
        change(wishes).statusCode(200).body("postalAddress", contains("14 Mill Lane", "Redford"));
        change(wishes).statusCode(200);
        asCandidate(candidate)
                .get("/candidates/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("Gwen Ifans"))
                .body("preferredChannel", equalTo("LETTER"))
                .body("postalAddress", contains("14 Mill Lane", "Redford"))
                .body("language", equalTo("cy"));

        change("").statusCode(200);
        asCandidate(candidate).get("/candidates/me").then().body("postalAddress", empty());
    }

    @Test
    void names_every_mistake() {
        change(", \"language\": \"Welsh!\", \"postalAddress\": [null, \"a\\nb\"]")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/language", "/postalAddress/0", "/postalAddress/1"));
        change(", \"preferredChannel\": \"PIGEON\"")
                .statusCode(400)
                .body("errors.pointer", contains("/preferredChannel"));
    }

    private ValidatableResponse change(String wishes) {
        return asCandidate(candidate)
                .body("{\"name\": \"Gwen Ifans\", \"email\": \"gwen@example.org\"" + wishes + "}")
                .put("/candidates/me")
                .then();
    }
}
