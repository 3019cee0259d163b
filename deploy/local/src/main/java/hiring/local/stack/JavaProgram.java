package hiring.local.stack;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A Java program in its own process.
 *
 * @param arguments of {@code java}
 */
record JavaProgram(
        String name,
        List<String> arguments,
        Map<String, String> environment,
        Path log,
        Readiness readiness,
        Duration patience) {

    /**
     * A small program of this module.
     *
     * @param memory the largest heap, such as {@code 32m}
     */
    static JavaProgram ofThisModule(
            Settings settings, String name, Class<?> main, String memory, List<String> arguments, URI ready)
            throws StartFailure {
        List<Path> classPath = settings.project().classPath();
        List<String> all = new ArrayList<>(StartOptions.of(settings, name, classPath));
        all.addAll(List.of(
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                main.getName()));
        all.addAll(arguments);
        return new JavaProgram(name, all, Map.of(), settings.log(name), new Readiness(ready), Duration.ofMinutes(2));
    }

    /** Starts the program and returns when it is ready. After a failure the program does not run. */
    RunningProcess start() throws StartFailure {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return new LocalProgram(name, command, environment, log, readiness, patience).start();
    }
}
