package hiring.vacancy;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The API as signed-in people use it. */
public final class Api {

    public static final UUID AUTHOR = UUID.fromString("00000000-0000-0000-0000-0000000000f1");
    public static final UUID SECOND_PERSON = UUID.fromString("00000000-0000-0000-0000-0000000000f2");
    private static final String VACANCIES = "/api/v1/vacancies/";

    private Api() {}

    public static RequestSpecification as(String role, UUID person) {
        return given().auth().oauth2(Tokens.of(role, person)).contentType(ContentType.JSON);
    }

    public static RequestSpecification author() {
        return as("recruiter", AUTHOR);
    }

    /** A request with a key of its own. */
    public static RequestSpecification once(RequestSpecification request) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public static Response draft(JsonNode document) {
        return once(author()).body(document.toString()).post(VACANCIES);
    }

    public static String drafted(JsonNode document) {
        return draft(document).then().statusCode(201).extract().path("id");
    }

    public static Response step(RequestSpecification person, String id, String step, String body) {
        return once(person).body(body).post(VACANCIES + id + "/" + step);
    }

    public static Response requestReview(String id) {
        return step(author(), id, "review-requests", "{}");
    }

    public static Response approve(String id) {
        return step(as("hiring-manager", SECOND_PERSON), id, "approvals", "{}");
    }

    public static Response publish(String id, String body) {
        return step(author(), id, "publications", body);
    }

    public static String approved(JsonNode document) {
        String id = drafted(document);
        requestReview(id).then().statusCode(200);
        approve(id).then().statusCode(200);
        return id;
    }

    public static String published(JsonNode document) {
        String id = approved(document);
        publish(id, "{}").then().statusCode(200);
        return id;
    }

    public static Response read(String id) {
        return author().get(VACANCIES + id);
    }
}
