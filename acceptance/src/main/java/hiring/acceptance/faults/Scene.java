package hiring.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.bench.Databases;
import hiring.acceptance.bench.LocalScript;
import hiring.acceptance.system.Addresses;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Patience;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The running system and the failures that a fault can cause in it. */
final class Scene {

    private static final Duration LAST_LETTER_IN_DELIVERY = Duration.ofSeconds(2);

    private final HiringSystem system;
    private final LocalScript script;
    private final Submissions submissions;
    private final Letters letters;
    private final Books books;
    private final Consumer<String> progress;
    private Settling settling;
    private final Set<String> replaced = new HashSet<>();
    private Runnable whenSettled = () -> {};

    Scene(
            HiringSystem system,
            LocalScript script,
            Submissions submissions,
            Letters letters,
            Books books,
            Consumer<String> progress) {
        this.system = system;
        this.script = script;
        this.submissions = submissions;
        this.letters = letters;
        this.books = books;
        this.progress = progress;
        this.settling = new Settling(system, submissions, letters, books);
    }

    HiringSystem system() {
        return system;
    }

    Submissions submissions() {
        return submissions;
    }

    Books books() {
        return books;
    }

    Settling settling() {
        return settling;
    }

    Databases databases() {
        return new Databases(system.addresses());
    }

    /** The data folder of a part. */
    Path data(String part) {
        return script.home().resolve("data").resolve(part);
    }

    Path logs() {
        return home().resolve("logs");
    }

    LocalScript script() {
        return script;
    }

    /** The folder of the stack. */
    Path home() {
        return script.home();
    }

    /** Runs {@code ./hiring} with these arguments. */
    void run(String... arguments) {
        script.run(arguments);
    }

    /** Does this after everything has settled. */
    void whenSettled(Runnable action) {
        whenSettled = action;
    }

    void settled() {
        whenSettled.run();
    }

    /** From now on the services have these addresses. */
    void movedTo(Addresses addresses) {
        settling = new Settling(new HiringSystem(addresses), submissions, letters, books);
    }

    /** From now on another process does the work of this part, which need not be ready. */
    void replaced(String part) {
        replaced.add(part);
    }

    void say(String what) {
        progress.accept("  " + what);
    }

    void last(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    ProcessHandle process(String part) {
        return script.process(part);
    }

    /** Kills a part like a power cut, without telling the supervisor. */
    void kill(String part) throws IOException, InterruptedException {
        say("kill -9 " + part);
        if (!part.equals(Part.MAIL)) {
            end(process(part));
            return;
        }
        // The mail catcher loses its letters when it ends, so read them before, while no letter is sent
        ProcessHandle sender = process(Part.NOTIFICATIONS);
        signal("STOP", sender.pid());
        try {
            last(LAST_LETTER_IN_DELIVERY);
            letters.remember(Set.copyOf(submissions.vacancies()));
            end(process(part));
        } finally {
            signal("CONT", sender.pid());
        }
    }

    void start(String part) {
        say("start " + part);
        script.run("start", part);
    }

    /** Suspends a part and all of its processes. */
    void freeze(String part) throws IOException, InterruptedException {
        say("kill -STOP " + part);
        signalFamily("STOP", process(part));
    }

    void thaw(ProcessHandle process) throws IOException, InterruptedException {
        say("kill -CONT " + process.pid());
        signalFamily("CONT", process);
    }

    /** The parts that are not ready; empty if all are. */
    String notReady() {
        List<String> notReady = new ArrayList<>();
        for (JsonNode part : script.status().path("parts")) {
            if (!part.path("state").asText().equals("ready")
                    && !replaced.contains(part.path("name").asText())) {
                notReady.add("%s %s %s"
                        .formatted(
                                part.path("name").asText(),
                                part.path("state").asText(),
                                part.path("detail").asText())
                        .strip());
            }
        }
        return String.join("; ", notReady);
    }

    String awaitReady(Duration patience) {
        return new Patience(patience).lastOf(this::notReady, String::isEmpty);
    }

    static void end(ProcessHandle process) throws InterruptedException, IOException {
        signal("KILL", process.pid());
        new Patience(Duration.ofSeconds(30)).await("the process to end", process::isAlive, alive -> !alive);
    }

    static void signal(String signal, long pid) throws IOException, InterruptedException {
        signal(signal, List.of(pid));
    }

    private static void signalFamily(String signal, ProcessHandle process) throws IOException, InterruptedException {
        signal(
                signal,
                Stream.concat(Stream.of(process), process.descendants())
                        .map(ProcessHandle::pid)
                        .toList());
    }

    private static void signal(String signal, List<Long> pids) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        pids.forEach(pid -> command.add(String.valueOf(pid)));
        new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
