package hiring.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortCheckTest {

    @Test
    void names_a_port_in_use_and_its_part() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            StartFailure failure = catchThrowableOfType(
                    StartFailure.class,
                    () -> PortCheck.check(List.of(FakePart.named("mail").on(port))));

            assertThat(failure.line()).startsWith("port %d (mail) is in use".formatted(port));
        }
    }

    @Test
    void detects_a_listener_on_all_addresses() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(catchThrowableOfType(
                            StartFailure.class,
                            () -> PortCheck.check(List.of(FakePart.named("mail").on(taken.getLocalPort())))))
                    .isNotNull();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void names_the_process_that_uses_the_port() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortOwner.of(taken.getLocalPort()))
                    .contains("java (pid %d)".formatted(ProcessHandle.current().pid()));
        }
    }

    @Test
    void accepts_a_free_port() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThatCode(() -> PortCheck.check(List.of(FakePart.named("mail").on(port))))
                .doesNotThrowAnyException();
    }
}
