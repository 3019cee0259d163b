package hiring.local.stack;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;

/** The state of the whole stack. */
record StackStatus(long supervisorPid, double readySeconds, List<PartStatus> parts) {

    static final String READY = "ready";
    private static final String DEGRADED = "degraded";

    String state() {
        return isReady() ? READY : DEGRADED;
    }

    boolean isReady() {
        return parts.stream().allMatch(part -> part.state() == PartStatus.State.READY);
    }

    String table() {
        String rows = parts.stream().map(StackStatus::row).collect(joining());
        return "%-22s %-9s %8s %6s %9s %7s%n%s".formatted("PART", "STATE", "PID", "PORT", "READY", "MEMORY", rows);
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"state\":\"%s\",\"supervisor\":%d,\"readySeconds\":%.1f,\"parts\":[%s]}%n",
                state(),
                supervisorPid,
                readySeconds,
                parts.stream().map(StackStatus::json).collect(joining(",")));
    }

    private static String row(PartStatus part) {
        boolean running = part.pid() != 0;
        String line = String.format(
                Locale.ROOT,
                "%-22s %-9s %8s %6d %9s %7s",
                part.name(),
                part.state().word(),
                running ? part.pid() : "-",
                part.port(),
                running ? String.format(Locale.ROOT, "%.1f s", part.readySeconds()) : "-",
                running ? (part.residentKb() >> 10) + " MB" : "-");
        return line + (part.detail().isEmpty() ? "" : "  " + part.detail()) + System.lineSeparator();
    }

    private static String json(PartStatus part) {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"state\":\"%s\",\"pid\":%d,\"port\":%d,\"readySeconds\":%.1f,\"residentKb\":%d,"
                        + "\"detail\":\"%s\"}",
                part.name(),
                part.state().word(),
                part.pid(),
                part.port(),
                part.readySeconds(),
                part.residentKb(),
                escaped(part.detail()));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }
}
