package hiring.acceptance.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of one service's log during a fault. */
final class LogErrors {

    private static final Pattern ERROR =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\d [\\d:,.]+ (ERROR|FATAL)\\b.*|.*\\bOutOfMemoryError\\b.*");

    private final String service;
    private final List<Explained> explained;
    private final List<String> unexplained = new ArrayList<>();
    private long lines;
    private long errors;

    LogErrors(String service, List<Explained> explained) {
        this.service = service;
        this.explained = List.copyOf(explained);
    }

    synchronized void read(String line) {
        lines++;
        if (!ERROR.matcher(line).matches()) {
            return;
        }
        errors++;
        if (explained.stream().noneMatch(known -> known.explains(line))) {
            unexplained.add(service + ": " + line);
        }
    }

    synchronized List<String> unexplained() {
        return List.copyOf(unexplained);
    }

    synchronized long errors() {
        return errors;
    }

    synchronized long lines() {
        return lines;
    }
}
