package hiring.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hiring.kit.conflict.Applicants;
import hiring.kit.conflict.StaffCheck;
import hiring.kit.people.ProviderUnavailableException;
import hiring.kit.testing.TestIdentity;
import hiring.kit.testing.TestPeople;
import hiring.kit.testing.Tokens;
import hiring.kit.trial.Things;
import hiring.local.TestInfrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Tests sign-in, roles and access to own applications. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "kit"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessComponentTest {

    @Inject
    Applicants applicants;

    @Inject
    StaffCheck staff;

    @Inject
    Things.OwnerFinder owners;

    @Test
    void refuses_staff_endpoints_of_a_vacancy_to_its_applicants() {
        UUID vacancy = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        Requests.get(List.of("recruiter"), person, "/things/of/" + vacancy)
                .then()
                .statusCode(200);

        applies(person, vacancy);
        applies(person, vacancy);

        for (String role : List.of("recruiter", "auditor")) {
            Requests.get(List.of(role, "candidate"), person, "/things/of/" + vacancy)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("code", equalTo("own-application"));
        }
        Requests.get(List.of("recruiter"), person, "/things/by-query?vacancy=" + vacancy)
                .then()
                .statusCode(403);
        Requests.get(List.of("recruiter"), person, "/things/by-query").then().statusCode(200);
        Requests.get(List.of("recruiter"), person, "/things/of/" + UUID.randomUUID())
                .then()
                .statusCode(200);
        Requests.get(List.of("recruiter"), UUID.randomUUID(), "/things/of/" + vacancy)
                .then()
                .statusCode(200);
        // Roles and the form of the id are checked first
        Requests.get(List.of("candidate"), person, "/things/of/" + vacancy)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        Requests.get(List.of("recruiter"), person, "/things/of/1").then().statusCode(400);
        assertThat(applicants.among(List.of(person, UUID.randomUUID()), vacancy))
                .containsExactly(person);
        assertThat(staff.mistakes(
                        vacancy, "assessor", Map.of("/people/0/id", person, "/people/1/id", UUID.randomUUID())))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.pointer()).isEqualTo("/people/0/id");
                    assertThat(mistake.code()).isEqualTo("has-applied");
                });
    }

    @Test
    void refuses_tokens_for_another_service_and_tokens_that_were_changed() {
        UUID person = UUID.randomUUID();
        String token = Tokens.of("recruiter", person);
        String[] parts = token.split("\\.", -1);
        for (String refused : List.of(
                Tokens.forAudience("account", "recruiter", person),
                parts[0] + "." + Tokens.of("administrator", person).split("\\.", -1)[1] + "." + parts[2],
                // "alg": "none"
                "eyJhbGciOiJub25lIn0." + parts[1] + ".")) {
            given().auth()
                    .oauth2(refused)
                    .get("/things/since")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
        given().auth().oauth2(token).get("/things/since").then().statusCode(200);
    }

    @Test
    void logs_who_was_refused_what() {
        UUID person = UUID.randomUUID();

        List<String> logged = CapturedLog.during(
                "hiring.kit.problem",
                () -> Requests.get(List.of("candidate"), person, "/things/since")
                        .then()
                        .statusCode(403));

        assertThat(logged)
                .containsExactly("Refused ThingResource.since to person %s with roles candidate".formatted(person));
    }

    @Test
    void gives_an_applicant_access_to_their_own_application_only() {
        UUID vacancy = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        applies(person, vacancy);
        String own = "/things/%s/part".formatted(owners.add(vacancy, person));
        String rivals = "/things/%s/part".formatted(owners.add(vacancy, UUID.randomUUID()));
        String elsewhere = "/things/%s/part".formatted(owners.add(UUID.randomUUID(), UUID.randomUUID()));

        Requests.get(List.of("candidate", "recruiter"), person, own).then().statusCode(200);
        Requests.get(List.of("recruiter"), person, own).then().statusCode(403);
        Requests.get(List.of("candidate", "recruiter"), person, rivals).then().statusCode(403);
        Requests.get(List.of("recruiter"), person, elsewhere).then().statusCode(200);
        Requests.get(List.of("recruiter"), person, "/things/%s/part".formatted(UUID.randomUUID()))
                .then()
                .statusCode(200);
    }

    @Test
    void refuses_people_whom_the_provider_does_not_list_with_the_role() {
        UUID vacancy = UUID.randomUUID();
        Map<String, UUID> named = new LinkedHashMap<>();
        named.put("/0", TestPeople.with("assessor"));
        named.put("/1", TestPeople.with("candidate"));
        named.put("/2", TestPeople.with());
        named.put("/3", TestPeople.unknown());
        named.put("/4", TestPeople.disabled());
        named.put("/5", TestPeople.with("candidate", "assessor"));
        UUID both = TestPeople.unknown();
        named.put("/6", both);
        applies(both, vacancy);

        assertThat(staff.mistakes(vacancy, "assessor", named))
                .extracting(mistake -> mistake.pointer() + " " + mistake.code())
                .containsExactly(
                        "/1 unknown-assessor",
                        "/2 unknown-assessor",
                        "/3 unknown-assessor",
                        "/4 unknown-assessor",
                        "/6 unknown-assessor",
                        "/6 has-applied");
        assertThat(staff.mistakes(vacancy, "assessor", Map.of())).isEmpty();
    }

    @Test
    void answers_503_when_the_provider_cannot_check_a_person() {
        UUID unanswered = TestPeople.unanswered();
        assertThatThrownBy(() -> staff.mistakes(UUID.randomUUID(), "assessor", Map.of("/0", unanswered)))
                .isInstanceOf(ProviderUnavailableException.class);
        given().auth()
                .oauth2(Tokens.of("recruiter", Requests.RECRUITER))
                .get("/things/staff/" + unanswered)
                .then()
                .statusCode(503)
                .header("Retry-After", "10")
                .contentType("application/problem+json")
                .body("code", equalTo("unavailable"));
    }

    private void applies(UUID person, UUID vacancy) {
        QuarkusTransaction.requiringNew().run(() -> applicants.add(vacancy, person));
    }

    @Test
    void requires_a_sign_in_and_the_right_role() {
        given().contentType(ContentType.JSON)
                .body(Requests.VALID.formatted("x"))
                .header("Idempotency-Key", "k")
                .post("/things")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .body("code", equalTo("not-signed-in"));
        given().auth()
                .oauth2("not.a.token")
                .contentType(ContentType.JSON)
                .body(Requests.VALID.formatted("x"))
                .header("Idempotency-Key", "k")
                .post("/things")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of("candidate", Requests.RECRUITER))
                .contentType(ContentType.JSON)
                .body(Requests.VALID.formatted("x"))
                .header("Idempotency-Key", "k")
                .post("/things")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        Requests.as("administrator").get("/things/denied").then().statusCode(403);
    }
}
