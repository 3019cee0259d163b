package hiring.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import hiring.local.ProjectFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The commands of {@code ./hiring} that start a stack or talk to a running one. */
public final class Launcher {

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;
    private static final long STOP_SECONDS = 120;
    private static final long TELL_SECONDS = 10;

    private final Settings settings;

    private Launcher(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) throws IOException {
        int status;
        try {
            status = new Launcher(Settings.from(ProjectFolder.find(), System.getenv())).run(List.of(arguments));
        } catch (StartFailure e) {
            System.err.println(e.line());
            status = FAILED;
        }
        System.exit(status);
    }

    private int run(List<String> arguments) throws StartFailure, IOException {
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "up" -> up(rest);
            case "status" -> status(rest);
            case "down" -> down();
            case "start", "stop", "kill" -> toPart(arguments);
            case "backup" -> backup(rest);
            case "restore" -> restore(rest);
            default -> wrongUse("up, status, down, start PART, stop PART, kill PART, backup or restore FOLDER");
        };
    }

    private int up(List<String> arguments) throws StartFailure, IOException {
        if (isRunning()) {
            System.out.println("Already up, or being started:");
            return status(List.of());
        }
        List<String> names = List.of();
        Observability observability = Observability.NONE;
        List<String> with = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            if (arguments.get(i).equals("--only") && !value.isEmpty()) {
                names = Arrays.asList(value.split(",", -1));
            } else if (arguments.get(i).equals("--with") && value.equals("observability")) {
                observability = Observability.ofThisMachine();
                with.addAll(observability.parts());
            } else if (arguments.get(i).equals("--profile") && value.equals(ProductionLike.NAME)) {
                with.add(ProductionLike.NAME);
            } else {
                return wrongUse("up [--only PART,PART...] [--with observability] [--profile production-like]");
            }
        }
        if (!new Offspring(settings.offspring()).remaining().isEmpty()) {
            throw new StartFailure("Processes of an earlier start still run; end them: ./hiring down");
        }
        Files.createDirectories(settings.home().resolve("logs"));
        long begin = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(Supervisor.command(settings, names))
                .redirectError(settings.log("supervisor").toFile());
        builder.environment().put(Settings.WITH, String.join(",", with));
        Process supervisor = builder.start();
        // The hook is not removed but made ineffective: Ctrl-C may already have begun the shutdown
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch told = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (!done.get()) {
                                stopAgain(supervisor, told);
                            }
                        },
                        "stop-again"));
        boolean ready = follow(supervisor);
        told.countDown();
        done.set(true);
        if (!ready) {
            awaitEnd(supervisor.toHandle());
            return FAILED;
        }
        System.out.printf(
                Locale.ROOT, "%nReady in %.1f s.%n%n%s", (System.nanoTime() - begin) / 1e9, Addresses.text(settings));
        System.out.print(observability.text(settings));
        return 0;
    }

    /** Prints the supervisor's messages until it reports the end of the start. */
    private boolean follow(Process supervisor) throws IOException {
        BufferedReader output = supervisor.inputReader(UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            String[] word = line.split(" ", 2);
            String text = word.length > 1 ? word[1] : "";
            switch (Supervisor.Message.valueOf(word[0])) {
                case SAYS -> System.out.println("  " + text);
                case READY -> {
                    supervisor
                            .outputWriter(UTF_8)
                            .append(Supervisor.KEEP)
                            .append('\n')
                            .flush();
                    return true;
                }
                case FAILED -> {
                    System.err.println(text);
                    return false;
                }
            }
        }
        System.err.println("The supervisor ended: %s (log: %s)"
                .formatted(LogReason.of(settings.log("supervisor")), settings.log("supervisor")));
        return false;
    }

    private int status(List<String> arguments) throws IOException {
        if (!isRunning()) {
            System.err.println("Not up.");
            return FAILED;
        }
        String answer = Control.ask(settings.control(), arguments.contains("--json") ? "status-json" : "status")
                .text();
        int endOfState = answer.indexOf('\n') + 1;
        System.out.print(answer.substring(endOfState));
        return answer.substring(0, endOfState).strip().equals(StackStatus.READY) ? 0 : FAILED;
    }

    private int down() throws IOException, StartFailure {
        if (!isRunning()) {
            return endRest();
        }
        Control.Answer answer = Control.ask(settings.control(), "down");
        if (!answer.ok() && !answer.text().isEmpty()) {
            throw new StartFailure(answer.text().strip());
        }
        // The supervisor's process holds the lock until it ends
        try (FileChannel lockFile = FileChannel.open(settings.lock(), StandardOpenOption.WRITE);
                FileLock lock = lockFile.lock()) {
            if (!lock.isValid()) {
                throw new StartFailure("It cannot be seen whether everything has ended");
            }
        }
        System.out.println("Down.");
        return 0;
    }

    /** A supervisor that was killed has left processes, or is still stopping them. */
    private int endRest() throws IOException {
        int rest = new Offspring(settings.offspring()).end();
        System.out.println(rest == 0 ? "Not up." : "Down: ended %d processes without a supervisor.".formatted(rest));
        return 0;
    }

    private int toPart(List<String> arguments) throws IOException, StartFailure {
        if (arguments.size() != 2) {
            return wrongUse(arguments.getFirst() + " PART");
        }
        if (!isRunning()) {
            throw new StartFailure("Not up.");
        }
        Control.Answer answer = Control.ask(settings.control(), String.join(" ", arguments));
        (answer.ok() ? System.out : System.err).print(answer.text());
        return answer.ok() ? 0 : FAILED;
    }

    private int backup(List<String> arguments) throws StartFailure, IOException {
        if (arguments.size() > 1) {
            return wrongUse("backup [FOLDER]");
        }
        System.out.println("Backup in " + new Backups(settings).write(arguments));
        return 0;
    }

    private int restore(List<String> arguments) throws StartFailure, IOException {
        boolean one = arguments.size() == 3 && arguments.get(1).equals("--service");
        if (arguments.size() != 1 && !one) {
            return wrongUse("restore FOLDER [--service NAME]");
        }
        new Backups(settings)
                .restore(Path.of(arguments.getFirst()).toAbsolutePath(), one ? List.of(arguments.get(2)) : List.of());
        return 0;
    }

    private boolean isRunning() {
        Path socket = settings.control();
        if (!Files.exists(socket)) {
            return false;
        }
        try {
            return Control.ask(socket, "ping").ok();
        } catch (IOException nobodyAnswers) {
            return false;
        }
    }

    private static void stopAgain(Process supervisor, CountDownLatch told) {
        try {
            // The supervisor stops everything if this closes before it got "keep"
            supervisor.outputWriter(UTF_8).close();
        } catch (IOException e) {
            supervisor.destroy();
        }
        awaitEnd(supervisor.toHandle());
        try {
            // The supervisor's last line is for the user who interrupted the start; this process ends after its hooks
            told.await(TELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int wrongUse(String usage) {
        System.err.println("Use: ./hiring " + usage);
        return WRONG_USE;
    }
}
