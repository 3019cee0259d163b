package hiring.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checked-out project and the places in it that the local stack needs. */
public record ProjectFolder(Path root) {

    private static final String PROPERTY = "hiring.root";

    /**
     * The folder of the system property {@code hiring.root}, or the nearest folder above the working directory that
     * looks like the project.
     */
    public static ProjectFolder find() {
        String property = System.getProperty(PROPERTY);
        if (property != null) {
            return new ProjectFolder(Path.of(property).toAbsolutePath());
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/local/pom.xml"))) {
                return new ProjectFolder(folder);
            }
        }
        throw new IllegalStateException(
                "No project folder above %s; set the system property %s".formatted(start, PROPERTY));
    }

    public Path composeFile() {
        return root.resolve("docker-compose.yml");
    }

    /** Class path of the broker's process and of the launcher, in a stable order. */
    public List<Path> classPath() {
        Path target = root.resolve("deploy/local/target");
        try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
            return Stream.concat(
                            Stream.of(ownClasses(target)),
                            jars.filter(jar -> jar.toString().endsWith(".jar")).sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("deploy/local is not built: run mvn package -pl deploy/local", e);
        }
    }

    /** The jar unless it is older than the classes: a JVM can archive classes only if they come from jars. */
    private static Path ownClasses(Path target) throws IOException {
        Path classes = target.resolve("classes");
        Path sample = classes.resolve("hiring/local/KafkaProcess.class");
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "local-stack-*.jar")) {
            for (Path jar : jars) {
                if (Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(sample)) >= 0) {
                    return jar;
                }
            }
        }
        return classes;
    }
}
