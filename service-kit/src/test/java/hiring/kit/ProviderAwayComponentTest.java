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

/** Tests a service while the identity provider is unavailable. */
@QuarkusTest
@TestProfile(ProviderAwayComponentTest.WithoutProvider.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProviderAwayComponentTest {

    public static final class WithoutProvider implements QuarkusTestProfile {

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

        // Turns off the key pair that replaces the provider in other tests
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Test
    void answers_503_instead_of_401() {
        given().auth()
                .oauth2(Tokens.of("administrator", UUID.randomUUID()))
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(503)
                .body("code", equalTo("unavailable"));
    }

    @Test
    void answers_endpoints_without_sign_in() {
        given().get("/things").then().statusCode(200);
    }
}
