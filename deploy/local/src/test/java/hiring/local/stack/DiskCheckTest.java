package hiring.local.stack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskCheckTest {

    private static final Path FOLDER = Path.of("data");

    @Test
    void accepts_enough_space() {
        assertThatCode(() -> DiskCheck.check(FOLDER, DiskCheck.NEEDED_BYTES)).doesNotThrowAnyException();
    }

    @Test
    void refuses_one_byte_less_and_gives_the_figures() {
        assertThatThrownBy(() -> DiskCheck.check(FOLDER, DiskCheck.NEEDED_BYTES - 1))
                .isInstanceOf(StartFailure.class)
                .hasMessage("Disk is nearly full: 1023 MB free at data, 1024 MB needed");
    }
}
