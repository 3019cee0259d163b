package hiring.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FreePortTest {

    private static final int FIRST_OF_OUTGOING_CONNECTIONS = 32_768;

    @TempDir
    private Path folder;

    @RepeatedTest(50)
    void is_below_the_range_for_outgoing_connections() {
        assertThat(FreePort.orElseAny(0)).isBetween(1_024, FIRST_OF_OUTGOING_CONNECTIONS - 1);
    }

    @Test
    void is_the_requested_port() {
        assertThat(FreePort.orElseAny(19_092)).isEqualTo(19_092);
    }

    @Test
    void a_broker_whose_port_is_in_use_fails_at_once_and_names_its_log() throws IOException {
        Path log = folder.resolve("kafka.log");
        try (ServerSocket taken = new ServerSocket(FreePort.orElseAny(0), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> KafkaBroker.start(
                            ProjectFolder.find(), folder.resolve("data"), taken.getLocalPort(), 0, log, List.of()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("Kafka ended while starting; see " + log);
        }
        assertThat(log).content().contains("Address already in use");
    }
}
