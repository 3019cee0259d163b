package hiring.kit.testing;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the statements that Hibernate prepares for the calls of a test: on the thread of the test and in requests to
 * the service. Jobs in the background prepare statements at any time; they are left out.
 */
@PersistenceUnitExtension
public class PreparedStatements implements StatementInspector {

    private static final Queue<String> PREPARED = new ConcurrentLinkedQueue<>();

    private static volatile @Nullable Thread test;

    /** How many statements the calls prepare. */
    public static int of(Runnable calls) {
        return textsOf(calls).size();
    }

    /** The statements that the calls prepare, with a question mark for each parameter. */
    public static List<String> textsOf(Runnable calls) {
        PREPARED.clear();
        test = Thread.currentThread();
        try {
            calls.run();
            return List.copyOf(PREPARED);
        } finally {
            test = null;
        }
    }

    @Override
    public String inspect(String sql) {
        if (Thread.currentThread() == test || (test != null && CurrentRequestManager.get() != null)) {
            PREPARED.add(sql);
        }
        return sql;
    }
}
