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
    void looks_at_everything_first_and_again_every_five_seconds() {
        assertThat(floor.now(at(0))).isZero();
        floor.removedUpTo(100, at(0));

        assertThat(floor.now(at(4_999))).isEqualTo(101);
        assertThat(floor.now(at(5_000))).isZero();
        assertThat(floor.now(at(5_001))).isEqualTo(101);
    }

    @Test
    void leaves_two_seconds_to_a_row_that_is_committed_late() {
        floor.now(at(0));
        floor.removedUpTo(100, at(1_000));
        floor.removedUpTo(250, at(2_500));

        assertThat(floor.now(at(2_999))).isZero();
        assertThat(floor.now(at(3_000))).isEqualTo(101);
        assertThat(floor.now(at(4_500))).isEqualTo(251);
    }

    @Test
    void never_goes_back_for_a_row_that_came_late() {
        floor.now(at(0));
        floor.removedUpTo(100, at(100));
        floor.removedUpTo(60, at(200));

        assertThat(floor.now(at(3_000))).isEqualTo(101);
    }

    private static long at(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
