package hiring.acceptance.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The state after a fault.
 *
 * @param acknowledged the applications whose submission was confirmed to the candidate
 * @param books the applications that each part of the system knows
 * @param refused responses that no fault explains
 * @param notReady the parts that did not become ready by themselves; empty if all did
 * @param unexplained errors in the services' logs that the fault does not explain
 * @param failure why the fault could not be played; empty if it could
 */
record Outcome(
        Set<UUID> acknowledged,
        List<Book> books,
        List<String> refused,
        String notReady,
        double readySeconds,
        double agreedSeconds,
        List<String> unexplained,
        long errors,
        long linesPerMinute,
        String failure) {

    /** More than a few lines a minute from one service would fill a disk in a long outage. */
    static final long MOST_LINES_PER_MINUTE = 300;

    boolean isGood() {
        return problems().isEmpty();
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!failure.isEmpty()) {
            problems.add("it could not be played: " + failure);
        }
        if (acknowledged.isEmpty()) {
            problems.add("no submission was acknowledged, so nothing is shown");
        }
        if (!notReady.isEmpty()) {
            problems.add("not ready by itself: " + notReady);
        }
        books.stream()
                .filter(book -> !book.agrees(acknowledged))
                .map(book -> book.examples(acknowledged))
                .forEach(problems::add);
        refused.stream().distinct().limit(3).map(answer -> "refused: " + answer).forEach(problems::add);
        unexplained.stream().limit(3).map(line -> "unexplained: " + line).forEach(problems::add);
        if (linesPerMinute > MOST_LINES_PER_MINUTE) {
            problems.add("%d lines a minute in one log".formatted(linesPerMinute));
        }
        return problems;
    }
}
