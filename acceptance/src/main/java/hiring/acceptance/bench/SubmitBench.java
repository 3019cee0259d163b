package hiring.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.bench.BenchDrafts.Draft;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Patience;
import hiring.acceptance.system.Person;
import hiring.acceptance.system.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Measures how many applications a second can be submitted, compared with the same statements in pgbench.
 *
 * <p>A submission is the request by which a signed-in candidate submits a finished draft: token, checks, the row of the
 * application, the frozen form, the audit entry and the events in the outbox, in one durable transaction. Drafts are
 * made through the API beforehand. Then as many clients as the table row says submit one draft after another, each over
 * a persistent connection.
 *
 * <p>Before the first row, rounds of submissions are made until the processor time that application-service spends on
 * one no longer falls. The table shows that processor time too: on a machine with other work it is more reliable than
 * the rates.
 *
 * <p>The services that process a submission and send its letter use the same processors in the same seconds, unlike in
 * production. So it is measured with them, and once more while they are stopped; they catch up afterwards.
 *
 * <p>The reference is {@code pgbench} with prepared statements, while the other services are stopped:
 * {@link PlainSubmissions}.
 */
public final class SubmitBench {

    private static final List<Integer> CLIENTS = List.of(16, 64);
    private static final int PEOPLE = 64;
    private static final int PLAIN = 24_000;
    private static final int ROUND = 1000;
    private static final int VACANCIES_BETWEEN_WORDS = 16;
    private static final List<String> TAKING_IN =
            List.of("vacancy-service", "assessment-service", "notification-service");
    private static final String SERVICE = "application-service";
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private final HiringSystem system;
    private final LocalScript script = new LocalScript();
    private final int submissions;
    private final int mostRounds;
    private final List<Person> people;
    private final BenchVacancies vacancies;
    private final List<UUID> opened = new ArrayList<>();
    private final BenchDrafts drafts;
    // Not submitted yet
    private final Queue<Draft> open = new ConcurrentLinkedQueue<>();
    private final ProcessHandle service;
    private List<ProcessHandle> processes;
    private List<Service> services;
    private final AtomicInteger turn = new AtomicInteger();
    private long submitted;
    private final Consumer<String> progress;

    /**
     * Creates a measurement.
     *
     * @param submissions how many for each row
     * @param warmUp how many before the first row at most
     * @param progress receives progress messages, as it takes minutes
     */
    public SubmitBench(HiringSystem system, int submissions, int warmUp, String run, Consumer<String> progress) {
        this.system = system;
        this.submissions = submissions;
        this.mostRounds = Math.max(1, warmUp / ROUND);
        this.vacancies = new BenchVacancies(system, run);
        this.drafts = new BenchDrafts(system);
        this.progress = progress;
        this.people = BenchPeople.signedIn(system, "submit", PEOPLE);
        this.service = script.process(SERVICE);
        this.processes = List.of(service);
        this.services = List.of(system.applications());
    }

    /**
     * Submissions through one process of application-service, and then through several, each of which gets every next
     * submission. Measured until the response, and until assessment-service has applied all of them.
     *
     * @param others the other processes, and how to reach them
     */
    public Report measureReplicas(Map<ProcessHandle, Service> others) throws SQLException {
        people.forEach(person -> system.applications()
                .put(person, "/candidates/me", EventsBench.contact(person, 7_000_000_000L))
                .expect(200));
        List<List<Object>> rows = new ArrayList<>();
        List<Service> one = List.of(system.applications());
        List<Service> all =
                Stream.concat(one.stream(), others.values().stream()).toList();
        for (List<Service> replicas : List.of(one, all)) {
            services = replicas;
            progress.accept("warm-up with %d".formatted(replicas.size()));
            makeDrafts(ROUND);
            submit(ROUND, CLIENTS.getLast());
        }
        processes = Stream.concat(Stream.of(service), others.keySet().stream()).toList();
        // Twice in turn, because the machine's other work changes
        for (List<Service> replicas : List.of(one, all, one, all)) {
            for (int clients : CLIENTS) {
                services = replicas;
                makeDrafts(submissions);
                awaitQuiet();
                progress.accept("%d submissions by %d clients to %d".formatted(submissions, clients, replicas.size()));
                MachineTime before = MachineTime.now();
                long begin = System.nanoTime();
                Measured measured = submit(submissions, clients);
                awaitApplied();
                double applied = submissions * NANOS_PER_SECOND / (System.nanoTime() - begin);
                rows.add(List.of(
                        replicas.size(),
                        clients,
                        measured.perSecond,
                        measured.latencies.millis(0.5),
                        measured.latencies.millis(0.99),
                        measured.processorMillis,
                        applied,
                        MachineTime.now().idleSince(before)));
            }
        }
        return new Report(
                "Replicas of application-service",
                List.of(
                        "replicas",
                        "clients",
                        "submissions/s",
                        "p50 ms",
                        "p99 ms",
                        "CPU ms",
                        "applied/s",
                        "machine idle %"),
                rows,
                List.of(
                        "%d submissions a row, to the replicas in turn. CPU ms: processor time of all replicas for one."
                                .formatted(submissions),
                        "applied/s: from the first submission until assessment-service has applied the last event.",
                        "Everything on one machine: clients, services, Kafka, PostgreSQL with durable commits."));
    }

