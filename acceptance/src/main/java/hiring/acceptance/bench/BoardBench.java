package hiring.acceptance.bench;

import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Measures the public board with 10,000 open vacancies. The reference is an endpoint of the same service that does
 * almost nothing: reading its clock, in memory, through the same layers of HTTP, REST and JSON.
 *
 * <p>One vacancy is made and published through the API; its row is then copied in the database with other ids,
 * references, titles, directorates and grades. A search is sent in two ways: the same words repeatedly, and each time
 * new words, so that no cached response is used.
 */
public final class BoardBench {

    private static final int VACANCIES = 10_000;
    private static final List<Integer> CLIENTS = List.of(16, 64);
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(8);
    private static final String NOTHING = "reading the clock";

    private final HiringSystem system;
    private final String run;
    private final Consumer<String> progress;
    private final AtomicInteger word = new AtomicInteger();

    /**
     * Creates a measurement.
     *
     * @param progress receives progress messages, as it takes minutes
     */
    public BoardBench(HiringSystem system, String run, Consumer<String> progress) {
        this.system = system;
        this.run = run;
        this.progress = progress;
    }

    /**
     * A request to measure.
     *
     * @param mostClients the maximum number of clients for this request
     */
    private record Question(String name, Supplier<HttpRequest> requests, int status, int mostClients) {}

    public Report measure() throws SQLException, IOException {
        progress.accept("making %,d vacancies".formatted(VACANCIES));
        UUID vacancy = new BenchVacancies(system, run).open(0);
        multiply(vacancy);
        List<Question> questions = questions(vacancy);
        List<List<Object>> rows = new ArrayList<>();
        try (ClosedLoop loop = new ClosedLoop()) {
            for (Question question : questions) {
                progress.accept("warming up: " + question.name);
                loop.run(CLIENTS.getFirst(), WARM_UP, question.requests, question.status);
            }
            for (int clients : CLIENTS) {
                double nothing = 0;
                for (Question question : askedBy(clients, questions)) {
                    progress.accept("%d clients: %s".formatted(clients, question.name));
                    ClosedLoop.Measured measured = loop.run(clients, MEASURED, question.requests, question.status);
                    if (question.name.equals(NOTHING)) {
                        nothing = measured.perSecond();
                    }
                    rows.add(List.of(
                            question.name,
                            clients,
                            measured.perSecond(),
                            measured.latencies().millis(0.5),
                            measured.latencies().millis(0.99),
                            100 * measured.perSecond() / nothing));
                }
            }
        }
        return new Report(
                "The board with %,d open vacancies".formatted(VACANCIES),
                List.of("question", "clients", "requests/s", "p50 ms", "p99 ms", "of reading the clock %"),
                rows,
                List.of(
                        "%d s of each question as warm-up, %d s measured; clients and service share the machine."
                                .formatted(WARM_UP.toSeconds(), MEASURED.toSeconds()),
                        "The run leaves its vacancies behind; ./hiring reset removes them."));
    }

    private static List<Question> askedBy(int clients, List<Question> questions) {
        return questions.stream()
                .filter(question -> clients <= question.mostClients)
                .toList();
    }

    private List<Question> questions(UUID vacancy) throws IOException {
        String list = "/api/v1/adverts?limit=20";
        String search = list + "&q=service+manager&directorate=Directorate+3";
        String one = "/api/v1/adverts/" + vacancy;
        return List.of(
                always(NOTHING, "/api/v1/clock"),
                always("list, first page", list),
                always("search, the same", search),
                another("search, always another, one found", list + "&q=manager+n%d+-x%d", Integer.MAX_VALUE),
                // The database ranks all vacancies for it, and with more clients the service refuses some requests
                another("search, always another, all found", list + "&q=manager+-y%2$d", CLIENTS.getFirst()),
                always("facets", "/api/v1/adverts/facets?q=manager"),
                always("one vacancy", one),
                unchanged("list, not modified", list),
                unchanged("one vacancy, not modified", one));
    }

    private Question always(String name, String path) {
        HttpRequest request = get(path).build();
        return new Question(name, () -> request, 200, Integer.MAX_VALUE);
    }

    // Excludes a new word that no vacancy has: the same results, but no cached response
    private Question another(String name, String path, int mostClients) {
        return new Question(
                name,
                () -> {
                    int nth = word.incrementAndGet();
                    return get(path.formatted(nth % VACANCIES, nth)).build();
                },
                200,
                mostClients);
    }

    private Question unchanged(String name, String path) throws IOException {
        String etag;
        try (Http http = new Http()) {
            etag = http.once(get(path).build()).expect(200).requireEtag();
        }
        HttpRequest request = get(path).header("If-None-Match", etag).build();
        return new Question(name, () -> request, 304, Integer.MAX_VALUE);
    }

    private HttpRequest.Builder get(String path) {
        URI address = system.addresses().vacancies();
        return Http.request(address, path).header("Accept", "application/json");
    }

    private void multiply(UUID vacancy) throws SQLException {
        try (Connection connection = new Databases(system.addresses()).connect("vacancy")) {
            connection.setAutoCommit(false);
            Copies.number(connection, VACANCIES - 1, "gen_random_uuid() as vacancy");
            Copies.insert(
                    connection,
                    "vacancy",
                    Map.of(
                            "id", "copied.vacancy",
                            "reference", "original.reference || '-' || nth",
                            "title", "original.title || ' n' || nth",
                            "directorate", "'Directorate ' || nth % 12",
                            "division", "'Division ' || nth % 60",
                            "grade", "'KR ' || nth % 15 + 3",
                            "closes_at", "original.closes_at + nth * interval '1 minute'",
                            // Moments of a vacancy that only this service knows are not announced
                            "next_due_at", "null"),
                    "original.id = ?",
                    vacancy);
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze vacancy");
            }
        }
    }
}
