package hiring.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiring.local.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartOptionsTest {

    private static final Instant BUILT = Instant.parse("2020-12-01T09:00:00Z");

    private static final Runtime.Version JDK_21 = Runtime.Version.parse("21.0.9+10");
    private static final Runtime.Version JDK_25 = Runtime.Version.parse("25.0.3+9");

    @TempDir
    Path root;

    private Path jar;

    @BeforeEach
    void a_program() throws IOException {
        jar = Files.writeString(root.resolve("program.jar"), "classes");
        Files.setLastModifiedTime(jar, FileTime.from(BUILT));
        Files.createDirectories(root.resolve(".hiring/programs/classes"));
    }

    @Test
    void the_same_build_uses_its_archive_again() throws Exception {
        Path archive = Files.createFile(archive("kafka"));
        assertThat(archive("kafka")).isEqualTo(archive).exists();
    }

    @Test
    void another_build_gets_its_own_archive_and_deletes_the_old_one() throws Exception {
        Path before = Files.createFile(archive("kafka"));
        Path ofAnother = Files.createFile(archive("mail"));
        Files.setLastModifiedTime(jar, FileTime.from(BUILT.plusSeconds(1)));
        assertThat(archive("kafka")).isNotEqualTo(before);
        assertThat(before).doesNotExist();
        assertThat(ofAnother).exists();
    }

    @Test
    void names_a_program_that_is_not_built() {
        jar = root.resolve("absent.jar");
        assertThatThrownBy(() -> archive("kafka"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("kafka did not start")
                .hasMessageContaining("absent.jar");
    }

    @Test
    void writes_no_archive_for_a_stack_that_starts_once() throws Exception {
        assertThat(StartOptions.of(settings(true), "kafka", List.of(jar)))
                .isNotEmpty()
                .noneMatch(option -> option.contains("Archive") || option.contains("AOT"));
    }

    @Test
    void uses_a_cache_only_after_its_program_has_ended_normally() throws Exception {
        List<String> first = StartOptions.of(settings(false), "kafka", List.of(jar), JDK_25);
        Path written = Path.of(valueOf(first, "-XX:AOTCacheOutput="));
        Files.createFile(written);
        assertThat(StartOptions.of(settings(false), "kafka", List.of(jar), JDK_25))
                .isEqualTo(first);
        Files.createFile(written);

        StartOptions.endedInOrder(first);

        List<String> second = StartOptions.of(settings(false), "kafka", List.of(jar), JDK_25);
        assertThat(Path.of(valueOf(second, "-XX:AOTCache="))).exists();
        assertThat(written).doesNotExist();
        Files.setLastModifiedTime(jar, FileTime.from(BUILT.plusSeconds(1)));
        assertThat(StartOptions.of(settings(false), "kafka", List.of(jar), JDK_25))
                .anyMatch(option -> option.startsWith("-XX:AOTCacheOutput="));
    }

    private static String valueOf(List<String> options, String name) {
        return options.stream()
                .filter(option -> option.startsWith(name))
                .findFirst()
                .orElseThrow()
                .substring(name.length());
    }

    private Path archive(String program) throws StartFailure {
        String option = "-XX:SharedArchiveFile=";
        return StartOptions.of(settings(false), program, List.of(jar), JDK_21).stream()
                .filter(argument -> argument.startsWith(option))
                .map(argument -> Path.of(argument.substring(option.length())))
                .findFirst()
                .orElseThrow();
    }

    private Settings settings(boolean startsOnce) {
        return new Settings(new ProjectFolder(root), root.resolve(".hiring"), 0, startsOnce, Set.of());
    }
}
