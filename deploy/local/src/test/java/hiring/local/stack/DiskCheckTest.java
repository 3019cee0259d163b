package hiring.local.stack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskCheckTest {

    private static final Path FOLDER = Path.of("data");

    @Test
    void enough_space_passes() {
        assertThatCode(() -> DiskCheck.check(FOLDER, DiskCheck.NEEDED_BYTES)).doesNotThrowAnyException();
    }

    @Test
    void a_byte_less_is_refused_with_the_figures() {
        assertThatThrownBy(() -> DiskCheck.check(FOLDER, DiskCheck.NEEDED_BYTES - 1))
                .isInstanceOf(StartFailure.class)
                .hasMessage("Disk is nearly full: 1023 MB free at data, 1024 MB needed");
    }
}
