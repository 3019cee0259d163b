package hiring.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    @Test
    void names_the_failed_checks() {
        String body = """
                {"status": "DOWN", "checks": [
                    {"name": "Database connections health check", "status": "UP", "data": {"<default>": "UP"}},
                    {"name": "outbox",
                     "status": "DOWN"},
                    {"name":"consumer","status":"DOWN"}]}
                """;

        assertThat(Readiness.troubleIn(503, body)).isEqualTo("down: outbox, consumer");
    }

    @Test
    void reports_the_status_of_another_response() {
        assertThat(Readiness.troubleIn(404, "not here")).isEqualTo("it answers with status 404");
    }

    @Test
    void reports_a_missing_response() {
        assertThat(new Readiness(URI.create("http://127.0.0.1:1/")).trouble()).startsWith("it does not answer");
    }
}
