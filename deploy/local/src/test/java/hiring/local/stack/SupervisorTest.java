package hiring.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.local.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SupervisorTest {

    @TempDir
    Path folder;

    // A build replaces the project's classes while the supervisor still loads some of its own
    @Test
    void runs_from_a_copy_of_the_projects_classes() throws Exception {
        Path lib = folder.resolve("deploy/local/target/lib");
        Path own = folder.resolve("deploy/local/target/classes/hiring/local/KafkaProcess.class");
        Files.createDirectories(lib);
        Files.createDirectories(own.getParent());
        Files.writeString(lib.resolve("library.jar"), "a library");
        Files.writeString(own, "a class");
        Settings settings = Settings.from(
                new ProjectFolder(folder),
                Map.of("HIRING_HOME", folder.resolve("home").toString()));

        List<String> command = Supervisor.command(settings, List.of());

        String classPath = command.get(command.indexOf("-cp") + 1);
        assertThat(classPath).contains("library.jar").doesNotContain("target/classes");
        assertThat(folder.resolve("home/supervisor/classes/hiring/local/KafkaProcess.class"))
                .hasContent("a class");
    }
}
