package hiring.application;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.kit.testing.DatabaseRights;
import hiring.kit.testing.HostileRequests;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = TestInfrastructure.class,
        initArgs = @ResourceArg(name = "database", value = "application"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileRequestsComponentTest {

    @Inject
    DataSource dataSource;

    @Test
    void no_endpoint_fails_or_refuses_without_saying_why() {
        assertThat(HostileRequests.faults(RestAssured.port)).isEmpty();
    }

    @Test
    void the_services_login_can_neither_change_tables_nor_rewrite_records() {
        assertThat(DatabaseRights.excess(dataSource)).isEmpty();
    }
}
