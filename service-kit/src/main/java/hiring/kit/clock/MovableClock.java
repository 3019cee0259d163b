package hiring.kit.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The service's clock. It runs like the machine's; where the configuration allows, a demonstration or a test can set it
 * to another instant, from which it runs on.
 */
public final class MovableClock extends Clock {

    private final InstantSource machine;
    private final ZoneId zone;
    private final boolean movable;
    private volatile Duration offset = Duration.ZERO;

    public MovableClock(InstantSource machine, ZoneId zone, boolean movable) {
        this.machine = machine;
        this.zone = zone;
        this.movable = movable;
    }

    public boolean movable() {
        return movable;
    }

    /** How far this clock is ahead of the machine's; negative where it is behind. */
    public Duration offset() {
        return offset;
    }

    /** Sets the clock, which runs on from there. */
    public void moveTo(Instant now) {
        offsetBy(Duration.between(machine.instant(), now));
    }

    /** Sets the distance to the machine's clock. */
    public void offsetBy(Duration newOffset) {
        if (!movable) {
            throw new IllegalStateException("The clock of this service cannot be moved");
        }
        offset = newOffset;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId newZone) {
        MovableClock source = this;
        return new MovableClock(source, newZone, false);
    }

    /** In whole microseconds, as the database keeps it: what is stored and what is told are the same instant. */
    @Override
    public Instant instant() {
        return machine.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