    private void awaitApplied() throws SQLException {
        try (Connection assessment = new Databases(system.addresses()).connect("assessment");
                PreparedStatement select =
                        assessment.prepareStatement("select count(*) from candidacy where vacancy_id = any(?)")) {
            select.setArray(1, assessment.createArrayOf("uuid", opened.toArray()));
            new Patience(Duration.ofMinutes(20))
                    .await("the submissions to be applied", () -> countOf(select), applied -> applied == submitted);
        }
    }

    public Report measure() throws SQLException {
        people.forEach(person -> system.applications()
                .put(person, "/candidates/me", EventsBench.contact(person, 7_000_000_000L))
                .expect(200));
        Settling warmUp = Settling.of(mostRounds, this::warmUpRound);
        makeDrafts(submissions * 2 * CLIENTS.size());
        Draft sample = open.element();
        List<OptionalDouble> plain = new ArrayList<>();
        List<Measured> alone = new ArrayList<>();
        List<Measured> together = new ArrayList<>();
        try (PlainSubmissions statements = new PlainSubmissions(system.addresses(), sample.id())) {
            measure(statements, together, alone, plain);
        }
        return report(warmUp, together, alone, plain);
    }

    private void measure(
            PlainSubmissions statements, List<Measured> together, List<Measured> alone, List<OptionalDouble> plain)
            throws SQLException {
        for (int clients : CLIENTS) {
            progress.accept("%d submissions by %d clients".formatted(submissions, clients));
            together.add(submit(submissions, clients));
        }
        awaitQuiet();
        TAKING_IN.forEach(service -> script.run("stop", service));
        try {
            for (int clients : CLIENTS) {
                progress.accept("%d submissions by %d clients, other services stopped".formatted(submissions, clients));
                alone.add(submit(submissions, clients));
            }
            for (int clients : CLIENTS) {
                progress.accept("the same statements by %d clients of pgbench".formatted(clients));
                plain.add(statements.measure(clients, PLAIN));
            }
        } finally {
            TAKING_IN.forEach(service -> script.run("start", service));
        }
        awaitQuiet();
    }

