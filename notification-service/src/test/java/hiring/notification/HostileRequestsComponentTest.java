package hiring.notification;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.kit.testing.HostileRequests;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = TestInfrastructure.class,
        initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileRequestsComponentTest {

    @Test
    void answers_hostile_requests_with_a_problem() {
        assertThat(HostileRequests.faults(RestAssured.port)).isEmpty();
    }
}
