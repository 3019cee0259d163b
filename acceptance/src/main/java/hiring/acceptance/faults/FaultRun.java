package hiring.acceptance.faults;

import hiring.acceptance.bench.LocalScript;
import hiring.acceptance.bench.Report;
import hiring.acceptance.system.HiringSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plays faults one after the other, each with submissions before, during and after it, time to recover, and a check.
 */
public final class FaultRun {

    private static final List<String> BOOKS = List.of("stored", "published", "assessment", "obligations", "letters");
    private static final List<String> COLUMNS = Stream.of(
                    List.of("fault", "acknowledged"),
                    BOOKS,
                    List.of("lost", "doubled", "ready after s", "agreed after s", "errors", "lines/min", "result"))
            .flatMap(List::stream)
            .toList();
    private static final Duration BEFORE = Duration.ofSeconds(5);
    private static final Duration AFTER = Duration.ofSeconds(10);
    // Time for interrupted responses and for starting parts, which does not count as part of the fault
    private static final double SPARE = 1.5;
    private static final Duration SPARE_TIME = Duration.ofMinutes(4);
    private static final Duration READY_PATIENCE = Duration.ofMinutes(3);
    // An uncertain letter is searched for after minutes
    private static final Duration SETTLE_PATIENCE = Duration.ofMinutes(8);

    private final HiringSystem system;
    private final LocalScript script;
    private final String run;
    private final double perSecond;
    private final @Nullable Duration length;
    private final Consumer<String> progress;

    /**
     * Creates a run.
     *
     * @param script of the project that has started the system
     * @param run part of the names of the data that it creates
     * @param perSecond the maximum number of submissions in a second
     * @param length of each fault; null for its usual length
     */
    public FaultRun(
            HiringSystem system,
            LocalScript script,
            String run,
            double perSecond,
            @Nullable Duration length,
            Consumer<String> progress) {
        this.system = system;
        this.script = script;
        this.run = run;
        this.perSecond = perSecond;
        this.length = length;
        this.progress = progress;
    }

    /**
     * The result of a run.
     *
     * @param good whether after each fault all books agree, all parts became ready by themselves, and no log contains
     *     an unexplained error
     */
    public record Result(Report report, boolean good) {}

    /** Plays the named faults, or all that need no preparation. */
    public Result play(List<String> names) {
        return playAll(Catalogue.chosen(names));
    }

    /** Plays the upgrade of a stack that runs another commit. */
    public Result play(Upgrade upgrade) {
        return playAll(List.of(upgrade));
    }

    private Result playAll(List<? extends Fault> faults) {
        List<List<Object>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        boolean good = true;
        int number = 0;
        for (Fault fault : faults) {
            Outcome outcome = play(fault, number++);
            rows.add(row(fault, outcome));
            outcome.problems().forEach(problem -> notes.add(fault.name() + ": " + problem));
            fault.explained().forEach(known -> {
                if (outcome.errors() > outcome.unexplained().size()) {
                    notes.add("%s: errors with \"%s\" are expected: %s"
                            .formatted(fault.name(), known.line(), known.because()));
                }
            });
            good &= outcome.isGood();
            progress.accept(outcome.isGood() ? "  good" : "  NOT GOOD: " + String.join("; ", outcome.problems()));
        }
        return new Result(new Report("Faults", COLUMNS, rows, notes), good);
    }

    private Outcome play(Fault fault, int number) {
        Duration lasts = length == null ? fault.usualLength() : length;
        progress.accept("%s: %s, %d s".formatted(fault.name(), fault.description(), lasts.toSeconds()));
        Submissions submissions = new Submissions(system, run + "-" + number, perSecond);
        submissions.prepare(Duration.ofMillis((long) (lasts.toMillis() * SPARE)).plus(SPARE_TIME));
        Letters letters = new Letters(system, submissions.people());
        Books books = new Books(system, letters);
        Scene scene = new Scene(system, script, submissions, letters, books, progress);
        String failure = "";
        long begin = System.nanoTime();
        LogWatch logs = new LogWatch(scene.logs(), Part.WITH_LOGS, fault.explained());
        double ready = 0;
        double agreed = 0;
        String notReady = "";
        try (logs) {
            submissions.begin();
            try {
                scene.last(BEFORE);
                fault.happen(scene, lasts);
                long over = System.nanoTime();
                notReady = scene.awaitReady(READY_PATIENCE);
                ready = (System.nanoTime() - over) / 1e9;
                scene.last(AFTER);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure = "interrupted";
            } catch (Exception e) {
                failure = e.getClass().getSimpleName() + ": " + e.getMessage();
            } finally {
                submissions.goOn();
                submissions.end();
            }
            scene.say("%d submissions acknowledged; waiting for all letters"
                    .formatted(submissions.acknowledged().size()));
            agreed = scene.settling().await(SETTLE_PATIENCE);
        } catch (RuntimeException e) {
            failure = "it did not settle: " + e.getMessage();
        } finally {
            scene.settled();
        }
        List<Book> kept = List.of();
        try {
            kept = books.all(submissions.vacancies()).stream()
                    .map(book -> book.without(submissions.lost()))
                    .toList();
        } catch (RuntimeException e) {
            failure = "the books cannot be read: " + e.getMessage();
        }
        double minutes = (System.nanoTime() - begin) / 60e9;
        Set<UUID> acknowledged = submissions.acknowledged();
        return new Outcome(
                acknowledged,
                kept,
                submissions.refused(),
                notReady,
                ready,
                agreed,
                logs.unexplained(),
                logs.errors(),
                Math.round(logs.mostLines() / minutes),
                failure);
    }

    private static List<Object> row(Fault fault, Outcome outcome) {
        List<Object> row =
                new ArrayList<>(List.of(fault.name(), outcome.acknowledged().size()));
        BOOKS.forEach(name -> row.add(outcome.books().stream()
                .filter(book -> book.name().equals(name))
                .map(book -> (Object) book.kept().size())
                .findFirst()
                .orElse("")));
        Set<UUID> acknowledged = outcome.acknowledged();
        row.add(outcome.books().stream()
                .mapToLong(book -> book.lost(acknowledged))
                .max()
                .orElse(0));
        row.add(outcome.books().stream()
                .mapToLong(book -> book.doubled() + book.invented(acknowledged))
                .max()
                .orElse(0));
        row.add(outcome.readySeconds());
        row.add(outcome.agreedSeconds());
        row.add(outcome.errors());
        row.add(outcome.linesPerMinute());
        row.add(outcome.isGood() ? "good" : "NOT GOOD");
        return row;
    }
}
