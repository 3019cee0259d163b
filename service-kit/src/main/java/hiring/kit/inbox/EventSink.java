package hiring.kit.inbox;

import hiring.kit.outage.Failure;
import java.util.List;

/** Receives the records of a lane. */
public interface EventSink {

    /** The result of an attempt. */
    sealed interface Attempt {

        record Done(int applied) implements Attempt {}

        record Failed(Failure failure, Throwable reason) implements Attempt {}
    }

    /** Applies all records in one transaction, or none. */
    Attempt attempt(List<Received> batch);

    /**
     * Stores a record that cannot be applied as a dead letter.
     *
     * @return false where the database does not accept it now
     */
    boolean storeDeadLetter(Received received, Throwable reason);
}
