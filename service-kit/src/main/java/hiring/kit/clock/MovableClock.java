package hiring.kit.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The service's clock, which runs like the machine's clock. Where the configuration allows, a demonstration or a test
 * sets it to another instant, and it runs on from there (decision 0007).
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

    /** How far this clock is ahead of the machine's. It is negative where this clock is behind. */
    public Duration offset() {
        return offset;
    }

    /** Sets the clock, which runs on from that instant. */
    public void moveTo(Instant now) {
        offsetBy(Duration.between(machine.instant(), now));
    }

    /** Sets the offset to the machine's clock. */
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

    /**
     * The current instant in whole microseconds, the precision of the database. So stored and displayed instants are
     * equal.
     */
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
