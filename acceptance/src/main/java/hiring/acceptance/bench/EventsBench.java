package hiring.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Patience;
import hiring.acceptance.system.Person;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How long it takes from the commit of a fact in one service to the commit of its effect in another, with durability on everywhere
 * (PostgreSQL with {@code fsync} and {@code synchronous_commit}, Kafka with {@code acks=all}).
 *
 * <p>The fact is a candidate's new telephone number, given through the API of application-service; the effect is that number in
 * notification-service's database. A measurement begins when the answer of the API arrives, which is just after the commit, and ends
 * when a query finds the number, which is asked about every other millisecond; so the figure holds the outbox, Kafka, the inbox
 * and both databases, and up to two milliseconds of asking. Each number given is a serial number, so none is taken for another.
 *
 * <p>The highest rate held is the highest at which as many changes were accepted as were offered and all effects were there within a
 * second, but for one in a hundred. It is offered by this program on the same machine, through HTTP and with signed-in people, so it is the
 * rate of the whole way. How fast the way from the outbox on is by itself is told by the backlog: rows laid into the outbox at once, as
 * after a time in which Kafka was away, until the last effect.
 */
public final class EventsBench {

    private static final int STEADY_RATE = 100;
    private static final int PEOPLE = 100;
    private static final int BACKLOG = 20_000;
    private static final double STEP = 1.5;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration STEADY = Duration.ofSeconds(30);
    private static final Duration TRIAL = Duration.ofSeconds(6);
    private static final double NANOS_PER_SECOND = 1e9;

    private final HiringSystem system;
    private final Databases databases;
    private final List<Person> people;
    private final List<UUID> ids;

    public EventsBench(HiringSystem system) {
        this.system = system;
        this.databases = new Databases(system.addresses());
        this.people = BenchPeople.signedIn(system, "events", PEOPLE);
        this.ids = people.stream().map(system.signIn()::idOf).toList();
    }

    public Report measure() throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (Effects effects = new Effects(databases, ids)) {
            Load load = new Load(system, people, effects);
            load.run(STEADY_RATE, WARM_UP);
            rows.add(row("steady", load.run(STEADY_RATE, STEADY)));
            Load.Outcome best = null;
            for (double rate = 2 * STEADY_RATE; ; rate *= STEP) {
                Load.Outcome outcome = load.run((int) rate, TRIAL);
                if (!outcome.held()) {
                    rows.add(row("not held", outcome));
                    break;
                }
                best = outcome;
            }
            if (best != null) {
                rows.add(row("highest held", best));
            }
            rows.add(drain(effects));
        }
        return new Report(
                "Events: from commit in application-service to effect committed in notification-service",
                List.of("load", "offered/s", "accepted/s", "effects/s", "p50 ms", "p99 ms", "longest ms"),
                rows,
                List.of(
                        "Durability on; everything, this program included, on one machine.",
                        "backlog: %d rows laid into the outbox at once.".formatted(BACKLOG)));
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

    private List<Object> drain(Effects effects) throws SQLException {
        long last = effects.reserve(BACKLOG);
        long begin = System.nanoTime();
        layIntoOutbox(last - BACKLOG + 1, last);
        new Patience(Duration.ofMinutes(3)).await("the backlog's effects", effects::highestSeen, seen -> seen >= last);
        double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
        return List.of("backlog", "", "", BACKLOG / seconds, "", "", "");
    }

    private void layIntoOutbox(long first, long last) throws SQLException {
        try (Connection connection = databases.connect("application");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into outbox (event_id, topic, key, type, occurred_at, payload)
                        select gen_random_uuid(), 'hiring.candidate-contacts', id::text, 'hiring.candidate.contact-changed.v1',
                            at, json_build_object('candidateId', id, 'name', 'Bench', 'email', 'backlog@bench.example.org',
                                'telephone', '0' || serial, 'occurredAt', at)::text
                        from (
                            select serial, (?::uuid[])[1 + serial % ?] as id, ?::timestamptz + (serial || ' us')::interval as at
                            from generate_series(?, ?) as serial
                        ) changes
                        order by serial
                        """)) {
            insert.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            insert.setInt(2, ids.size());
            insert.setString(3, now().toString());
            insert.setLong(4, first);
            insert.setLong(5, last);
            insert.executeUpdate();
        }
    }

    private Instant now() throws SQLException {
        try (Connection connection = databases.connect("application");
                PreparedStatement select =
                        connection.prepareStatement("select max(changed_at) from candidate where id = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getTimestamp(1).toInstant();
            }
        }
    }

    static JsonNode contact(Person person, long serial) {
        return Json.object()
                .put("name", "Bench")
                .put("email", BenchPeople.email(person))
                .put("telephone", "0" + serial);
    }
}
