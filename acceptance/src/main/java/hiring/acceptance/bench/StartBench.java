package hiring.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How long the local stack takes until everything is ready, and how much memory each process holds then.
 *
 * <p>It stops the stack and starts it again with the data it has. The whole time is that of the command {@code ./hiring
 * up}, from before its process begins until it has ended; the time of a part is from its start until it answers. Memory
 * is what is resident of the process and its children just after that; where the system tells, a page that several
 * share counts once.
 */
public final class StartBench {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    // What an operator has elsewhere
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
                List.of(
                        "Parts start beside each other as far as they do not need one another; built already, data kept."));
    }
}
