package hiring.acceptance.scenario;

import java.time.Instant;

/** Told what happens in a recruitment as it happens. */
public interface Narrator {

    /**
     * Something happened.
     *
     * @param at by the moved clock
     */
    void tell(Instant at, String what);
}
