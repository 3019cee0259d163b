package hiring.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.CRC32;

/**
 * JVM options for a faster start of a program.
 *
 * <p>From JDK 25 on they use an AOT cache: a file with the classes that a JVM has loaded and linked, and with method
 * profiles, so that the next JVM compiles these methods early. The first run after a build writes it when it ends
 * normally; a killed program writes none, and the next run tries again. Older JDKs use an archive of loaded classes.
 *
 * <p>Both work only with the same jars and the same JVM. So each build of a program has its own file, and the previous
 * one is deleted.
 */
final class StartOptions {

    static final int FIRST_JDK_WITH_AOT_CACHE = 25;

    // A stack that starts once is too short for the optimising compiler or a cache to be worth their cost
    private static final List<String> ONCE = List.of("-XX:TieredStopAtLevel=1");

    // Writing a cache logs warnings about hundreds of omitted classes, which would hide the program's last lines
    private static final String QUIET = "-Xlog:disable";

    // A JVM killed while it writes leaves a partial file, which no JVM could use or would replace
    private static final String UNFINISHED = ".part";
    private static final String OUTPUT = "-XX:AOTCacheOutput=";

    private StartOptions() {}

    /**
     * Keeps the cache that the program has written for its next start.
     *
     * @param options the JVM options of its start
     */
    static void endedInOrder(List<String> options) {
        options.stream()
                .filter(option -> option.startsWith(OUTPUT) && option.endsWith(UNFINISHED))
                .map(option -> option.substring(OUTPUT.length(), option.length() - UNFINISHED.length()))
                .forEach(StartOptions::keep);
    }

    private static void keep(String cache) {
        try {
            if (Files.exists(Path.of(cache + UNFINISHED))) {
                Files.move(Path.of(cache + UNFINISHED), Path.of(cache), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param classPath the jars that the program is started with */
    static List<String> of(Settings settings, String program, List<Path> classPath) throws StartFailure {
        return of(settings, program, classPath, Runtime.version());
    }

    static List<String> of(Settings settings, String program, List<Path> classPath, Runtime.Version version)
            throws StartFailure {
        if (settings.startsOnce()) {
            return ONCE;
        }
        Path folder = settings.programs().resolve("classes");
        try {
            String build = "%s-%08x-%s".formatted(program, fingerprint(classPath), version);
            if (version.feature() < FIRST_JDK_WITH_AOT_CACHE) {
                Path archive = folder.resolve(build + ".jsa");
                deleteOthers(folder, program, archive);
                return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, QUIET);
            }
            Path cache = folder.resolve(build + ".aot");
            deleteOthers(folder, program, cache);
            return List.of(Files.exists(cache) ? "-XX:AOTCache=" + cache : OUTPUT + cache + UNFINISHED, QUIET);
        } catch (IOException e) {
            throw new StartFailure("%s did not start: its classes cannot be read: %s".formatted(program, e), e);
        }
    }

    /** A hash of what the JVM compares: the jars, their sizes and their times. */
    private static long fingerprint(List<Path> classPath) throws IOException {
        CRC32 sum = new CRC32();
        for (Path jar : classPath) {
            sum.update("%s %d %d\n"
                    .formatted(
                            jar, Files.size(jar), Files.getLastModifiedTime(jar).toMillis())
                    .getBytes(StandardCharsets.UTF_8));
        }
        return sum.getValue();
    }

    private static void deleteOthers(Path folder, String program, Path kept) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> ofProgram = Files.newDirectoryStream(folder, program + "-*.{jsa,aot}*")) {
                for (Path other : ofProgram) {
                    if (!other.equals(kept)) {
                        Files.deleteIfExists(other);
                    }
                }
            }
        }
    }
}
