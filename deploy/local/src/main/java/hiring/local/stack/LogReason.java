package hiring.local.stack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the line of a log that most likely says why a program ended. */
final class LogReason {

    private static final int TAIL_BYTES = 64 * 1024;
    private static final int LONGEST = 240;
    private static final Pattern CAUSE = Pattern.compile("^\\s*Caused by: .*");
    private static final Pattern ERROR = Pattern.compile(".*\\b(ERROR|FATAL|PANIC|SEVERE)\\b.*");
    private static final Pattern EXCEPTION = Pattern.compile(".*(Exception|Error): .*");
    private static final Pattern STACK_FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. ).*");

    private LogReason() {}

    static String of(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL_BYTES));
            byte[] tail = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(tail);
            return of(new String(tail, ISO_8859_1).lines().toList());
        } catch (IOException e) {
            return "it left no log";
        }
    }

    static String of(List<String> lines) {
        List<String> candidates = lines.stream()
                .filter(line -> !line.isBlank())
                .filter(line -> !STACK_FRAME.matcher(line).matches())
                .toList();
        // The innermost cause is the last one printed
        for (Pattern pattern : List.of(CAUSE, EXCEPTION, ERROR)) {
            String line = last(candidates, pattern.asMatchPredicate());
            if (!line.isEmpty()) {
                return shortened(line);
            }
        }
        return candidates.isEmpty()
                ? "it left no log"
                : "no error in its log, which ends: " + shortened(candidates.getLast());
    }

    private static String last(List<String> lines, Predicate<String> wanted) {
        return lines.stream().filter(wanted).reduce("", (earlier, later) -> later);
    }

    private static String shortened(String line) {
        String text = line.strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
