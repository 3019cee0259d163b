package hiring.local.stack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Memory that a process and its children hold. Pages that they share are counted for each of them. */
final class ResidentMemory {

    private ResidentMemory() {}

    static long kilobytes(long pid) {
        List<ProcessHandle> family = ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        if (family.isEmpty()) {
            return 0;
        }
        String pids =
                family.stream().map(process -> String.valueOf(process.pid())).collect(joining(","));
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", pids)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader lines = ps.inputReader(US_ASCII)) {
                return lines.lines()
                        .flatMapToLong(line -> LongStream.of(Long.parseLong(line.strip())))
                        .sum();
            }
        } catch (IOException thereIsNoPs) {
            return 0;
        }
    }
}
