package hiring.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.system.Addresses;
import hiring.acceptance.system.Answer;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Patience;
import hiring.acceptance.system.Person;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Measures the time from a recruiter's publication of a shortlist until the last candidate's letter is handed to the
 * mail server, and how long another recruiter's command about the same vacancy waits meanwhile.
 *
 * <p>One application is made through the API; applications, entries with final scores and contacts are then copied in
 * the databases. The shortlist is published through the API. From then on each service's database is polled a few times
 * a second.
 *
 * <p>References of the same run: as many letters handed to the same mail server over as many connections by a program
 * that does nothing else, and the same rows written by plain statements, one for each table.
 */
public final class PublishBench {

    private static final Person RECRUITER = Person.sample("recruiter1");
    private static final int GOING_ON = 5;
    private static final int LETTER = 2_500;
    private static final int MAIL_PORT_BELOW_API = 55;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final HiringSystem system;
    private final Databases databases;
    private final int candidates;
    private final int connections;
    private final String run;
    private final Consumer<String> progress;
    private final BenchVacancies vacancies;
    private final BenchApplications applications;

    /**
     * Creates a measurement.
     *
     * @param candidates how many are on the shortlist
     * @param connections to the mail server, as many as notification-service has
     * @param progress receives progress messages, as it takes minutes
     */
    public PublishBench(HiringSystem system, int candidates, int connections, String run, Consumer<String> progress) {
        this.system = system;
        this.databases = new Databases(system.addresses());
        this.candidates = candidates;
        this.connections = connections;
        this.run = run;
        this.progress = progress;
        this.vacancies = new BenchVacancies(system, run);
        this.applications = new BenchApplications(system, "publish");
    }

    /** A step, and the time since the request at which it was done for all candidates. */
    private record Step(String name, String database, String question) {}

    public Report measure() throws SQLException {
        progress.accept("creating %,d candidates with a scored sift".formatted(candidates));
        UUID vacancy = vacancies.open(candidates);
        UUID first = applications.submit(vacancy);
        awaitOne(
                "assessment-service to know the application",
                "select count(*) = 1 from candidacy where application_id = ? and submitted_at is not null",
                first);
        applications.multiply(first, candidates);
        fill(vacancy, first);
        JsonNode stages = plan(vacancy).path("stages");
        String sift = stages.path(0).path("code").asText();
        String optional = StreamSupport.stream(stages.spliterator(), false)
                .filter(stage -> stage.path("optional").asBoolean())
                .map(stage -> stage.path("code").asText())
                .findFirst()
                .orElseThrow();
        decide(vacancy, optional).expect(204);
        awaitOne("what follows from that to be done", "select count(*) = 0 from paged_task where subject = ?", vacancy);
        Map<String, Double> seconds = new LinkedHashMap<>();
        JsonNode published;
        Latencies waits;
        Map<String, Footprints.Highest> memory;
        progress.accept("publishing");
        // Another recruiter repeatedly decides about a stage of the same vacancy, which locks its plan
        try (Footprints footprints = new Footprints(system, new LocalScript());
                Onlookers onlookers = new Onlookers(Map.of("decides", () -> decide(vacancy, optional)))) {
            published = publish(vacancy, sift, seconds);
            waits = Objects.requireNonNull(onlookers.waited().get("decides"));
            memory = footprints.highest();
        }
        long mailboxes = mailboxes();
        progress.accept("the same letters and rows with no other work");
        double plainMail = new PlainMail("localhost", mailPort())
                .send(candidates, connections, LETTER, i -> "plain-%s-%d@bench.example.org".formatted(run, i));
        double plainRows = plainRows(vacancy, sift);
        List<List<Object>> rows = new ArrayList<>();
        seconds.forEach((step, at) -> rows.add(List.of(step, at, candidates / at)));
        rows.add(List.of("limit: letters alone", plainMail, candidates / plainMail));
        rows.add(List.of("limit: rows alone", plainRows, candidates / plainRows));
        return new Report(
                "A shortlist of %,d candidates, %,d of whom advance"
                        .formatted(candidates, published.path("progressed").asInt()),
                List.of("until", "seconds", "candidates/s"),
                rows,
                List.of(
                        "%,d of %,d copied candidates have a letter in their mailbox."
                                .formatted(mailboxes, candidates - 1),
                        ("A command of another recruiter that locks the same plan, %d times: p50 %.0f ms, p99 %.0f,"
                                        + " longest %.0f.")
                                .formatted(waits.count(), waits.millis(0.5), waits.millis(0.99), waits.millis(1)),
                        "Highest memory: %s.".formatted(told(memory)),
                        "%d connections to the mail server, a letter of %,d characters in the limit."
                                .formatted(connections, LETTER),
                        "The run leaves its applications behind; ./hiring reset removes them."));
    }

