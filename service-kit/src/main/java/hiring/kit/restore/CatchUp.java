package hiring.kit.restore;

import hiring.kit.kafka.KafkaConnection;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ends a restoration once everything is applied that Kafka had at its start, with all tasks that follow from it. */
@ApplicationScoped
class CatchUp {

    private final RestoreCheck check;
    private final Restorations restorations;
    private final DataSource dataSource;
    private final List<RestoreStep> steps;
    private final KafkaConnection connection;
    private final String group;

    CatchUp(
            RestoreCheck check,
            Restorations restorations,
            DataSource dataSource,
            @All List<RestoreStep> steps,
            KafkaConnection connection,
            @ConfigProperty(name = "hiring.events.group") String group) {
        this.check = check;
        this.restorations = restorations;
        this.dataSource = dataSource;
        this.steps = steps;
        this.connection = connection;
        this.group = group;
    }

    @Scheduled(
            every = "2s",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() throws SQLException {
        try {
            check.look();
        } catch (KafkaException away) {
            return;
        }
        if (!QuarkusTransaction.requiringNew().call(restorations::isUnderWay) || !hasCaughtUp()) {
            return;
        }
        for (RestoreStep step : steps) {
            if (!step.finish()) {
                return;
            }
        }
        QuarkusTransaction.requiringNew().run(restorations::end);
        Log.info("The restored database has applied all events of the other services");
    }

    private boolean hasCaughtUp() throws SQLException {
        Map<TopicPartition, Long> targets;
        try (Connection connection = dataSource.getConnection()) {
            Ledger ledger = new Ledger(connection);
            if (ledger.hasTasks()) {
                return false;
            }
            targets = ledger.targets();
        }
        try (KafkaLog kafka = KafkaLog.open(connection, group)) {
            Map<TopicPartition, OffsetAndMetadata> read = kafka.read();
            return targets.entrySet().stream().allMatch(target -> {
                OffsetAndMetadata committed = read.get(target.getKey());
                return committed != null && committed.offset() >= target.getValue();
            });
        } catch (KafkaException away) {
            return false;
        }
    }
}
