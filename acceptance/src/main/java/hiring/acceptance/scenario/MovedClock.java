package hiring.acceptance.scenario;

import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Service;
import java.time.Duration;
import java.time.Instant;

/** The clock of the whole system, which the recruitment moves through its timetable, and only forwards. */
final class MovedClock {

    private final HiringSystem system;
    private Instant setTo = Instant.MIN;
    private long setAtNanos;

    MovedClock(HiringSystem system) {
        this.system = system;
    }

    /** Sets the clock for a new recruitment, which may start before the end of the last one. */
    void start(Instant at) {
        set(at);
        system.moveClock(at);
    }

    void moveTo(Instant at) {
        if (at.isBefore(now())) {
            // The run took longer than the time between two moments of the timetable, so the clock is already there
            return;
        }
        system.moveClock(at);
        set(at);
    }

    /** Moves one service ahead of the others, to which the clock follows later. */
    void moveOnly(Service service, Instant at) {
        system.moveClock(service, at);
    }

    Instant now() {
        return setTo.equals(Instant.MIN) ? setTo : setTo.plus(Duration.ofNanos(System.nanoTime() - setAtNanos));
    }

    private void set(Instant at) {
        setTo = at;
        setAtNanos = System.nanoTime();
    }
}
