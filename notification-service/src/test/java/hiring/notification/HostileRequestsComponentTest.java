package hiring.notification;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.kit.testing.DatabaseRights;
import hiring.kit.testing.HostileRequests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileRequestsComponentTest extends ComponentTest {

    @Test
    void answers_hostile_requests_with_a_problem() {
        assertThat(HostileRequests.faults(RestAssured.port)).isEmpty();
    }

    @Test
    void the_services_login_can_neither_change_tables_nor_rewrite_records() {
        assertThat(DatabaseRights.excess(dataSource)).isEmpty();
    }
}
