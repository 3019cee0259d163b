package hiring.local.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** All parts. They start in the order of their dependencies, as far as possible in parallel, and stop in reverse. */
final class Stack {

    private static final long STOP_SECONDS = 60;

    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final Progress progress;
    private final CompletableFuture<StartFailure> failure = new CompletableFuture<>();
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
    private volatile double readySeconds;

    Stack(Settings settings, List<Part> parts, Progress progress) {
        this.progress = progress;
        for (Part part : parts) {
            slots.put(part.name(), new Slot(part, settings.log(part.name()), this::died));
        }
    }

    /** Starts all parts and returns when every part is ready. If one fails, all are stopped. */
    void startAll() throws StartFailure {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        CompletableFuture<Void> started = startInOrder(threads);
        CompletableFuture.anyOf(started.exceptionally(e -> null), failure).join();

        if (failure.isDone()) {
            endAtOnce(threads);
            stopAll();
            throw failure.join();
        }
        threads.shutdown();
    }

    /** Makes a start in progress fail. */
    void giveUp(String reason) {
        failure.complete(new StartFailure(reason));
    }

    void stopAll() {
        for (List<Slot> level : levels().reversed()) {
            CompletableFuture.allOf(level.stream()
                            .filter(Slot::isRunning)
                            .map(slot -> CompletableFuture.runAsync(() -> stopQuietly(slot)))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    /** Starts a part, and then the parts that wait for it. */
    String start(String name) throws StartFailure {
        StringBuilder answer = new StringBuilder(startOrWait(slot(name)));
        List<CompletableFuture<String>> waiting = slots.values().stream()
                .filter(slot -> slot.waitsForNeeds() && missing(slot).isEmpty())
                .map(slot -> CompletableFuture.supplyAsync(() -> startWaiting(slot), asking))
                .toList();
        waiting.forEach(line -> answer.append(line.join()));
        return answer.toString();
    }

    private String startOrWait(Slot slot) throws StartFailure {
        if (missing(slot).isEmpty()) {
            try {
                return String.format(
                        Locale.ROOT, "%s ready in %.1f s%n", slot.part().name(), slot.start());
            } catch (StartFailure e) {
                // A part that it needs may have stopped meanwhile
                if (missing(slot).isEmpty()) {
                    throw e;
                }
            }
        }
        List<String> missing = missing(slot);
        slot.waitFor(missing);
        return "%s waits for %s and starts when that does: ./hiring start %s%n"
                .formatted(slot.part().name(), String.join(", ", missing), missing.getFirst());
    }

    private String startWaiting(Slot slot) {
        try {
            return startOrWait(slot);
        } catch (StartFailure e) {
            return e.line() + System.lineSeparator();
        }
    }

    /** The parts that the part needs at its start and that do not run. */
    private List<String> missing(Slot slot) {
        return slots.values().stream()
                .filter(need ->
                        slot.part().cannotStartWithout().contains(need.part().name()) && !need.isRunning())
                .map(need -> need.part().name())
                .toList();
    }

    String stop(String name) throws StartFailure {
        slot(name).stop();
        return name + " stopped" + System.lineSeparator();
    }

    String kill(String name) throws StartFailure {
        slot(name).kill();
        return name + " killed" + System.lineSeparator();
    }

    StackStatus status() {
        return new StackStatus(
                ProcessHandle.current().pid(),
                readySeconds,
                // In parallel: a part that does not respond takes seconds
                slots.values().stream()
                        .map(slot -> CompletableFuture.supplyAsync(slot::status, asking))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList());
    }

    private Slot slot(String name) throws StartFailure {
        Slot slot = slots.get(name);
        if (slot == null) {
            throw new StartFailure(
                    "There is no part %s; there are %s".formatted(name, String.join(", ", slots.keySet())));
        }
        return slot;
    }

    private CompletableFuture<Void> startInOrder(ExecutorService threads) {
        long begin = System.nanoTime();
        Map<String, CompletableFuture<Void>> ready = new LinkedHashMap<>();
        for (Slot slot : slots.values()) {
            CompletableFuture<Void> prepared = CompletableFuture.runAsync(() -> prepare(slot), threads);
            CompletableFuture<Void> needs = CompletableFuture.allOf(ready.entrySet().stream()
                    .filter(other -> slot.part().cannotStartWithout().contains(other.getKey()))
                    .map(Map.Entry::getValue)
                    .toArray(CompletableFuture[]::new));
            ready.put(
                    slot.part().name(),
                    CompletableFuture.allOf(prepared, needs).thenRunAsync(() -> start(slot), threads));
        }
        return CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new))
                .thenRun(() -> readySeconds = (System.nanoTime() - begin) / 1e9);
    }

    private void prepare(Slot slot) {
        try {
            slot.part().prepare(progress);
        } catch (StartFailure e) {
            throw failed(e);
        }
    }

    private void start(Slot slot) {
        try {
            double seconds = slot.start();
            progress.says(String.format(
                    Locale.ROOT, "%-22s ready in %5.1f s", slot.part().name(), seconds));
        } catch (StartFailure e) {
            throw failed(e);
        }
    }

    /** Keeps the first failure: later ones follow from it and would hide it. */
    private CompletionException failed(StartFailure e) {
        failure.complete(e);
        return new CompletionException(e);
    }

    private void died(String line) {
        failure.complete(new StartFailure(line));
        progress.says(line);
    }

    private void stopQuietly(Slot slot) {
        try {
            slot.stop();
            progress.says(slot.part().name() + " stopped");
        } catch (StartFailure endedMeanwhile) {
            progress.says(endedMeanwhile.line());
        }
    }

    private static void endAtOnce(ExecutorService threads) {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A part neither starts nor gives up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sorts parts by the number of parts that must run before them. */
    private List<List<Slot>> levels() {
        List<List<Slot>> levels = new ArrayList<>();
        Map<String, Integer> levelOf = new LinkedHashMap<>();
        for (Slot slot : slots.values()) {
            int level = slot.part().needs().stream()
                    .mapToInt(need -> levelOf.getOrDefault(need, -1) + 1)
                    .max()
                    .orElse(0);
            levelOf.put(slot.part().name(), level);
            while (levels.size() <= level) {
                levels.add(new ArrayList<>());
            }
            levels.get(level).add(slot);
        }
        return levels;
    }
}
