package hiring.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.applicants.Applicants;
import hiring.acceptance.applicants.ApplicationForm;
import hiring.acceptance.scenario.Pack;
import hiring.acceptance.system.Answer;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Patience;
import hiring.acceptance.system.Person;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Measures the time from the closing instant of a vacancy with many applications until each applicant's invitation to
 * the first sift is handed to the mail server.
 *
 * <p>One application is made through the API, as a candidate does; its rows in the three services are then copied,
 * with other ids, because a hundred thousand candidates would take hours. The clocks are moved to the closing, which
 * is the opening of the sift. From then on the databases are polled: "closed" is the announcement in
 * application-service, "sealed" the count there, "invited" the last invited candidate in assessment-service, "planned"
 * the last obligation of an invitation in notification-service, and "told" the last of these obligations that is done,
 * which is when the mail server has accepted the letter.
 *
 * <p>Meanwhile a candidate saves a draft in another vacancy, another candidate saves one in the vacancy that closes,
 * and a recruiter reads the progress of its selection, each repeatedly. The reference is plain SQL: the resulting rows
 * inserted once more into tables with the same indexes, one statement for each table.
 */
public final class CloseBench {

    private static final String STAGE = "first-sift";
    // Before the vacancies of other measurements, which the moved clock must not close
    private static final int WEEKS_AHEAD = BenchVacancies.WEEKS_OF_A_CYCLE;
    private static final int HEAP_LIMIT_MB = 256;
    private static final int WAIT_LIMIT_MS = 200;
    private static final int SECONDS_LIMIT = 150;
    private static final int LARGE = 100_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MILLIS_PER_SECOND = 1e3;
    private static final long BETWEEN_LOOKS_NANOS = 100_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int PAUSES_FOR_A_LOOK = 20;
    private static final Duration BETWEEN_PURGES = Duration.ofSeconds(5);
    private static final Duration QUIET = Duration.ofSeconds(15);
    private static final Person RECRUITER = Person.sample("recruiter1");

    private final HiringSystem system;
    private final Databases databases;
    private final BenchVacancies vacancies;
    private final List<Integer> sizes;
    private final List<Person> people;
    private final Consumer<String> progress;
    private final List<String> notes = new ArrayList<>();

    /**
     * Creates a measurement.
     *
     * @param sizes numbers of applications, each for a separate vacancy
     * @param progress receives progress messages, as it takes minutes
     */
    public CloseBench(HiringSystem system, List<Integer> sizes, String run, Consumer<String> progress) {
        this.system = system;
        this.databases = new Databases(system.addresses());
        this.vacancies = new BenchVacancies(system, run);
        this.sizes = List.copyOf(sizes);
        this.progress = progress;
        this.people = BenchPeople.signedIn(system, "close", 3);
    }

    /** A step, with its database and the query for the number of applications that have completed it. */
    private record Step(String name, String database, String count) {}

    private static final List<Step> STEPS = List.of(
            new Step(
                    "closed",
                    "application",
                    "select count(*) * %2$d from closing_announcement where vacancy_id = '%1$s'"),
            new Step("sealed", "application", "select coalesce(max(sealed_count), 0) from vacancy where id = '%1$s'"),
            new Step(
                    "invited",
                    "assessment",
                    "select count(*) from entry where vacancy_id = '%1$s' and stage_code = '" + STAGE
                            + "' and status = 'INVITED'"),
            new Step(
                    "planned",
                    "notification",
                    "select count(*) from obligation where vacancy_id = '%1$s' and kind = 'SIFT_INVITATION'"),
            new Step(
                    "told",
                    "notification",
                    "select count(*) from obligation where vacancy_id = '%1$s' and kind = 'SIFT_INVITATION'"
                            + " and state = 'DONE'"));

    /** The tables that the closing writes, by database, with the condition on the vacancy. */
    private static final Map<String, Map<String, String>> WRITTEN = Map.of(
            "application",
            Map.of("stage_facts", "application_id in (select id from public.application where vacancy_id = '%s')"),
            "assessment",
            Map.of("entry", "vacancy_id = '%s'"),
            "notification",
            Map.of("obligation", "vacancy_id = '%s'", "message", "vacancy_id = '%s'"));

