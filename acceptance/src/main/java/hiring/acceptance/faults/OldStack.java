package hiring.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import hiring.acceptance.bench.LocalScript;
import hiring.acceptance.system.Addresses;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A stack that runs another commit, built in a worktree of its own. Ended after use; the worktree stays. */
public final class OldStack implements AutoCloseable {

    private static final String JAR = "target/quarkus-app/quarkus-run.jar";

    private final Path root;
    private final LocalScript script;

    private OldStack(Path root, LocalScript script) {
        this.root = root;
        this.script = script;
    }

    /** Builds the commit unless it is built, and starts an empty stack of it. */
    public static OldStack start(String commit, Consumer<String> progress) {
        Path project = project();
        String id = output(project, List.of("git", "rev-parse", "--short=12", commit + "^{commit}"))
                .strip();
        Path worktree = project.resolve(".hiring/commits").resolve(id);
        progress.accept("%s is %s".formatted(commit, id));
        if (!Files.exists(worktree)) {
            output(project, List.of("git", "worktree", "add", "--detach", worktree.toString(), id));
        }
        Path home = worktree.resolve(".hiring/upgrade");
        LocalScript script = new LocalScript(worktree, home);
        script.run("down");
        for (String folder : List.of("data", "logs")) {
            output(project, List.of("rm", "-rf", home.resolve(folder).toString()));
        }
        progress.accept("build and start it (log: %s)".formatted(worktree.resolve(".hiring/build.log")));
        script.follow(line -> progress.accept("  " + line), "up");
        return new OldStack(worktree, script);
    }

    public LocalScript script() {
        return script;
    }

    /** The build of this project, which replaces the old one. */
    Path newJar(String service) {
        Path jar = project().resolve(service).resolve(JAR);
        if (!Files.exists(jar)) {
            throw new IllegalStateException("%s is not built: %s is missing".formatted(service, jar));
        }
        return jar;
    }

    Path root() {
        return root;
    }

    private static Path project() {
        return Path.of(Addresses.setting("hiring.root", ".")).toAbsolutePath().normalize();
    }

    private static String output(Path folder, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            try (BufferedReader reader = process.inputReader(UTF_8)) {
                String output =
                        String.join(System.lineSeparator(), reader.lines().toList());
                if (process.waitFor() != 0) {
                    throw new IllegalArgumentException("%s: %s".formatted(String.join(" ", command), output));
                }
                return output;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        script.run("down");
    }
}
