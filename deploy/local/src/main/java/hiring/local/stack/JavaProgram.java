package hiring.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /** Starts the program and returns when it is ready. After a failure the program does not run. */
    RunningProcess start() throws StartFailure {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return new LocalProgram(name, command, environment, log, readiness, patience).start();
    }
}
