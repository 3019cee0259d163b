package hiring.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Measures how long the local stack takes until all parts are ready, and the memory of each process.
 *
 * <p>It stops the stack and starts it again with its data. The whole time is that of the command {@code ./hiring up},
 * from before its process begins until it has ended. The time of a part is from its start until it is ready. Memory is
 * the resident memory of the process and its children after the start; a page shared by several counts once where the
 * system reports it.
 */
public final class StartBench {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    // Parts that an operator runs on other machines
    private static final Set<String> BESIDE = Set.of("keycloak", "mail");

    private final LocalScript script = new LocalScript();

    public Report measure() {
        script.run("down");
        long begin = System.nanoTime();
        script.run("up", "--no-build");
        double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
        JsonNode status = script.status();

        List<List<Object>> rows = new ArrayList<>();
        double megabytes = 0;
        double ofTheSystem = 0;
        for (JsonNode part : status.path("parts")) {
            double resident = part.path("residentKb").asDouble() / KILOBYTES_PER_MEGABYTE;
            megabytes += resident;
            ofTheSystem += BESIDE.contains(part.path("name").asText()) ? 0 : resident;
            rows.add(List.of(
                    part.path("name").asText(), part.path("readySeconds").asDouble(), (double) Math.round(resident)));
        }
        rows.add(List.of("services, kafka and postgres", "", (double) Math.round(ofTheSystem)));
        rows.add(List.of("everything", seconds, (double) Math.round(megabytes)));
        return new Report(
                "Start of the local stack",
                List.of("part", "ready after s", "resident MB"),
                rows,
                List.of("Independent parts start in parallel; already built, data kept."));
    }
}
