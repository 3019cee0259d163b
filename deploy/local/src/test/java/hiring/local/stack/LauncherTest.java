package hiring.local.stack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    private static final int SIGTERM = 15;

    @TempDir
    Path home;

    private @Nullable ProcessHandle supervisor;

    @AfterEach
    void stopRemainingProcesses() {
        if (supervisor != null) {
            supervisor.destroy();
        }
    }

    // The signal of Ctrl-C, which a background job of a script does not get
    @Test
    void an_interrupted_start_leaves_no_process_and_reports_it_in_one_line() throws Exception {
        Process launcher = launch("up", "--only", "postgres,kafka");
        supervisor = soon(launcher::children, child -> true);
        ProcessHandle kafka = soon(supervisor::children, LauncherTest::isKafka);
        // So the part is not ready before the start is interrupted, however fast it is
        new ProcessBuilder("kill", "-STOP", String.valueOf(kafka.pid())).start().waitFor();
        assertThat(launcher.inputReader(UTF_8).readLine()).contains("postgres").contains("ready in");

        launcher.toHandle().destroy();

        assertThat(launcher.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(128 + SIGTERM);
        assertThat(launcher.errorReader(UTF_8).lines())
                .containsExactly("The foreground command ended before everything was ready");
        assertThat(supervisor.isAlive()).isFalse();
        assertThat(kafka.isAlive()).isFalse();
    }

    @Test
    void down_ends_what_a_killed_supervisor_has_left() throws Exception {
        Process launcher = launch("up", "--only", "kafka");
        ProcessHandle killed = soon(launcher::children, child -> true);
        supervisor = killed;
        ProcessHandle kafka = soon(killed::children, LauncherTest::isKafka);
        // A suspended process does not notice that its parent has ended
        new ProcessBuilder("kill", "-STOP", String.valueOf(kafka.pid())).start().waitFor();
        Path list = home.resolve("processes");
        soon(
                () -> Stream.of(kafka),
                process -> Files.exists(list) && readable(list).contains(process.pid() + " "));
        killed.destroyForcibly();
        killed.onExit().get(60, TimeUnit.SECONDS);
        launcher.waitFor();

        Process down = launch("down");

        assertThat(down.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(down.inputReader(UTF_8).lines()).singleElement().asString().contains("without a supervisor");
        assertThat(kafka.isAlive()).isFalse();
    }

    private static String readable(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException replacedMeanwhile) {
            return "";
        }
    }

    private Process launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("HIRING_HOME", home.toString());
        builder.environment().put("HIRING_PORT_OFFSET", "11000");
        return builder.start();
    }

    // Identified by the command line: until exec, each child has the command line of this program
    private static boolean isKafka(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"), ISO_8859_1)
                    .contains("KafkaProcess");
        } catch (IOException ended) {
            return false;
        }
    }

    private static ProcessHandle soon(Supplier<Stream<ProcessHandle>> processes, Predicate<ProcessHandle> wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            Optional<ProcessHandle> found = processes.get().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        throw new AssertionError("The process was not started");
    }
}
