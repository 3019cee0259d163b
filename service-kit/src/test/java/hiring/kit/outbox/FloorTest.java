package hiring.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FloorTest {

    private final Floor floor = new Floor();

    @Test
    void starts_with_a_full_read_and_repeats_it_every_five_seconds() {
        assertThat(floor.now(at(0))).isZero();
        floor.removedUpTo(100, at(0));

        assertThat(floor.now(at(4_999))).isEqualTo(101);
        assertThat(floor.now(at(5_000))).isZero();
        assertThat(floor.now(at(5_001))).isEqualTo(101);
    }

    @Test
    void stays_two_seconds_behind_for_late_commits() {
        floor.now(at(0));
        floor.removedUpTo(100, at(1_000));
        floor.removedUpTo(250, at(2_500));

        assertThat(floor.now(at(2_999))).isZero();
        assertThat(floor.now(at(3_000))).isEqualTo(101);
        assertThat(floor.now(at(4_500))).isEqualTo(251);
    }

    @Test
    void never_moves_back() {
        floor.now(at(0));
        floor.removedUpTo(100, at(100));
        floor.removedUpTo(60, at(200));

        assertThat(floor.now(at(3_000))).isEqualTo(101);
    }

    private static long at(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
