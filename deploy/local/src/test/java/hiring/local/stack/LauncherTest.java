package hiring.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    Path home;

    @Test
    void ctrl_c_during_the_start_leaves_nothing_running_and_says_so_in_one_line() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                "up",
                "--only",
                "postgres,kafka");
        builder.environment().put("HIRING_HOME", home.toString());
        builder.environment().put("HIRING_PORT_OFFSET", "21000");
        Process launcher = builder.start();
        // Kafka takes seconds more
        assertThat(launcher.inputReader(UTF_8).readLine()).contains("postgres").contains("ready in");
        ProcessHandle supervisor = launcher.children().findFirst().orElseThrow();

        new ProcessBuilder("kill", "-INT", String.valueOf(launcher.pid()))
                .start()
                .waitFor();

        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(130);
        assertThat(launcher.errorReader(UTF_8).lines())
                .containsExactly("The command in front has ended before everything was ready");
        assertThat(supervisor.isAlive()).isFalse();
    }
}
