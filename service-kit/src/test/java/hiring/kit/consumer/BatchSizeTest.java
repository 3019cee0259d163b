package hiring.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchSizeTest {

    private final BatchSize size = new BatchSize();

    @Test
    void grows_while_batches_are_quick_and_no_further_than_the_largest() {
        for (int i = 0; i < 20; i++) {
            size.took(Duration.ofMillis(5));
        }
        assertThat(size.now()).isEqualTo(BatchSize.LARGEST);
    }

    @Test
    void shrinks_while_batches_are_slow_and_keeps_one() {
        for (int i = 0; i < 20; i++) {
            size.took(Duration.ofSeconds(2));
        }
        assertThat(size.now()).isEqualTo(1);
    }

    @Test
    void stays_where_a_batch_takes_about_a_tenth_of_a_second() {
        int before = size.now();
        size.took(Duration.ofMillis(100));
        assertThat(size.now()).isEqualTo(before);
    }

    @Test
    void a_failure_halves_down_to_the_one_record_that_is_wrong() {
        size.failed(7);
        assertThat(size.now()).isEqualTo(3);
        size.failed(3);
        assertThat(size.now()).isEqualTo(1);
        size.failed(1);
        assertThat(size.now()).isEqualTo(1);
    }
}
