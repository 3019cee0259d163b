package hiring.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import hiring.local.ProjectFolder;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The process behind a running stack, the parent of all parts. It reports the progress of the start to its own parent
 * on standard output, in lines whose first word is one of {@link Message}. If that parent ends before it has sent
 * {@code keep}, the supervisor stops all parts.
 */
public final class Supervisor {

    /** The kind of a line for the parent. */
    enum Message {
        SAYS,
        READY,
        FAILED
    }

    static final String KEEP = "keep";
    private static final String DOWN = "down";

    private final Settings settings;
    private final Stack stack;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Supervisor(Settings settings, List<Part> parts) {
        this.settings = settings;
        stack = new Stack(settings, parts, line -> tell(Message.SAYS, line));
    }

    public static void main(String[] names) {
        try {
            Settings settings = Settings.from(ProjectFolder.find(), System.getenv());
            List<Part> parts = Parts.only(Parts.all(settings), Set.of(names));
            DiskCheck.check(settings.home());
            Files.createDirectories(settings.programs().resolve("classes"));
            try (FileChannel lockFile =
                            FileChannel.open(settings.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lockFile.tryLock()) {
                refuseSecond(lock, settings);
                PortCheck.check(parts);
                new Supervisor(settings, parts).run();
            }
        } catch (StartFailure e) {
            tell(Message.FAILED, e.line());
            System.exit(1);
        } catch (IOException | InterruptedException e) {
            tell(Message.FAILED, e.toString());
            System.exit(1);
        }
        System.exit(0);
    }

    private void run() throws StartFailure, IOException, InterruptedException {
        new Offspring(settings.offspring()).record();
        try (ServerSocketChannel server = Control.open(settings.control())) {
            Thread.ofPlatform().name("parent-watch").daemon().start(this::endWithParent);
            Thread.ofPlatform().name("control").daemon().start(() -> serve(server));
            stack.startAll();
            tell(Message.READY, "");
            ended.await();
        } finally {
            Files.deleteIfExists(settings.control());
        }
    }

    private void serve(ServerSocketChannel server) {
        try {
            while (server.isOpen()) {
                SocketChannel client = server.accept();
                // Each on its own thread: a status must not wait for a part that is being started
                Thread.ofVirtual().name("command").start(() -> serve(client));
            }
        } catch (IOException closed) {
            tell(Message.SAYS, "No more commands are taken: " + closed);
        }
    }

    private void serve(SocketChannel client) {
        try {
            boolean last = Control.serve(client, this::carryOut).startsWith(DOWN);
            if (last) {
                ended.countDown();
            }
        } catch (IOException e) {
            tell(Message.SAYS, "A command was not answered: " + e);
        }
    }

    private String carryOut(String command) throws StartFailure {
        String[] word = command.split(" ", 2);
        String name = word.length > 1 ? word[1] : "";
        return switch (word[0]) {
            case "ping" -> "";
            case "status" -> stateAnd(StackStatus::table);
            case "status-json" -> stateAnd(StackStatus::json);
            case "start" -> stack.start(name);
            case "stop" -> stack.stop(name);
            case "kill" -> stack.kill(name);
            case DOWN -> down();
            default -> throw new StartFailure("Unknown command " + command);
        };
    }

    /** The state is a line of its own, so that state and parts come from one snapshot. */
    private String stateAnd(Function<StackStatus, String> shown) {
        StackStatus status = stack.status();
        return status.state() + System.lineSeparator() + shown.apply(status);
    }

    private String down() {
        stack.giveUp("Stopped by ./hiring down");
        stack.stopAll();
        return "";
    }

    private void endWithParent() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
            if (KEEP.equals(line)) {
                return;
            }
        } catch (IOException e) {
            tell(Message.SAYS, "Lost the parent: " + e);
        }
        stack.giveUp("The foreground command ended before everything was ready");
    }

    private static void refuseSecond(@Nullable FileLock lock, Settings settings) throws StartFailure {
        if (lock == null) {
            throw new StartFailure("Another ./hiring up is at work on " + settings.home());
        }
    }

    /** Prints to the parent while it listens, and always to the log. */
    private static void tell(Message about, String text) {
        System.err.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + about + " " + text);
        for (String line : text.split("\\R", -1)) {
            System.out.println(about + " " + line);
        }
    }

    static List<String> command(Settings settings, List<String> names) throws IOException {
        String classPath = classPath(settings).stream().map(Path::toString).collect(joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                // A closed terminal and Ctrl-C end the command in the foreground, not the running stack
                "sh",
                "-c",
                "trap '' HUP INT; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dhiring.root=" + settings.project().root(),
                "-cp",
                classPath,
                Supervisor.class.getName()));
        command.addAll(names);
        return command;
    }

    // A class that is loaded after a build would come from other classes than those in use, or not be there
    private static List<Path> classPath(Settings settings) throws IOException {
        List<Path> classPath = new ArrayList<>(settings.project().classPath());
        Path own = classPath.getFirst();
        Path copy = settings.supervisorClasses().resolve(own.getFileName());
        Folders.delete(settings.supervisorClasses());
        Files.createDirectories(settings.supervisorClasses());
        Folders.copy(own, copy);
        classPath.set(0, copy);
        return classPath;
    }
}
