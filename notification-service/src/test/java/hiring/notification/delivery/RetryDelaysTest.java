package hiring.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RetryDelaysTest {

    private static final RetryDelays DELAYS = new RetryDelays(4, Duration.ofSeconds(5), Duration.ofMinutes(1));

    @Test
    void doubles_up_to_the_longest() {
        assertThat(DELAYS.after(1, 1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(DELAYS.after(2, 1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(DELAYS.after(4, 1)).isEqualTo(Duration.ofSeconds(40));
        assertThat(DELAYS.after(5, 1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(DELAYS.after(1000, 1)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void spreads_over_the_upper_half() {
        assertThat(DELAYS.after(2, 0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(DELAYS.after(2, 0.5)).isEqualTo(Duration.ofMillis(7500));
    }

    @Test
    void asks_a_person_after_the_last_try() {
        assertThat(DELAYS.allowAnother(3)).isTrue();
        assertThat(DELAYS.allowAnother(4)).isFalse();
    }
}
