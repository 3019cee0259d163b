package hiring.kit.inbox;

import hiring.kit.outage.Failure;
import java.util.List;

/** Where a lane's records go. */
public interface EventSink {

    /** What became of an attempt. */
    sealed interface Attempt {

        record Done(int applied) implements Attempt {}

        record Failed(Failure failure, Throwable reason) implements Attempt {}
    }

    /** Applies all of them in one transaction, or none. */
    Attempt attempt(List<Received> batch);

    /**
     * Keeps a record that cannot be applied.
     *
     * @return false where the database does not take it now
     */
    boolean putAside(Received received, Throwable reason);
}
