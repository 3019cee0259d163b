package hiring.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogReasonTest {

    @Test
    void the_innermost_cause_is_the_reason() {
        List<String> lines = List.of(
                "10:00:00 INFO starting",
                "10:00:01 ERROR Failed to start application",
                "java.lang.RuntimeException: Failed to start quarkus",
                "\tat io.quarkus.runner.Application.start(Application.java:1)",
                "Caused by: org.flywaydb.core.api.FlywayException: Unable to obtain connection",
                "\tat org.flywaydb.Core.run(Core.java:2)",
                "Caused by: org.postgresql.util.PSQLException: FATAL: password authentication failed",
                "\t... 12 more");

        assertThat(LogReason.of(lines))
                .isEqualTo("Caused by: org.postgresql.util.PSQLException: FATAL: password authentication failed");
    }

    @Test
    void without_a_cause_the_last_error_is_the_reason() {
        assertThat(LogReason.of(List.of("ERROR first", "ERROR second", "INFO stopped")))
                .isEqualTo("ERROR second");
    }

    @Test
    void reports_the_last_line_if_there_is_no_error() {
        assertThat(LogReason.of(List.of("INFO starting", "INFO waiting", "")))
                .isEqualTo("no error in its log, which ends: INFO waiting");
    }

    @Test
    void reports_a_missing_or_empty_log() {
        assertThat(LogReason.of(List.of())).isEqualTo("it left no log");
        assertThat(LogReason.of(Path.of("no", "such.log"))).isEqualTo("it left no log");
    }

    @Test
    void shortens_a_long_line() {
        assertThat(LogReason.of(List.of("ERROR " + "x".repeat(1000))))
                .hasSize(243)
                .endsWith("x...");
    }
}