    public Report measure() throws SQLException {
        Instant before = system.applications().now();
        giveContacts();
        List<List<Object>> rows = new ArrayList<>();
        UUID elsewhere = vacancies.open(Pack.GRADUATE, sizes.size(), 2 * WEEKS_AHEAD);
        try (Footprints footprints = new Footprints(system, new LocalScript())) {
            Draft other = draft(people.get(0), elsewhere);
            for (int i = 0; i < sizes.size(); i++) {
                rows.add(close(sizes.get(i), i, other, footprints));
            }
        } finally {
            system.moveClock(before);
        }
        addComparison(rows);
        notes.add("Seconds from the closing instant, which is the opening of the sift, to the last of all applications:"
                + " closed, sealed and invited are commits, planned is the letter as a row, told is the letter taken by"
                + " the local mail catcher.");
        notes.add("Limits: %d s for %,d, linear within 20 %%; a person waits %d ms at most; heap %d MB."
                .formatted(SECONDS_LIMIT, LARGE, WAIT_LIMIT_MS, HEAP_LIMIT_MB));
        notes.add("Applications were copied by SQL in application-, assessment- and notification-service from one"
                + " that was made through the API.");
        return new Report(
                "The closing of a vacancy",
                List.of(
                        "applications",
                        "closed s",
                        "sealed s",
                        "invited s",
                        "planned s",
                        "told s",
                        "ms each",
                        "told/s",
                        "plain SQL s",
                        "longest wait ms",
                        "highest resident MB",
                        "highest heap MB"),
                rows,
                notes);
    }

    private void giveContacts() {
        for (Person person : people) {
            system.applications()
                    .put(person, "/candidates/me", EventsBench.contact(person, 7_000_000_002L))
                    .expect(200);
        }
    }

    private List<Object> close(int size, int number, Draft other, Footprints footprints) throws SQLException {
        progress.accept("making %,d applications".formatted(size));
        UUID vacancy = vacancies.open(Pack.GRADUATE, number, WEEKS_AHEAD + number);
        Draft own = draft(people.get(1), vacancy);
        Draft original = draft(people.get(2), vacancy);
        save(original);
        system.applications()
                .put(original.owner(), original.path() + "/submission", Json.object())
                .expect(200);
        multiply(UUID.fromString(original.id()), size);
        Instant closesAt = closingOf(vacancy);

        Map<String, Double> reached = new LinkedHashMap<>();
        Map<String, Latencies> waited;
        Map<String, Latencies> calm;
        try (Onlookers onlookers = new Onlookers(Map.of(
                "saves a draft elsewhere", () -> save(other),
                "saves a draft of the vacancy", () -> save(own),
                "reads the selection",
                        () -> system.assessments()
                                .get(RECRUITER, "/vacancies/%s/assessment-counts".formatted(vacancy))))) {
            progress.accept("people at work before the closing");
            LockSupport.parkNanos(QUIET.toNanos());
            calm = onlookers.waited();
            onlookers.forget();
            footprints.forget();
            progress.accept("closing %,d applications".formatted(size));
            // The announcing service last, so that the clocks of its consumers are not behind
            system.moveClock(system.notifications(), closesAt);
            system.moveClock(system.assessments(), closesAt);
            system.moveClock(system.applications(), closesAt);
            long begin = System.nanoTime();
            system.moveClock(system.vacancies(), closesAt);
            follow(vacancy, size, begin, reached);
            waited = onlookers.waited();
        }
        noteWaits(size, calm, waited);
        Map<String, Footprints.Highest> memory = footprints.highest();
        memory.forEach((service, highest) -> notes.add(String.format(
                Locale.ROOT,
                "%,d applications, %s: resident %.0f MB at most, heap in use %.0f MB at most",
                size,
                service,
                highest.resident(),
                highest.heap())));
        List<Object> row = new ArrayList<>(List.of(size));
        row.addAll(reached.values());
        double told = reached.getOrDefault("told", 0.0);
        row.add(told * MILLIS_PER_SECOND / size);
        row.add(size / told);
        row.add(plainly(vacancy));
        row.add(waited.values().stream()
                .mapToDouble(each -> each.millis(1))
                .max()
                .orElse(0));
        row.add(memory.values().stream()
                .mapToDouble(Footprints.Highest::resident)
                .max()
                .orElse(0));
        row.add(memory.values().stream()
                .mapToDouble(Footprints.Highest::heap)
                .max()
                .orElse(0));
        return row;
    }

