package hiring.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Measures the time from the commit of a fact in one service to the commit of its effect in another, with durable
 * settings (PostgreSQL with {@code fsync} and {@code synchronous_commit}, Kafka with {@code acks=all}).
 *
 * <p>The fact is a candidate's new telephone number; the effect is that number in notification-service's database,
 * which is polled every two milliseconds. Each number is a serial number, so that it is unique. A later one of the same
 * candidate counts as well, because a batch stores only the last.
 *
 * <p>One row of the table uses the API, with signed-in candidates. The others begin at the outbox, because one machine
 * cannot process so many requests as well: rows are committed twenty at a time at a steady rate, or all at once, as
 * after an outage of Kafka. The reference is the same marks and contacts written over one plain JDBC connection, a
 * thousand to a transaction.
 */
public final class EventsBench {

    private static final int API_RATE = 100;
    private static final int PEOPLE = 100;
    private static final int BACKLOG = 100_000;
    private static final int CANDIDATES = 20_000;
    private static final int[] RATES = {1_000, 5_000};
    private static final int ROWS_OF_A_COMMIT = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration STEADY = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double NANOS_PER_SECOND = 1e9;
    private static final List<String> COLUMNS =
            List.of("load", "offered/s", "accepted/s", "effects/s", "p50 ms", "p99 ms", "longest ms");

    private final HiringSystem system;
    private final Databases databases;
    private final List<Person> people;
    private final List<UUID> ids;
    private final Duration held;
    private final Consumer<String> progress;

    /** @param held how long a transaction is held open for the last rows of the table */
    public EventsBench(HiringSystem system, Duration held, Consumer<String> progress) {
        this.system = system;
        this.databases = new Databases(system.addresses());
        this.people = BenchPeople.signedIn(system, "events", PEOPLE);
        this.ids = people.stream().map(system.signIn()::idOf).toList();
        this.held = held;
        this.progress = progress;
    }

