package hiring.portal.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks several services at once for the parts of a page. A part that fails costs its part of the page only. */
@ApplicationScoped
public class Parts {

    private static final Logger LOG = Logger.getLogger(Parts.class);

    private final ManagedExecutor threads;

    public Parts(ManagedExecutor threads) {
        this.threads = threads;
    }

    /** A part that is being fetched. */
    public static final class Part<T> {

        private final CompletableFuture<T> future;

        private Part(CompletableFuture<T> future) {
            this.future = future;
        }

        /** The part without which there is no page. */
        public T get() {
            try {
                return future.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }

        /** The part, or null where its service failed or refused. */
        public @Nullable T orNull() {
            try {
                return future.join();
            } catch (CompletionException | CancellationException e) {
                LOG.infof("A part of a page is missing: %s", e.getCause());
                return null;
            }
        }
    }

    public <T> Part<T> start(Supplier<T> call) {
        return new Part<>(threads.supplyAsync(call));
    }
}
