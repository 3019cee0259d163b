package hiring.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LatenciesTest {

    private static final long MILLI = 1_000_000;

    @Test
    void return_the_smallest_value_that_covers_the_percentile() {
        Latencies latencies = new Latencies(
                LongStream.rangeClosed(1, 200).mapToObj(i -> (201 - i) * MILLI).toList());

        assertThat(latencies.millis(0.5)).isEqualTo(100);
        assertThat(latencies.millis(0.99)).isEqualTo(198);
        assertThat(latencies.millis(1)).isEqualTo(200);
    }

    @Test
    void return_a_single_value() {
        assertThat(new Latencies(List.of(3 * MILLI)).millis(0.99)).isEqualTo(3);
    }

    @Test
    void return_zero_without_values() {
        assertThat(new Latencies(List.of()).millis(0.5)).isZero();
    }
}
