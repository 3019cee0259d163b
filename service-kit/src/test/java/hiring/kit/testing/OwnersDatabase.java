package hiring.kit.testing;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The database of the service under test by its owner's login, which may read the audit trail and change tables; the
 * service's own login may not (decision 0082).
 */
public final class OwnersDatabase {

    private static final int CONNECTIONS = 4;
    private static final Map<String, DataSource> POOLS = new ConcurrentHashMap<>();

    private OwnersDatabase() {}

    public static DataSource dataSource() {
        Config config = ConfigProvider.getConfig();
        return POOLS.computeIfAbsent(
                config.getValue("quarkus.datasource.jdbc.url", String.class), url -> pool(config, url));
    }

    /** The statement that gives the rest of a transaction the rights of the owner. */
    public static String become() {
        return "set local role " + ConfigProvider.getConfig().getValue("quarkus.flyway.username", String.class);
    }

    private static DataSource pool(Config config, String url) {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                            .acquisitionTimeout(Duration.ofSeconds(60))
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                    .principal(
                                            new NamePrincipal(config.getValue("quarkus.flyway.username", String.class)))
                                    .credential(new SimplePassword(
                                            config.getValue("quarkus.flyway.password", String.class))))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
