package hiring.acceptance.faults;

import hiring.acceptance.bench.LocalScript;
import hiring.acceptance.bench.Report;
import hiring.acceptance.bench.SubmitBench;
import hiring.acceptance.system.HiringSystem;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Measures submissions through one and through two processes of application-service. */
public final class ReplicasBench {

    private ReplicasBench() {}

    public static Report measure(HiringSystem system, int submissions, String run, Consumer<String> progress)
            throws IOException, SQLException {
        SubmitBench bench = new SubmitBench(system, submissions, 1, run, progress);
        try (Replica replica = Replica.of(
                        new LocalScript(),
                        progress,
                        Part.APPLICATIONS,
                        system.addresses().applications(),
                        null);
                HiringSystem second = new HiringSystem(Replica.addresses(system.addresses(), List.of(replica)))) {
            return bench.measureReplicas(Map.of(replica.process(), second.applications()));
        }
    }
}
