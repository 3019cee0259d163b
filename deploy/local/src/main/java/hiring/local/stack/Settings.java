package hiring.local.stack;

import hiring.local.ProjectFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Folder and ports of this stack.
 *
 * @param home data, logs and control of this stack
 * @param portOffset added to every port, so that a second stack can run beside the first
 * @param startsOnce whether this stack starts only once, so that it keeps no files for a faster next start
 * @param with the names of parts that are started besides the usual ones
 */
record Settings(ProjectFolder project, Path home, int portOffset, boolean startsOnce, Set<String> with) {

    /** The environment variable with the names of the parts that are started only where they are asked for. */
    static final String WITH = "HIRING_WITH";

    static Settings from(ProjectFolder project, Map<String, String> environment) throws StartFailure {
        Path home = project.root().resolve(environment.getOrDefault("HIRING_HOME", ".hiring"));
        String offset = environment.getOrDefault("HIRING_PORT_OFFSET", "0");
        try {
            return new Settings(
                    project,
                    home.toAbsolutePath().normalize(),
                    Integer.parseInt(offset),
                    Boolean.parseBoolean(environment.get("HIRING_STARTS_ONCE")),
                    Set.of(environment.getOrDefault(WITH, "").split(",", -1)));
        } catch (NumberFormatException e) {
            throw new StartFailure("HIRING_PORT_OFFSET is not a number: " + offset, e);
        }
    }

    int port(int usual) {
        return usual + portOffset;
    }

    Path data(String part) {
        return home.resolve("data").resolve(part);
    }

    Path log(String part) {
        return home.resolve("logs").resolve(part + ".log");
    }

    Path lock() {
        return home.resolve("lock");
    }

    /** The list of the processes below the supervisor. */
    Path offspring() {
        return home.resolve("processes");
    }

    /** The supervisor's own classes, which a build of the project does not replace while it runs. */
    Path supervisorClasses() {
        return home.resolve("supervisor");
    }

    /**
     * The socket for commands to a running stack. The path is relative to the working directory, the project, because a
     * socket's path may have only about 100 characters.
     */
    Path control() {
        return Path.of("").toAbsolutePath().relativize(home.resolve("control"));
    }

    /** The folder of unpacked programs, which all stacks of this project share and a reset keeps. */
    Path programs() {
        return project.root().resolve(".hiring/programs");
    }

    /** The folder of programs that the build copied for this stack. */
    Path builtProgram(String fileName) {
        return project.root().resolve("deploy/local/target/programs").resolve(fileName);
    }
}