    public Report measure() throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (Effects effects = new Effects(databases, ids)) {
            Load load = new Load(system, people, effects);
            progress.accept("Warming up");
            load.run(API_RATE, WARM_UP);
            backlog();
            List<List<Object>> unused = steady(effects, RATES[RATES.length - 1], "warm-up");
            effects.watch(ids);
            progress.accept("Through the API");
            rows.add(row("through the API", load.run(API_RATE, STEADY)));
            for (int rate : RATES) {
                progress.accept("From the outbox on, %d a second".formatted(rate));
                rows.addAll(steady(effects, rate, "from the outbox on"));
            }
            progress.accept("A backlog of %d rows".formatted(BACKLOG));
            double free = Math.max(backlog(), backlog());
            rows.add(backlogRow("backlog", free));
            rows.addAll(steady(effects, (int) (free / 2), "half of that rate"));
            rows.add(backlogRow("limit: plain JDBC", plain()));
            progress.accept("A transaction is held open for %s".formatted(held));
            rows.addAll(whileHeld(effects, free));
        }
        return new Report(
                "Events: from commit in application-service to effect committed in notification-service",
                COLUMNS,
                rows,
                List.of(
                        "Durability on; everything, this program included, on one machine.",
                        "backlog: %d rows about %d candidates committed to the outbox at once, until the last effect."
                                .formatted(BACKLOG, CANDIDATES),
                        "stored, sent, travelled, batch: the steps of the row above them, of which a percentile"
                                + " is the upper end of a histogram's bucket. stored: until the relay has read the"
                                + " row; sent: until Kafka has committed its batch; travelled: from the relay's"
                                + " giving it to Kafka until it is read, so it holds 'sent'; batch: the"
                                + " transaction of its effect.",
                        "limit: the same marks and contacts in batches of 1,000 over one connection of plain JDBC.",
                        "The last column of the row of the held transaction is its share of the backlog without"
                                + " one, in percent."));
    }

    private static List<Object> row(String name, Load.Outcome outcome) {
        return List.of(
                name,
                outcome.offered(),
                outcome.acceptedPerSecond(),
                outcome.effectsPerSecond(),
                outcome.latencies().millis(0.5),
                outcome.latencies().millis(0.99),
                outcome.latencies().millis(1));
    }

    private static List<Object> backlogRow(String name, double perSecond) {
        return List.of(name, "", "", perSecond, "", "", "");
    }

    private record Commit(UUID person, long serial, long at) {}

    private List<List<Object>> steady(Effects effects, int rate, String name) throws SQLException {
        effects.forget();
        effects.watch(lastOfEachCommit(effects));
        Steps before = steps();
        List<Commit> commits = new ArrayList<>();
        long begin = System.nanoTime();
        long rows = rate * STEADY.toSeconds();
        try (Connection connection = databases.connect("application");
                PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement tell = connection.prepareStatement(TELL_RELAY)) {
            insert.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            for (long done = 0; done < rows; done += ROWS_OF_A_COMMIT) {
                LockSupport.parkNanos(begin + (long) (done * NANOS_PER_SECOND / rate) - System.nanoTime());
                long last = effects.reserve(ROWS_OF_A_COMMIT);
                insert.setLong(2, last - ROWS_OF_A_COMMIT + 1);
                insert.setLong(3, last);
                insert.executeUpdate();
                commits.add(new Commit(personOf(last), last, System.nanoTime()));
                tell.execute();
            }
        }
        long offered = System.nanoTime();
        List<Long> latencies = new ArrayList<>();
        long end = begin;
        for (Commit commit : commits) {
            long found = new Patience(PATIENCE)
                    .await("an effect", () -> effects.foundAt(commit.person(), commit.serial()), at -> at != null);
            latencies.add(Math.max(0, found - commit.at()));
            end = Math.max(end, found);
        }
        Latencies measured = new Latencies(latencies);
        List<List<Object>> table = new ArrayList<>();
        table.add(List.of(
                name,
                rate,
                rows * NANOS_PER_SECOND / (offered - begin),
                rows * NANOS_PER_SECOND / (end - begin),
                measured.millis(0.5),
                measured.millis(0.99),
                measured.millis(1)));
        table.addAll(steps().since(before));
        return table;
    }

    /** The candidates of the last rows of commits; a few, because the candidates alternate. */
    private Set<UUID> lastOfEachCommit(Effects effects) {
        long last = effects.reserve(0);
        return LongStream.rangeClosed(1, ids.size())
                .mapToObj(commit -> personOf(last + commit * ROWS_OF_A_COMMIT))
                .collect(Collectors.toSet());
    }

    private UUID personOf(long serial) {
        return ids.get((int) (serial % ids.size()));
    }

    private static final String INSERT = """
            insert into outbox (event_id, topic, key, type, occurred_at, payload)
            select
                %s, 'hiring.candidate-contacts', id::text, 'hiring.candidate.contact-changed.v1', now(),
                json_build_object('candidateId', id, 'name', 'Bench', 'email', 'backlog@bench.example.org',
                    'telephone', '0' || serial, 'occurredAt', now())::text
            from (
                select serial, ids.all[1 + mod(serial, cardinality(ids.all))] as id
                from (select ?::uuid[] as all) ids, generate_series(?::bigint, ?::bigint) as serial
            ) changes
            order by serial
            """.formatted(Databases.NEW_ID);
    // The same notification as from another replica of the service
    private static final String TELL_RELAY = "select pg_notify('outbox', '')";

    // For separate candidates, so that each batch touches many rows; the same ones in each run
    private double backlog() throws SQLException {
        List<UUID> candidates = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            candidates.add(new UUID(0xBE5C_0000_0000_4000L, 0x8000_0000_0000_0000L | i));
        }
        try (Connection application = databases.connect("application");
                Connection notification = databases.connect("notification");
                PreparedStatement insert = application.prepareStatement(INSERT);
                PreparedStatement count = notification.prepareStatement(
                        "select count(*) from contact where candidate_id = any(?) and telephone >= ?")) {
            // Above the numbers of the watched candidates, and higher each time
            long first = 8_000_000_000L + now(application);
            long last = first + BACKLOG - 1;
            insert.setArray(1, application.createArrayOf("uuid", candidates.toArray()));
            insert.setLong(2, first);
            insert.setLong(3, last);
            insert.executeUpdate();
            long begin = System.nanoTime();
            count.setArray(1, notification.createArrayOf("uuid", candidates.toArray()));
            count.setString(2, "0" + (last - CANDIDATES + 1));
            new Patience(PATIENCE).await("the backlog's effects", () -> countOf(count), found -> found == CANDIDATES);
            return BACKLOG * NANOS_PER_SECOND / (System.nanoTime() - begin);
        }
    }

    private static long now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select (extract(epoch from clock_timestamp()) * 1000000)::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int countOf(PreparedStatement count) {
        try (ResultSet row = count.executeQuery()) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // An open transaction with an id keeps the database from vacuuming rows removed since
    private List<List<Object>> whileHeld(Effects effects, double free) throws SQLException {
        try (Connection application = databases.connect("application");
                Connection notification = databases.connect("notification")) {
            for (Connection holder : List.of(application, notification)) {
                holder.setAutoCommit(false);
                try (Statement statement = holder.createStatement()) {
                    statement.execute("set transaction isolation level repeatable read");
                    statement.execute("select pg_current_xact_id()");
                }
            }
            long end = System.nanoTime() + held.toNanos();
            List<List<Object>> rows = new ArrayList<>();
            do {
                rows = steady(effects, RATES[0], "a transaction held open");
            } while (System.nanoTime() < end);
            double rate = Math.max(backlog(), backlog());
            rows.add(List.of("backlog, a transaction held open", "", "", rate, "", "", 100 * rate / free));
            return rows;
        }
    }

    private double plain() throws SQLException {
        try (Connection connection = databases.connect("notification");
                Statement statement = connection.createStatement()) {
            statement.execute("create table bench_mark (event_id uuid primary key)");
            statement.execute("create table bench_contact (like contact including all)");
            try {
                connection.setAutoCommit(false);
                long begin = System.nanoTime();
                for (int done = 0; done < BACKLOG; done += 1_000) {
                    statement.execute("insert into bench_mark select %s from generate_series(1, 1000)"
                            .formatted(Databases.NEW_ID));
                    statement.execute("""
                            insert into bench_contact (candidate_id, name, email, telephone, changed_at, erased)
                            select ('be5c0000-0000-4000-8000-' || lpad(to_hex(n %% %d), 12, '0'))::uuid, 'Bench',
                                'backlog@bench.example.org', '0' || n, now(), false
                            from generate_series(%d, %d) n
                            on conflict (candidate_id) do update set telephone = excluded.telephone
                            """.formatted(CANDIDATES, done, done + 999));
                    connection.commit();
                }
                return BACKLOG * NANOS_PER_SECOND / (System.nanoTime() - begin);
            } finally {
                connection.setAutoCommit(true);
                statement.execute("drop table bench_mark, bench_contact");
            }
        }
    }

    private Steps steps() {
        URI application = system.addresses().applications();
        URI notification = system.addresses().notifications();
        return Steps.read(application, notification);
    }

    static JsonNode contact(Person person, long serial) {
        return Json.object()
                .put("name", "Bench")
                .put("email", BenchPeople.email(person))
                .put("telephone", "0" + serial);
    }
}