    private Report report(Settling warmUp, List<Measured> together, List<Measured> alone, List<OptionalDouble> plain) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < CLIENTS.size(); i++) {
            int clients = CLIENTS.get(i);
            rows.add(row(clients, "running", together.get(i), plain.get(i)));
            rows.add(row(clients, "stopped", alone.get(i), plain.get(i)));
        }
        return new Report(
                "Submissions",
                List.of(
                        "clients",
                        "other services",
                        "submissions/s",
                        "p50 ms",
                        "p99 ms",
                        "CPU ms",
                        "pgbench tx/s",
                        "of pgbench %"),
                rows,
                List.of(
                        "%d submissions a row. CPU ms: processor time of %s for one, including the relay of its events."
                                .formatted(submissions, SERVICE),
                        "Warm-up: rounds of %d submissions until that no longer falls; ms: %s."
                                .formatted(ROUND, warmUp.told()),
                        "pgbench: the same statements, tables and indexes, %,d times, while the other services"
                                        .formatted(PLAIN)
                                + " are stopped.",
                        "Everything on one machine: clients, services, Kafka, PostgreSQL with durable commits.",
                        "The run leaves its applications behind; ./hiring reset removes them."));
    }

    private static List<Object> row(int clients, String others, Measured measured, OptionalDouble pgbench) {
        return List.of(
                clients,
                others,
                measured.perSecond,
                measured.latencies.millis(0.5),
                measured.latencies.millis(0.99),
                measured.processorMillis,
                pgbench.isPresent() ? (Object) pgbench.getAsDouble() : "",
                pgbench.isPresent() ? (Object) (100 * measured.perSecond / pgbench.getAsDouble()) : "");
    }

    private double warmUpRound() {
        makeDrafts(ROUND);
        double cost = submit(ROUND, CLIENTS.getFirst()).processorMillis;
        progress.accept("%d submissions as warm-up, %.2f ms of %s for each of the last %d"
                .formatted(submitted, cost, SERVICE, ROUND));
        return cost;
    }

    /** Creates that many drafts with the same form: each candidate has one for each of enough vacancies. */
    private void makeDrafts(int wanted) {
        while (open.size() < wanted) {
            if (opened.size() % VACANCIES_BETWEEN_WORDS == 0) {
                progress.accept("drafts: %d of %d".formatted(open.size(), wanted));
            }
            UUID vacancy = vacancies.open(opened.size());
            opened.add(vacancy);
            Draft first = drafts.begin(people.getFirst(), vacancy);
            JsonNode form = drafts.formOf(first);
            open.add(drafts.save(first, form));
            inParallel(
                    CLIENTS.getFirst(),
                    people.subList(1, PEOPLE),
                    person -> open.add(drafts.save(drafts.begin(person, vacancy), form)));
        }
    }

    private record Measured(double perSecond, Latencies latencies, double processorMillis) {}

    private Measured submit(int count, int clients) {
        List<Draft> mine = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mine.add(open.remove());
        }
        Queue<Long> latencies = new ConcurrentLinkedQueue<>();
        Duration processorBefore = processorTime();
        long begin = System.nanoTime();
        inParallel(clients, mine, draft -> {
            long sent = System.nanoTime();
            services.get(turn.getAndIncrement() % services.size())
                    .put(draft.owner(), draft.path() + "/submission", Json.object())
                    .expect(200);
            latencies.add(System.nanoTime() - sent);
        });
        double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
        submitted += count;
        double processorMillis = processorTime().minus(processorBefore).toNanos() / NANOS_PER_MILLI / count;
        return new Measured(count / seconds, new Latencies(latencies), processorMillis);
    }

    private Duration processorTime() {
        return processes.stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static <T> void inParallel(int clients, List<T> items, Consumer<T> act) {
        Queue<T> left = new ConcurrentLinkedQueue<>(items);
        List<Future<?>> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                done.add(threads.submit(() -> {
                    for (T next = left.poll(); next != null; next = left.poll()) {
                        act.accept(next);
                    }
                }));
            }
        }
        for (Future<?> client : done) {
            if (client.state() == Future.State.FAILED) {
                throw new IllegalStateException(
                        "A client failed: " + client.exceptionNow().getMessage());
            }
        }
    }

    /** Waits until every submission of this run is confirmed by letter, so that no other work is left. */
    private void awaitQuiet() throws SQLException {
        progress.accept("waiting until every letter is sent");
        try (Connection notification = new Databases(system.addresses()).connect("notification");
                PreparedStatement select = notification.prepareStatement("""
                        select count(*) from obligation
                        where kind = 'APPLICATION_RECEIVED' and state = 'DONE' and vacancy_id = any(?)
                        """)) {
            select.setArray(1, notification.createArrayOf("uuid", opened.toArray()));
            new Patience(Duration.ofMinutes(20))
                    .await("the letters to be sent", () -> countOf(select), sent -> sent == submitted);
        }
    }

    private static long countOf(PreparedStatement select) {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
