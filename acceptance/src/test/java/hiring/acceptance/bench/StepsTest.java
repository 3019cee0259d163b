package hiring.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StepsTest {

    private static final String METRICS = """
            # TYPE hiring_inbox_travel_seconds histogram
            hiring_inbox_travel_seconds_bucket{le="0.001"} 10
            hiring_inbox_travel_seconds_bucket{le="0.002"} 60
            hiring_inbox_travel_seconds_bucket{le="0.016"} 99
            hiring_inbox_travel_seconds_bucket{le="+Inf"} 100
            hiring_inbox_travel_seconds_count 100
            hiring_inbox_travel_seconds_max_bucket{le="9"} 1
            """;

    @Test
    void a_percentile_is_the_upper_bound_of_its_bucket() {
        var histogram = Steps.histogram(METRICS, "hiring_inbox_travel_seconds");

        assertThat(Steps.percentile(histogram, 0.1)).isEqualTo(1);
        assertThat(Steps.percentile(histogram, 0.5)).isEqualTo(2);
        assertThat(Steps.percentile(histogram, 0.99)).isEqualTo(16);
        assertThat(Steps.percentile(histogram, 1)).isInfinite();
    }

    @Test
    void returns_zero_without_counts() {
        assertThat(Steps.percentile(Steps.histogram("", "hiring_inbox_travel_seconds"), 0.99))
                .isZero();
    }
}
