package hiring.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogWatchTest {

    private static final String ERROR = "2026-11-26 01:45:28,669 ERROR [a.B]  %s\n";

    @TempDir
    Path logs;

    @Test
    void follows_a_log_after_a_restart_and_ignores_earlier_lines() throws Exception {
        Path log = logs.resolve("service.log");
        Files.writeString(log, ERROR.formatted("before"));
        LogWatch watch = new LogWatch(logs, List.of("service"), List.of());
        try (watch) {
            Files.writeString(log, ERROR.formatted("last words"), StandardOpenOption.APPEND);
            Files.move(log, logs.resolve("service.log.previous"));
            Files.writeString(log, ERROR.formatted("first words"));
        }

        assertThat(watch.unexplained())
                .extracting(line -> line.replaceAll(".*\\]  ", ""))
                .containsExactly("last words", "first words");
    }
}
