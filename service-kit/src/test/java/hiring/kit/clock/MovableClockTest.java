package hiring.kit.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MovableClockTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicReference<Instant> machine = new AtomicReference<>(START);

    @Test
    void runs_on_from_where_it_was_set() {
        MovableClock clock = new MovableClock(machine::get, LONDON, true);
        clock.moveTo(Instant.parse("2020-12-21T23:59:59Z"));
        machine.set(START.plusSeconds(1));

        assertThat(clock.instant()).isEqualTo("2020-12-22T00:00:00Z");
    }

    @Test
    void returns_whole_microseconds() {
        MovableClock clock = new MovableClock(machine::get, LONDON, false);
        machine.set(START.plusNanos(1_999));

        assertThat(clock.instant()).isEqualTo("2026-01-01T00:00:00.000001Z");
    }

    @Test
    void follows_the_original_clock_in_another_zone() {
        MovableClock clock = new MovableClock(machine::get, LONDON, true);
        var inParis = clock.withZone(ZoneId.of("Europe/Paris"));
        clock.moveTo(Instant.parse("2020-12-21T23:59:59Z"));

        assertThat(inParis.instant()).isEqualTo("2020-12-21T23:59:59Z");
        assertThat(inParis.getZone()).isEqualTo(ZoneId.of("Europe/Paris"));
    }

    @Test
    void follows_the_machine_where_it_is_not_movable() {
        MovableClock clock = new MovableClock(machine::get, LONDON, false);

        assertThatThrownBy(() -> clock.moveTo(START)).isInstanceOf(IllegalStateException.class);
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void refuses_a_movable_clock_in_production() {
        assertThatThrownBy(() -> Clocks.refuseInProduction(List.of("prod")))
                .hasMessageContaining("moving the clock would move deadlines");
        assertThatThrownBy(() -> Clocks.refuseInProduction(List.of("local", "prod")))
                .isInstanceOf(IllegalStateException.class);
        assertThatCode(() -> Clocks.refuseInProduction(List.of("local"))).doesNotThrowAnyException();
    }
}
