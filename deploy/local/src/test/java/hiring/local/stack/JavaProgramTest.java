package hiring.local.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaProgramTest {

    @TempDir
    Path folder;

    @Test
    void reports_status_and_reason_of_a_program_that_ends_while_starting() {
        JavaProgram program = new JavaProgram(
                "mail",
                List.of("-jar", "missing.jar"),
                Map.of(),
                folder.resolve("mail.log"),
                new Readiness(URI.create("http://127.0.0.1:1/")),
                Duration.ofMinutes(1));

        assertThatThrownBy(program::start)
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("mail ended with status 1 while starting: ")
                .hasMessageContaining("missing.jar")
                .hasMessageContaining("mail.log");
    }
}
