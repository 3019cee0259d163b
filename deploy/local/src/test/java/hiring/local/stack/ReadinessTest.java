package hiring.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    @Test
    void the_checks_that_are_down_are_named() {
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
    void another_answer_is_told_by_its_status() {
        assertThat(Readiness.troubleIn(404, "not here")).isEqualTo("it answers with status 404");
    }

    @Test
    void silence_is_told() {
        assertThat(new Readiness(URI.create("http://127.0.0.1:1/")).trouble()).startsWith("it does not answer");
    }
}
