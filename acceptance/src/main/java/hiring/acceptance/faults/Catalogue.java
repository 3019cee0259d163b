package hiring.acceptance.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All faults. */
public final class Catalogue {

    private static final List<Fault> ALL = List.of(
            new Kills(),
            new Stopped(
                    "postgres-stopped", "PostgreSQL stopped (SIGSTOP) for 90 s", Part.POSTGRES, Duration.ofSeconds(90)),
            new Stopped(
                    "postgres-stopped-long",
                    "PostgreSQL stopped (SIGSTOP) for 5 minutes",
                    Part.POSTGRES,
                    Duration.ofMinutes(5)),
            new Away("kafka-away", "Kafka away for 10 minutes", List.of(Part.KAFKA), Duration.ofMinutes(10)),
            new Away(
                    "both-away",
                    "PostgreSQL and Kafka away for 3 minutes",
                    List.of(Part.POSTGRES, Part.KAFKA),
                    Duration.ofMinutes(3)),
            new RelayPaused(),
            new Replicas(),
            new TwoOfEach(),
            new Restored(Part.NOTIFICATIONS, "notification"),
            new Restored(Part.APPLICATIONS, "application"),
            new Restored(Part.ASSESSMENTS, "assessment"),
            new Restored(Part.VACANCIES, "vacancy"),
            new DiskFull(Part.POSTGRES),
            new DiskFull(Part.KAFKA),
            new ClockSteps(),
            new Reassigned(),
            new TopicAnew(),
            new Poison());

    private Catalogue() {}

    /** The list for the user: name, usual length and description. */
    public static List<String> lines() {
        return ALL.stream()
                .map(fault -> "%-22s %4d s  %s%s"
                        .formatted(
                                fault.name(),
                                fault.usualLength().toSeconds(),
                                fault.description(),
                                fault.needs().isEmpty() ? "" : "; only when named, as it needs " + fault.needs()))
                .toList();
    }

    static List<String> names() {
        return ALL.stream().map(Fault::name).toList();
    }

    static Optional<Fault> named(String name) {
        return ALL.stream().filter(fault -> fault.name().equals(name)).findFirst();
    }

    /** The named faults, or all that need no preparation. */
    static List<Fault> chosen(List<String> names) {
        if (names.isEmpty()) {
            return ALL.stream().filter(fault -> fault.needs().isEmpty()).toList();
        }
        return names.stream()
                .map(name -> named(name)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "There is no fault %s; there are %s".formatted(name, String.join(", ", names())))))
                .toList();
    }
}
