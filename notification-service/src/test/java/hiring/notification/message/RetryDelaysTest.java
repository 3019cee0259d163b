package hiring.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
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
    void allows_no_try_after_the_last() {
        assertThat(DELAYS.allowAnother(3)).isTrue();
        assertThat(DELAYS.allowAnother(4)).isFalse();
    }

    @Test
    void last_three_to_eight_hours_as_configured() throws IOException {
        Properties settings = new Properties();
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            settings.load(Objects.requireNonNull(file));
        }
        int tries = Integer.parseInt(settings.getProperty("hiring.delivery.tries"));
        RetryDelays configured = new RetryDelays(
                tries,
                Duration.parse(settings.getProperty("hiring.delivery.first-delay")),
                Duration.parse(settings.getProperty("hiring.delivery.longest-delay")));

        assertThat(total(configured, tries, 0)).isGreaterThanOrEqualTo(Duration.ofHours(3));
        assertThat(total(configured, tries, 1)).isLessThanOrEqualTo(Duration.ofHours(8));
    }

    private static Duration total(RetryDelays delays, int tries, double spread) {
        return IntStream.range(1, tries)
                .mapToObj(tried -> delays.after(tried, spread))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
