package hiring.kit;

import static io.restassured.RestAssured.given;

import hiring.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;

/** Requests to the minimal service of these tests. */
final class Requests {

    static final UUID RECRUITER = UUID.fromString("00000000-0000-0000-0000-0000000000f1");

    /** A valid thing, without its name. */
    static final String VALID = """
            {"name": "%s", "parts": []}""";

    private Requests() {}

    static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role, RECRUITER));
    }

    static Response get(List<String> roles, UUID person, String path) {
        return given().auth().oauth2(Tokens.of(roles, person)).get(path);
    }

    static RequestSpecification posting(String key, String body) {
        return as("recruiter")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body);
    }
}
