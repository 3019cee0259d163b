package hiring.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a service under test an empty database and a broker. All tests of the JVM share the PostgreSQL and Kafka
 * servers.
 *
 * <p>The argument {@code database} names the database and its user.
 */
public final class TestInfrastructure implements QuarkusTestResourceLifecycleManager {

    private String databaseName = "service";

    @Override
    public void init(Map<String, String> arguments) {
        databaseName = arguments.getOrDefault("database", databaseName);
    }

    @Override
    public Map<String, String> start() {
        Database database = TestServers.freshDatabase(databaseName);
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.username(),
                "quarkus.datasource.password", database.password(),
                "quarkus.flyway.username", database.owner(),
                "quarkus.flyway.password", database.ownersPassword(),
                "kafka.bootstrap.servers", TestServers.bootstrapServers());
    }

    @Override
    public void stop() {
        // The servers are shared by all tests of this JVM and stop with it
    }
}