    private JsonNode publish(UUID vacancy, String sift, Map<String, Double> seconds) throws SQLException {
        long begin = System.nanoTime();
        JsonNode published = system.assessments()
                .post(
                        RECRUITER,
                        "/vacancies/%s/stages/%s/publications".formatted(vacancy, sift),
                        Json.object()
                                .put("places", candidates / GOING_ON)
                                .put("rationale", "The panel follows the proposal")
                                .put("acknowledgement", "The panel has talked about scores that differ"))
                .expect(201)
                .body();
        seconds.put("decided and stored", since(begin));
        await(steps(), vacancy, sift, begin, seconds);
        return published;
    }

    private static String told(Map<String, Footprints.Highest> memory) {
        return memory.entrySet().stream()
                .map(service -> "%s resident %.0f MB, heap %.0f MB"
                        .formatted(
                                service.getKey(),
                                service.getValue().resident(),
                                service.getValue().heap()))
                .collect(Collectors.joining("; "));
    }

    private static List<Step> steps() {
        return List.of(
                new Step("all outcomes sent to Kafka", "assessment", """
                        select count(*) from entry where vacancy_id = ? and stage_code = ? and status <> 'SCORED'
                            and not exists (select from outbox)
                        """),
                new Step("applied in application-service", "application", """
                        select count(*) from application a join stage_facts f on f.application_id = a.id
                        where a.vacancy_id = ? and f.stage_code = ? and f.progressed is not null
                        """),
                new Step("obligations and messages planned", "notification", """
                        select count(*) from obligation o join message m on m.obligation_id = o.id
                        where o.vacancy_id = ? and o.scope = ? and o.kind in ('SHORTLISTED', 'NOT_SHORTLISTED')
                        """),
                new Step("all letters sent", "notification", """
                        select count(*) from obligation o join message m on m.obligation_id = o.id
                        where o.vacancy_id = ? and o.scope = ? and o.kind in ('SHORTLISTED', 'NOT_SHORTLISTED')
                            and m.state = 'SENT'
                        """));
    }

    private void await(List<Step> steps, UUID vacancy, String sift, long begin, Map<String, Double> seconds)
            throws SQLException {
        Map<String, Connection> open = new LinkedHashMap<>();
        try {
            for (Step step : steps) {
                if (!open.containsKey(step.database())) {
                    open.put(step.database(), databases.connect(step.database()));
                }
            }
            while (steps.stream().anyMatch(step -> !seconds.containsKey(step.name()))) {
                for (Step step : steps) {
                    Connection connection = Objects.requireNonNull(open.get(step.database()));
                    if (!seconds.containsKey(step.name())
                            && count(connection, step.question(), vacancy, sift) == candidates) {
                        seconds.put(step.name(), since(begin));
                    }
                }
                if (since(begin) > LONGEST.toSeconds()) {
                    throw new IllegalStateException("Not done after %d minutes".formatted(LONGEST.toMinutes()));
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        } finally {
            for (Connection connection : open.values()) {
                connection.close();
            }
        }
    }

    private static long count(Connection connection, String question, UUID vacancy, String sift) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(question)) {
            select.setObject(1, vacancy);
            select.setString(2, sift);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void awaitOne(String what, String question, UUID subject) throws SQLException {
        try (Connection assessment = databases.connect("assessment");
                PreparedStatement select = assessment.prepareStatement(question)) {
            select.setObject(1, subject);
            new Patience().await(what, () -> isTrue(select), Boolean::booleanValue);
        }
    }

    private static boolean isTrue(PreparedStatement select) {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copies them to assessment-service with final scores, and their addresses to notification-service. */
    private void fill(UUID vacancy, UUID first) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        List<UUID> people = new ArrayList<>();
        try (Connection application = databases.connect("application");
                PreparedStatement select = application.prepareStatement(
                        "select id, candidate_id from application where vacancy_id = ? and id <> ?")) {
            select.setObject(1, vacancy);
            select.setObject(2, first);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                    people.add(row.getObject(2, UUID.class));
                }
            }
        }
        try (Connection assessment = databases.connect("assessment")) {
            assessment.setAutoCommit(false);
            ScoredStage.copied(assessment, ids, people);
            ScoredStage.score(assessment, vacancy, first, candidates);
        }
        try (Connection notification = databases.connect("notification")) {
            notification.setAutoCommit(false);
            ScoredStage.copied(notification, ids, people);
            try (PreparedStatement insert = notification.prepareStatement("""
                    insert into contact (candidate_id, name, email, changed_at, erased, account)
                    select candidate, 'Bench Candidate ' || nth, 'publish-' || ? || '-' || nth || '@bench.example.org',
                        now(), false, true
                    from copied
                    """)) {
                insert.setString(1, run);
                insert.executeUpdate();
            }
            notification.commit();
            ScoredStage.vacuum(notification, "contact");
        }
    }

