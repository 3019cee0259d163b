package hiring.acceptance.faults;

import hiring.acceptance.system.Addresses;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Patience;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * The relaying process is suspended while it holds the relay's lock, its connections are closed so that a replica takes
 * over, and then it resumes and may still assume that it holds the lock.
 */
final class RelayPaused implements Fault {

    private static final String SUPERUSER = "postgres";
    // A session lock, unlike the locks that a transaction takes
    private static final String HOLDERS = """
            select distinct pid from pg_locks join pg_stat_activity using (pid)
            where locktype = 'advisory' and granted and datname = 'application' and objsubid = 1
            """;

    @Override
    public String name() {
        return "relay-paused";
    }

    @Override
    public String description() {
        return "the relay of application-service suspended, and resumed after a replica took over";
    }

    @Override
    public Duration usualLength() {
        return Duration.ofSeconds(40);
    }

    @Override
    public void happen(Scene scene, Duration length) throws Exception {
        URI first = scene.system().addresses().applications();
        ProcessHandle process = scene.process(Part.APPLICATIONS);
        try (Connection postgres = superuser(scene.system().addresses());
                Replica replica = Replica.of(scene, Part.APPLICATIONS, first);
                HiringSystem throughReplica = throughReplica(scene.system().addresses(), replica.address())) {
            Set<Integer> holders =
                    new Patience().await("a relay at work", () -> holders(postgres), pids -> !pids.isEmpty());
            scene.submissions().through(throughReplica.applications());
            scene.freeze(Part.APPLICATIONS);
            try {
                scene.last(length.dividedBy(4));
                for (int holder : holders) {
                    terminate(postgres, holder);
                }
                Set<Integer> next = new Patience()
                        .await(
                                "the replica to take over",
                                () -> holders(postgres),
                                pids -> pids.stream().anyMatch(pid -> !holders.contains(pid)));
                scene.say("relay %s ended, relay %s took over".formatted(holders, next));
                scene.last(length.dividedBy(4));
            } finally {
                scene.thaw(process);
            }
            scene.last(length.dividedBy(2));
            scene.submissions().through(scene.system().applications());
        }
    }

    private static Connection superuser(Addresses addresses) throws SQLException {
        return DriverManager.getConnection(addresses.postgres() + SUPERUSER, SUPERUSER, SUPERUSER);
    }

    private static HiringSystem throughReplica(Addresses one, URI replica) {
        return new HiringSystem(one.withServices(one.vacancies(), replica, one.assessments(), one.notifications()));
    }

    private static Set<Integer> holders(Connection postgres) {
        try (PreparedStatement select = postgres.prepareStatement(HOLDERS);
                ResultSet row = select.executeQuery()) {
            Set<Integer> holders = new TreeSet<>();
            while (row.next()) {
                holders.add(row.getInt(1));
            }
            return holders;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void terminate(Connection postgres, int pid) throws SQLException {
        try (PreparedStatement end = postgres.prepareStatement("select pg_terminate_backend(?)")) {
            end.setInt(1, pid);
            end.execute();
        }
    }
}
