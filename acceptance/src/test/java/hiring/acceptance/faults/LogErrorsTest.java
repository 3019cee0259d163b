package hiring.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogErrorsTest {

    private static final String WARNING =
            "2026-11-26 01:45:28,669 WARN  [hi.ki.ou.Outage]  Relaying the outbox waits for ERROR; it goes on";
    private static final String ERROR = "2026-11-26 01:45:28,669 ERROR [hi.ki.in.Inbox]  Stored as a dead letter: x";

    private final LogErrors log =
            new LogErrors("assessment-service", List.of(Explained.by("Stored as", "the record was wrong")));

    @Test
    void counts_an_explained_error_without_reporting_it() {
        log.read(ERROR);

        assertThat(log.errors()).isEqualTo(1);
        assertThat(log.unexplained()).isEmpty();
    }

    @Test
    void reports_another_error_with_its_service() {
        String other = ERROR.replace("Stored", "Lost");
        log.read(other);

        assertThat(log.unexplained()).containsExactly("assessment-service: " + other);
    }

    @Test
    void only_the_log_level_makes_a_line_an_error() {
        log.read(WARNING);
        log.read("\tat hiring.kit.consumer.Lane.ERROR(Lane.java:1)");

        assertThat(log.errors()).isZero();
        assertThat(log.lines()).isEqualTo(2);
    }

    @Test
    void a_full_heap_is_an_error_anywhere_in_a_line() {
        log.read("java.lang.OutOfMemoryError: Java heap space");

        assertThat(log.unexplained()).hasSize(1);
    }
}
