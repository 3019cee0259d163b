package hiring.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OffspringTest {

    @TempDir
    Path folder;

    @Test
    void ends_the_listed_processes_and_no_process_that_has_got_a_listed_id_later() throws Exception {
        Process left = new ProcessBuilder("sleep", "300").start();
        Process other = new ProcessBuilder("sleep", "300").start();
        try {
            Path file = folder.resolve("processes");
            Files.writeString(
                    file,
                    Offspring.lineOf(left.toHandle()) + other.pid() + " " + Instant.EPOCH + System.lineSeparator());

            assertThat(new Offspring(file).end()).isEqualTo(1);

            assertThat(left.isAlive()).isFalse();
            assertThat(other.isAlive()).isTrue();
            assertThat(new Offspring(file).remaining()).isEmpty();
        } finally {
            left.destroyForcibly();
            other.destroyForcibly();
        }
    }

    @Test
    void finds_nothing_where_no_stack_was_started() throws IOException {
        assertThat(new Offspring(folder.resolve("processes")).end()).isZero();
    }
}
