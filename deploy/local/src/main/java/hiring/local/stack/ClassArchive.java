package hiring.local.stack;

import java.nio.file.Path;
import java.util.List;

/**
 * A file in which a JVM keeps the classes it has loaded, so that the next start of the same program takes half the work. The
 * JVM writes it when it ends, and again when it no longer fits; every JDK from 19 on can.
 */
final class ClassArchive {

    private ClassArchive() {}

    static List<String> options(Settings settings, String program) {
        Path archive = settings.programs().resolve("classes").resolve(program + ".jsa");
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                // Writing one warns of hundreds of classes that it leaves out, which would bury the program's own last
                // words
                "-Xlog:disable");
    }
}
