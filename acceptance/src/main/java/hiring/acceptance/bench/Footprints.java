package hiring.acceptance.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** The highest memory of each service, sampled every second: resident memory and used heap. */
final class Footprints implements AutoCloseable {

    /** In megabytes. */
    record Highest(double resident, double heap) {

        private Highest with(Highest other) {
            return new Highest(Math.max(resident, other.resident), Math.max(heap, other.heap));
        }
    }

    private static final long BETWEEN_NANOS = 1_000_000_000;
    private static final double KILOBYTES_PER_MEGABYTE = 1024;
    private static final double BYTES_PER_MEGABYTE = 1024 * 1024;

    private final Map<Service, Long> processes = new LinkedHashMap<>();
    private final Map<String, Highest> highest = new TreeMap<>();
    private final Thread watcher;
    private volatile boolean watching = true;

    Footprints(HiringSystem system, LocalScript script) {
        JsonNode parts = script.status().path("parts");
        for (Service service : system.services()) {
            parts.forEach(part -> {
                if (part.path("name").asText().equals(service.name())) {
                    processes.put(service, part.path("pid").asLong());
                }
            });
        }
        watcher = Thread.ofVirtual().start(this::watch);
    }

    /** Clears the measured values before a new run. */
    synchronized void forget() {
        highest.clear();
    }

    synchronized Map<String, Highest> highest() {
        return new TreeMap<>(highest);
    }

    private void watch() {
        while (watching) {
            processes.forEach((service, pid) -> {
                Highest now = new Highest(resident(pid), service.heapInUse() / BYTES_PER_MEGABYTE);
                synchronized (this) {
                    highest.merge(service.name(), now, Highest::with);
                }
            });
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    private static double resident(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            String kilobytes = new String(ps.getInputStream().readAllBytes(), UTF_8).strip();
            return kilobytes.isEmpty() ? 0 : Double.parseDouble(kilobytes) / KILOBYTES_PER_MEGABYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        watching = false;
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