    private void noteWaits(int size, Map<String, Latencies> calm, Map<String, Latencies> waited) {
        waited.forEach((person, latencies) -> notes.add(String.format(
                Locale.ROOT,
                "%,d applications, a person who %s: %,d times, p50 %.0f ms, p99 %.0f ms, longest %.0f ms; before"
                        + " the closing"
                        + " p50 %.0f ms, longest %.0f ms",
                size,
                person,
                latencies.count(),
                latencies.millis(0.5),
                latencies.millis(0.99),
                latencies.millis(1),
                Objects.requireNonNull(calm.get(person)).millis(0.5),
                Objects.requireNonNull(calm.get(person)).millis(1))));
    }

    // The time for each application, relative to the run with a tenth of them
    private void addComparison(List<List<Object>> rows) {
        for (int i = 1; i < rows.size(); i++) {
            double each = (Double) rows.get(i).get(STEPS.size() + 1);
            double eachBefore = (Double) rows.get(i - 1).get(STEPS.size() + 1);
            notes.add(String.format(
                    Locale.ROOT,
                    "%,d applications against %,d: %.2f times as long for each (linear is 1)",
                    (Integer) rows.get(i).getFirst(),
                    (Integer) rows.get(i - 1).getFirst(),
                    each / eachBefore));
        }
    }

