package hiring.local.stack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The resident memory of a process and its children. Where the system reports it, a page that several processes share
 * counts once, divided among them: PostgreSQL's processes share their buffers.
 */
final class ResidentMemory {

    private static final String PROPORTIONAL = "Pss:";

    private ResidentMemory() {}

    static long kilobytes(long pid) {
        List<Long> family = ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .toList();
        if (family.isEmpty()) {
            return 0;
        }
        return Files.isReadable(rollup(pid))
                ? family.stream().mapToLong(ResidentMemory::proportional).sum()
                : byPs(family);
    }

    private static Path rollup(long pid) {
        return Path.of("/proc", String.valueOf(pid), "smaps_rollup");
    }

    private static long proportional(long pid) {
        try (Stream<String> lines = Files.lines(rollup(pid), US_ASCII)) {
            return lines.filter(line -> line.startsWith(PROPORTIONAL))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    private static long byPs(List<Long> family) {
        String pids = family.stream().map(String::valueOf).collect(joining(","));
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
