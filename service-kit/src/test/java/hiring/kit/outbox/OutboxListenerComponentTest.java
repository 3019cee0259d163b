package hiring.kit.outbox;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "kit"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboxListenerComponentTest {

    @Inject
    DataSource dataSource;

    private final AtomicInteger woken = new AtomicInteger();
    private OutboxListener listener;

    @BeforeEach
    void listen() {
        listener = new OutboxListener(dataSource, woken::incrementAndGet);
    }

    @AfterEach
    void stop() {
        listener.close();
    }

    @Test
    void wakes_the_relay_when_another_replica_stores_rows() {
        hears();
    }

    @Test
    void listens_again_after_a_lost_connection() throws SQLException {
        hears();

        assertThat(cutListeningConnections()).isPositive();
        woken.set(0);

        hears();
    }

    private void hears() {
        eventually(() -> {
            tell();
            assertThat(woken).hasPositiveValue();
        });
    }

    private void tell() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            OutboxListener.tell(connection);
        }
    }

    // The relay of this application also listens, and reconnects too
    private int cutListeningConnections() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            ResultSet connections = statement.executeQuery("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and query ilike 'listen outbox'
                    """);
            int cut = 0;
            while (connections.next()) {
                cut++;
            }
            return cut;
        }
    }
}
