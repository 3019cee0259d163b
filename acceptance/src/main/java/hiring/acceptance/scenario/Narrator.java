package hiring.acceptance.scenario;

import java.time.Instant;

/** Receives the events of a recruitment as they happen. */
public interface Narrator {

    /**
     * Reports an event.
     *
     * @param at by the moved clock
     */
    void tell(Instant at, String what);
}