    private void follow(UUID vacancy, int size, long begin, Map<String, Double> reached) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long purged = System.nanoTime();
        Map<String, Connection> connections = new LinkedHashMap<>();
        try {
            for (Step step : STEPS) {
                Connection connection = connections.get(step.database());
                if (connection == null) {
                    connection = databases.connect(step.database());
                    connections.put(step.database(), connection);
                }
                long done = 0;
                while (done < size) {
                    long looked = System.nanoTime();
                    done = count(connection, step.count().formatted(vacancy, size));
                    if (done < size) {
                        // The polling must not take much processor time from the work
                        long took = System.nanoTime() - looked;
                        LockSupport.parkNanos(Math.max(BETWEEN_LOOKS_NANOS, took * PAUSES_FOR_A_LOOK));
                    }
                    if (System.nanoTime() > end) {
                        throw new IllegalStateException("Only %,d of %,d are %s after %d min"
                                .formatted(done, size, step.name(), PATIENCE.toMinutes()));
                    }
                    if (System.nanoTime() - purged > BETWEEN_PURGES.toNanos()) {
                        system.mail().purge();
                        purged = System.nanoTime();
                    }
                }
                double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
                reached.put(step.name(), seconds);
                progress.accept(String.format(Locale.ROOT, "%,d %s after %.1f s", size, step.name(), seconds));
            }
        } finally {
            for (Connection connection : connections.values()) {
                connection.close();
            }
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Seconds for inserting the resulting rows once more into tables with the same indexes, one statement for each
     * table.
     */
    private double plainly(UUID vacancy) throws SQLException {
        long nanos = 0;
        for (var database : WRITTEN.entrySet()) {
            try (Connection connection = databases.connect(database.getKey());
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema if not exists bench");
                for (var table : database.getValue().entrySet()) {
                    statement.execute("create table bench.%1$s (like public.%1$s including all excluding generated)"
                            .formatted(table.getKey()));
                    long begin = System.nanoTime();
                    statement.execute("insert into bench.%1$s select * from public.%1$s where %2$s"
                            .formatted(table.getKey(), table.getValue().formatted(vacancy)));
                    nanos += System.nanoTime() - begin;
                }
                statement.execute("drop schema bench cascade");
            }
        }
        return nanos / NANOS_PER_SECOND;
    }

    private record Draft(Person owner, String id, JsonNode form) {

        String path() {
            return "/applications/" + id;
        }
    }

    private Draft draft(Person owner, UUID vacancy) {
        Answer draft = new Patience(Duration.ofSeconds(30))
                .await(
                        "the vacancy to be open",
                        () -> system.applications()
                                .post(owner, "/applications", Json.object().put("vacancyId", vacancy.toString())),
                        Answer::isSuccess);
        String id = draft.body().path("id").asText();
        Answer asked = system.applications().get(owner, "/applications/" + id).expect(200);
        LocalDate today = LocalDate.ofInstant(system.applications().now(), ZoneOffset.UTC);
        return new Draft(
                owner,
                id,
                ApplicationForm.of(
                        Applicants.make(1, 1).getFirst(), asked.body().path("vacancy"), today));
    }

    // Any version: there is only one writer
    private Answer save(Draft draft) {
        return system.applications().put(draft.owner(), draft.path() + "/form", draft.form(), "*");
    }

    private Instant closingOf(UUID vacancy) {
        ObjectNode view = (ObjectNode) system.vacancies()
                .get(RECRUITER, "/vacancies/" + vacancy)
                .expect(200)
                .body();
        return Instant.parse(view.path("closesAt").asText());
    }

    /** Copies the application in each service until its vacancy has that many. */
    private void multiply(UUID application, int size) throws SQLException {
        String ids = "%s as candidate, %s as application"
                .formatted(copiedId(application, "candidate"), copiedId(application, "application"));
        String original = "original.application_id = ?";
        copy("application", size, ids, connection -> {
            insert(connection, "candidate", Map.of("id", "copied.candidate"), OWN_CANDIDATE, application);
            insert(
                    connection,
                    "application",
                    Map.of(
                            "id", "copied.application",
                            "candidate_id", "copied.candidate",
                            "submitted_at", "original.submitted_at + nth * interval '1 millisecond'",
                            "name_key", "original.name_key || ' ' || nth"),
                    "original.id = ?",
                    application);
        });
        await("assessment", "candidacy", "application_id = '%s' and eligibility is not null".formatted(application));
        copy(
                "assessment",
                size,
                ids,
                connection -> insert(
                        connection,
                        "candidacy",
                        Map.of("application_id", "copied.application", "candidate_id", "copied.candidate"),
                        original,
                        application));
        await("notification", "obligation", "application_id = '%s' and state = 'DONE'".formatted(application));
        copy(
                "notification",
                size,
                ids,
                connection -> insert(
                        connection,
                        "contact",
                        Map.of(
                                "candidate_id", "copied.candidate",
                                "email", "'close' || nth || '@bench.example.org'"),
                        "original.candidate_id = (select candidate_id from obligation where application_id = ?"
                                + " limit 1)",
                        application));
    }

    // The same in each database, and in the order of time like the services' ids
    private static String copiedId(UUID application, String of) {
        long millis = application.getMostSignificantBits() >>> 16;
        return "overlay(md5('%s %s ' || nth) placing lpad(to_hex(%d + nth), 12, '0') from 1)::uuid"
                .formatted(application, of, millis);
    }

    private static final String OWN_CANDIDATE =
            "original.id = (select candidate_id from public.application where id = ?)";

    private interface Inserts {
        void into(Connection connection) throws SQLException;
    }

    private static void insert(
            Connection connection, String table, Map<String, String> changed, String which, UUID application)
            throws SQLException {
        Copies.insert(connection, table, changed, which, application);
    }

    private void copy(String database, int size, String columns, Inserts inserts) throws SQLException {
        try (Connection connection = databases.connect(database)) {
            connection.setAutoCommit(false);
            Copies.number(connection, size - 1, columns);
            inserts.into(connection);
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
    }

    private void await(String database, String table, String condition) throws SQLException {
        try (Connection connection = databases.connect(database)) {
            String query = "select count(*) from %s where %s".formatted(table, condition);
            new Patience().await(table + " with " + condition, () -> counted(connection, query), found -> found > 0);
        }
    }

    private static long counted(Connection connection, String query) {
        try {
            return count(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
