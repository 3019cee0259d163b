package hiring.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import hiring.kit.testing.Tokens;
import hiring.local.TestInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A service that started before the identity provider, or outlived it. */
@QuarkusTest
@TestProfile(ProviderAwayComponentTest.NobodyAtTheAddress.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProviderAwayComponentTest {

    public static final class NobodyAtTheAddress implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.public-key",
                    "",
                    "quarkus.oidc.auth-server-url",
                    "http://localhost:1/realms/hiring",
                    "quarkus.oidc.connection-timeout",
                    "1S");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TestInfrastructure.class, Map.of("database", "kit")));
        }

        // Not the key pair that stands for the provider elsewhere
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Test
    void says_try_again_later_and_not_that_the_token_is_wrong() {
        given().auth()
                .oauth2(Tokens.of("administrator", UUID.randomUUID()))
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(503)
                .body("code", equalTo("unavailable"));
    }

    @Test
    void still_answers_what_needs_no_sign_in() {
        given().get("/things").then().statusCode(200);
    }
}
