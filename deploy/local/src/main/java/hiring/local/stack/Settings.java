package hiring.local.stack;

import hiring.local.ProjectFolder;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where this stack keeps its state and which ports it takes.
 *
 * @param home data, logs and control of this stack
 * @param portOffset added to every port, so that a second stack can run beside the first
 * @param startsOnce whether this stack is thrown away, so that nothing is kept to make its next start quicker
 */
record Settings(ProjectFolder project, Path home, int portOffset, boolean startsOnce) {

    static Settings from(ProjectFolder project, Map<String, String> environment) throws StartFailure {
        Path home = project.root().resolve(environment.getOrDefault("HIRING_HOME", ".hiring"));
        String offset = environment.getOrDefault("HIRING_PORT_OFFSET", "0");
        try {
            return new Settings(
                    project,
                    home.toAbsolutePath().normalize(),
                    Integer.parseInt(offset),
                    Boolean.parseBoolean(environment.get("HIRING_STARTS_ONCE")));
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

    /**
     * The socket through which a running stack is told what to do. Relative to the working directory, which is the
     * project, because the path of a socket may only have about 100 characters.
     */
    Path control() {
        return Path.of("").toAbsolutePath().relativize(home.resolve("control"));
    }

    /** Unpacked programs, shared by all stacks of this project and kept over a reset. */
    Path programs() {
        return project.root().resolve(".hiring/programs");
    }

    /** What the build copied for this stack to run. */
    Path builtProgram(String fileName) {
        return project.root().resolve("deploy/local/target/programs").resolve(fileName);
    }
}