    /**
     * Writes the rows of the publication once more into tables of the same shape, one statement for each table.
     */
    private double plainRows(UUID vacancy, String sift) throws SQLException {
        double seconds = 0;
        try (Connection assessment = databases.connect("assessment")) {
            seconds += plain(assessment, "stage_decision", """
                    select d.* from stage_decision d join stage_publication p on p.id = d.publication_id
                    where p.vacancy_id = '%s'
                    """.formatted(vacancy));
            seconds += plain(
                    assessment,
                    "entry",
                    "select * from entry where vacancy_id = '%s' and stage_code <> '%s'".formatted(vacancy, sift));
        }
        try (Connection application = databases.connect("application")) {
            seconds += plain(application, "stage_facts", """
                    select f.* from stage_facts f join application a on a.id = f.application_id
                    where a.vacancy_id = '%s' and f.stage_code = '%s'
                    """.formatted(vacancy, sift));
        }
        try (Connection notification = databases.connect("notification")) {
            seconds += plain(
                    notification,
                    "obligation",
                    "select * from obligation where vacancy_id = '%s' and scope = '%s'".formatted(vacancy, sift));
            seconds += plain(notification, "message", """
                    select m.* from message m join obligation o on o.id = m.obligation_id
                    where o.vacancy_id = '%s' and o.scope = '%s'
                    """.formatted(vacancy, sift));
        }
        return seconds;
    }

    private static double plain(Connection connection, String table, String rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table bench_plain (like %s including all excluding generated)".formatted(table));
            try {
                long begin = System.nanoTime();
                statement.execute("insert into bench_plain " + rows);
                return since(begin);
            } finally {
                statement.execute("drop table bench_plain");
            }
        }
    }

    private long mailboxes() {
        String own = "publish-%s-".formatted(run);
        return system.mail().addresses().stream()
                .filter(address -> address.startsWith(own))
                .count();
    }

    // The distance between the mail catcher's ports is the same in every stack
    private int mailPort() {
        URI api = system.addresses().mail();
        return Integer.parseInt(
                Addresses.setting("hiring.mail.smtp-port", String.valueOf(api.getPort() - MAIL_PORT_BELOW_API)));
    }

    private JsonNode plan(UUID vacancy) {
        return system.assessments()
                .get(RECRUITER, "/vacancies/%s/assessment-plan".formatted(vacancy))
                .expect(200)
                .body();
    }

    private Answer decide(UUID vacancy, String stage) {
        return system.assessments()
                .put(
                        RECRUITER,
                        "/vacancies/%s/stages/%s/decision".formatted(vacancy, stage),
                        Json.object().put("hold", false).put("reason", "Not needed for this post"));
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / NANOS_PER_SECOND;
    }
}
