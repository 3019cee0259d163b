package hiring.kit.testing;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/**
 * Counts the statements that Hibernate prepares for the calls of a test: on the thread of the test and in requests to
 * the service. Jobs in the background prepare statements at any time; they are not counted.
 */
@PersistenceUnitExtension
public class PreparedStatements implements StatementInspector {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static volatile @Nullable Thread test;

    /** How many statements the calls prepare. */
    public static int of(Runnable calls) {
        COUNT.set(0);
        test = Thread.currentThread();
        try {
            calls.run();
            return COUNT.get();
        } finally {
            test = null;
        }
    }

    @Override
    public String inspect(String sql) {
        if (Thread.currentThread() == test || (test != null && CurrentRequestManager.get() != null)) {
            COUNT.incrementAndGet();
        }
        return sql;
    }
}
