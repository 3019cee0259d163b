package hiring.acceptance.bench;

import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Person;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Measures the recruiter's list with few and with many applications: it must not become slower.
 *
 * <p>One application is made through the API, as a candidate does; its row and its candidate's are then copied in the
 * database, with other ids and other moments of submission, because a hundred thousand candidates would take hours.
 */
public final class ApplicationsBench {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int CLIENTS = 4;
    private static final int PAGES_IN = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(8);
    private static final Person RECRUITER = Person.sample("recruiter1");

    private final HiringSystem system;
    private final BenchVacancies vacancies;
    private final BenchApplications applications;
    private final Consumer<String> progress;

    /**
     * Creates a measurement.
     *
     * @param progress receives progress messages, as it takes minutes
     */
    public ApplicationsBench(HiringSystem system, String run, Consumer<String> progress) {
        this.system = system;
        this.progress = progress;
        this.vacancies = new BenchVacancies(system, run);
        this.applications = new BenchApplications(system, "applications");
    }

    public Report measure() throws SQLException {
        Map<Integer, UUID> vacancyOfSize = new LinkedHashMap<>();
        for (int size : SIZES) {
            progress.accept("making %,d applications".formatted(size));
            UUID vacancy = vacancies.open(size);
            applications.multiply(applications.submit(vacancy), size);
            vacancyOfSize.put(size, vacancy);
        }
        List<List<Object>> rows = new ArrayList<>();
        try (ClosedLoop loop = new ClosedLoop()) {
            progress.accept("warming up");
            for (UUID vacancy : vacancyOfSize.values()) {
                pathsOf(vacancy).values().forEach(path -> read(loop, path, WARM_UP));
            }
            vacancyOfSize.forEach((size, vacancy) -> pathsOf(vacancy).forEach((page, path) -> {
                progress.accept("%,d applications, %s".formatted(size, page));
                ClosedLoop.Measured measured = read(loop, path, MEASURED);
                rows.add(List.of(
                        size,
                        page,
                        measured.perSecond(),
                        measured.latencies().millis(0.5),
                        measured.latencies().millis(0.99)));
            }));
        }
        return new Report(
                "The list of a vacancy's applications, 50 a page, %d clients".formatted(CLIENTS),
                List.of("applications", "page", "requests/s", "p50 ms", "p99 ms"),
                rows,
                List.of(
                        "Each reading is a recruiter's, with names, and is written into the audit trail.",
                        "The run leaves its applications behind; ./hiring reset removes them."));
    }

    private Map<String, String> pathsOf(UUID vacancy) {
        String first = "/vacancies/%s/applications?limit=50".formatted(vacancy);
        String cursor = "";
        for (int page = 1; page < PAGES_IN; page++) {
            cursor = "&cursor="
                    + system.applications()
                            .get(RECRUITER, first + cursor)
                            .expect(200)
                            .body()
                            .path("next")
                            .asText();
        }
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("first", first);
        paths.put("page %d".formatted(PAGES_IN), first + cursor);
        paths.put("by status", first + "&status=SUBMITTED");
        paths.put("in the order of names", first + "&sort=NAME");
        paths.put("to be decided", first + "&needsDecision=true");
        return paths;
    }

    private ClosedLoop.Measured read(ClosedLoop loop, String path, Duration duration) {
        HttpRequest request = system.applications().getRequest(RECRUITER, path);
        return loop.run(CLIENTS, duration, () -> request, 200);
    }
}
